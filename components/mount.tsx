import { type ComponentChildren, render } from 'preact';
import { StringsContext, type Translate, withLocalCounts } from './strings';
import './tokens.css';
import './base.css';

/** Show `children` as the page, in the language and direction of the strings. */
export function mount(children: ComponentChildren, t: Translate) {
  const root = document.createElement('div');
  root.id = 'root';
  document.documentElement.lang = t('languageTag');
  document.documentElement.dir = t('textDirection');
  document.body.append(root);
  render(<StringsContext.Provider value={withLocalCounts(t)}>{children}</StringsContext.Provider>, root);
}
