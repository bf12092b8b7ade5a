/** The gallery page: `?lang=ar&theme=dark` chooses language and theme, `&chapter=Card` one chapter. */
import { mount } from '../../components/mount';
import { translator } from '../translate';
import { card } from './chapters/card';
import { controls } from './chapters/controls';
import { coverage } from './chapters/coverage';
import { forms } from './chapters/forms';
import { lists } from './chapters/lists';
import { notes } from './chapters/notes';
import { packs } from './chapters/packs';
import { publications } from './chapters/publications';
import { saved } from './chapters/saved';
import { status } from './chapters/status';
import { stories } from './chapters/stories';
import { transfer } from './chapters/transfer';
import { Gallery } from './Gallery';

const LOCALES = import.meta.glob('../../locales/*.json', { eager: true, import: 'default' });

const parameters = new URLSearchParams(location.search);
const language = parameters.get('lang') ?? 'en';
const theme = parameters.get('theme');
const only = parameters.get('chapter');

const messages = LOCALES[`../../locales/${language}.json`] as Record<string, string> | undefined;
if (theme) {
  document.documentElement.style.colorScheme = theme;
}
const chapters = [card, coverage, notes, packs, publications, saved, stories, lists, controls, status, forms, transfer];
document.documentElement.dataset.chapters = JSON.stringify(chapters.map(({ title }) => title));
mount(<Gallery chapters={chapters.filter(({ title }) => !only || title === only)} />, translator(messages ?? {}));
