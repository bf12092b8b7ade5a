import type { Page } from '../../e2e/driver/browser';
import { until } from '../../e2e/driver/wait-for';
import { domChange } from '../../e2e/on-page';
import type { Stage } from '../../e2e/stage';
import { dropNotes, keep, openInside, readKept } from '../kept';
import type { BrowserTrial } from '../trial';
import { ATTACKS, type Attack } from './attacks';
import { SPY } from './hostile-pages';
import type { Spy } from './spy';

/** Words that stand nowhere but in what the reader keeps. */
const SECRETS = {
  note: 'vermilion-otter-note',
  tag: 'vermilion-otter-tag',
  draft: 'vermilion-otter-draft',
  history: 'vermilion-otter-elsewhere',
  setting: 'vermilion-otter-claim',
};

const QUOTE = 'immigrants commit fewer crimes than native-born Americans';

/** The short selection: one of each kind. */
const SHORT = [...['host-element', 'forge-window', 'hook-ports'], ...['policy-types', 'storm-nodes']];

/** Time (ms) for what a page does to be of consequence. */
const PATIENCE = 6_000;

const idOf = (name: string) => `urn:uuid:${name}`;

/** Read hostile pages with a note on each, open it, write on it, and let the page look for it. */
export const hostile: BrowserTrial = {
  part: 'leaks',
  name: 'shows hostile pages nothing of what the reader keeps, and changes nothing for them',
  where: 'browser',
  guards: ['our element is none that a page can define', 'the card speaks with the content script alone'],
  async run(stage, size) {
    const attacks = size === 'short' ? ATTACKS.filter(({ name }) => SHORT.includes(name)) : ATTACKS;
    const inside = await openInside(stage);
    await keep(inside, [
      ...attacks.map(({ name }) => noteOn(name, stage.site.url(`/hostile/${name}`))),
      { ...noteOn('other', 'http://other.example/page'), title: SECRETS.history, text: SECRETS.history },
    ]);
    await stage.set({ mutedClaims: [SECRETS.setting] });
    const before = await readKept(inside);
    const violations: string[] = [];
    const unopened: string[] = [];
    for (const attack of attacks) {
      const page = await stage.newPage();
      const found = await suffer(stage, page, attack).catch(error => ({ isOpened: false, violations: [`${error}`] }));
      unopened.push(...(found.isOpened ? [] : [attack.name]));
      violations.push(...found.violations.map(text => `${attack.name}: ${text}`));
      await stage.clear();
      await stage.set({ mutedClaims: [SECRETS.setting] });
    }
    if ((await readKept(inside)) !== before) {
      violations.push('what the reader keeps is another than before');
    }
    if (unopened.length === attacks.length) {
      violations.push('the note was open on none of them, so that this shows nothing');
    }
    await dropNotes(inside);
    await inside.close();
    return { tried: attacks.length, violations, note: `the note was not open on: ${unopened.join(', ') || 'none'}` };
  },
};

function noteOn(name: string, source: string) {
  const { note, tag } = SECRETS;
  return { id: idOf(name), source, title: name, quote: QUOTE, text: `I think ${note}.`, tags: [tag] };
}

async function suffer(stage: Stage, page: Page, { name, isRestless }: Attack) {
  const url = stage.site.url(`/hostile/${name}`);
  await page.goto(url);
  const isOpened = await openNote(stage, page, url, idOf(name));
  const id = new URL(stage.browser.extensionUrl('')).hostname;
  const secrets = [...Object.values(SECRETS), id, '-extension://'];
  const hits = await page.evaluate(
    (where, words) => (globalThis as unknown as Record<string, Spy | undefined>)[where]?.look(words) ?? [],
    SPY,
    secrets,
  );
  const violations = hits.map(hit => {
    const [index = '', ...how] = hit.split(' ');
    return `could read "${secrets[Number(index)]}" by ${how.join(' ')}`;
  });
  violations.push(...page.problems().filter(problem => /Glossator|-extension:\/\//.test(problem)));
  await stage.ask(url, 'setOff', true).catch(() => undefined);
  violations.push(...(await whatIsLeft(page, isRestless === true)));
  return { isOpened, violations };
}

/** Open the note as the panel does, and begin to change it. `false` where the page does not let it come so far. */
async function openNote(stage: Stage, page: Page, url: string, id: string): Promise<boolean> {
  const isThere = () => stage.ask(url, 'pageState').then(state => state?.notes.some(note => note.id === id));
  const isWritten = async () => (await page.frame('/card.html'))?.evaluate(writeOn, SECRETS.note, SECRETS.draft);
  return (
    until('the note', isThere, PATIENCE)
      .then(() => stage.ask(url, 'goTo', id))
      // The page may throw the card out at any moment, and it comes back.
      .then(() => until('the field', () => isWritten().catch(() => false), PATIENCE))
      .then(
        () => true,
        () => false,
      )
  );
}

/** Runs in the card: begin to change the note with these words, and write `draft` once there is a field for it. */
function writeOn(words: string, draft: string): boolean {
  const field = document.querySelector('textarea');
  if (field?.value.includes(words)) {
    field.value += ` ${draft}`;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    return true;
  }
  if (document.body.textContent?.includes(words)) {
    [...document.querySelectorAll('button')].find(one => one.textContent?.trim() === 'Edit')?.click();
  }
  return false;
}

/** What of ours is still on a page that was turned off. A card in which something is being written stays. */
async function whatIsLeft(page: Page, isRestless: boolean): Promise<string[]> {
  await page.press('Escape');
  await page.press('Escape');
  const marks = () =>
    page.evaluate(() => [...(CSS.highlights?.keys() ?? [])].filter(name => name.startsWith('glossator')).length);
  const isClean = await until('a clean page', async () => (await marks()) === 0, PATIENCE).then(
    () => true,
    () => false,
  );
  const change = isRestless ? '' : await domChange(page);
  return [
    ...(isClean ? [] : ['passages are painted after it was turned off']),
    ...(change === '' ? [] : [`the page was changed: ${change}`]),
  ];
}
