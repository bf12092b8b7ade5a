import { type ComponentChildren, render } from 'preact';
import type { ViewSettings } from '../core/service';
import { Outdated } from './Outdated';
import { StringsContext, type Translate, withIsolatedDetails, withLocalCounts } from './strings';
import './tokens.css';
import './base.css';

/** Show `children` as the page, in the language and direction of the strings. */
export function mount(children: ComponentChildren, t: Translate) {
  const root = document.createElement('div');
  root.id = 'root';
  document.documentElement.lang = t('languageTag');
  document.documentElement.dir = t('textDirection');
  document.body.append(root);
  render(
    <StringsContext.Provider value={withLocalCounts(withIsolatedDetails(t))}>
      <Outdated />
      {children}
    </StringsContext.Provider>,
    root,
  );
}

/** Give the page the theme and text size that the reader chose; `tokens.css` does the rest. */
export function applyLook({ theme, textSize }: Pick<ViewSettings, 'theme' | 'textSize'>): void {
  document.documentElement.dataset.theme = theme;
  document.documentElement.dataset.textSize = textSize;
}
