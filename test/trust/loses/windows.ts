import type { Page } from '../../e2e/driver/browser';
import { dropNotes, openInside, readKept } from '../kept';
import type { BrowserTrial } from '../trial';
import { writeNote } from './write-notes';

const WINDOWS = { short: 3, full: 8 };
const EDITS = { short: 8, full: 60 };
const NOTES = 20;

/** An edit that was acknowledged, and the texts that its writer had before them. */
type Edit = { note: string; text: string; seen: string[] };

interface World {
  chrome: { runtime: { sendMessage(message: object): Promise<{ ok: boolean; value: Stored }> } };
}

interface Stored {
  note: { modified: string; body: { value: string }[] };
  versions?: { body: { value: string }[] }[];
}

/** Windows that edit the same notes at the same time, each on top of what it has read. */
export const windows: BrowserTrial = {
  part: 'loses',
  name: 'keeps what every window wrote where several edit the same notes',
  where: 'browser',
  guards: ['what another window wrote is kept beside it'],
  async run(stage, size) {
    const pages = [];
    for (let at = 0; at < WINDOWS[size]; at++) {
      pages.push(await openInside(stage));
    }
    const ids = Array.from({ length: NOTES }, (_, at) => `urn:uuid:shared-${at}`);
    for (const id of ids) {
      await writeNote(pages[0]!, { id, text: 'As it was.' });
    }
    const edits = (await Promise.all(pages.map((page, at) => edit(page, at, { ids, count: EDITS[size] })))).flat();
    const kept = JSON.parse(await readKept(pages[0]!)) as { notes: (Stored & { id: string })[] };
    const left = new Map(kept.notes.map(row => [row.id, textsOf(row)]));
    const lost = edits.filter(
      ({ note, text }) =>
        !left.get(note)?.includes(text) && !edits.some(later => later.note === note && later.seen.includes(text)),
    );
    await dropNotes(pages[0]!);
    for (const page of pages) {
      await page.close();
    }
    const violations = lost.map(({ note, text }) => `"${text}" of ${note} is nowhere, and nobody had it before them`);
    return { tried: edits.length, violations, note: `${WINDOWS[size]} windows, ${NOTES} notes` };
  },
};

function textsOf({ note, versions = [] }: Stored): string[] {
  return [note, ...versions].map(({ body }) => body[0]?.value ?? '');
}

/** Runs all edits of one window within it; all windows do so at once. */
function edit(page: Page, window: number, { ids, count }: { ids: string[]; count: number }): Promise<Edit[]> {
  return page.evaluate(
    async (own, notes, most) => {
      const { runtime } = (globalThis as unknown as World).chrome;
      const ask = (call: string, args: unknown[]) => runtime.sendMessage({ to: 'background', call, args });
      const done: { note: string; text: string; seen: string[] }[] = [];
      for (let at = 0; at < most; at++) {
        const note = notes[(at * 7 + own * 3) % notes.length]!;
        const { value: before } = await ask('note', [note]);
        const seen = before
          ? [before.note, ...(before.versions ?? [])].map(
              ({ body }: { body: { value: string }[] }) => body[0]?.value ?? '',
            )
          : [];
        const text = `window ${own}, edit ${at}`;
        const draft = {
          id: note,
          selector: [{ type: 'TextQuoteSelector', exact: 'words', prefix: '', suffix: '' }],
          ...{ text, tags: [], title: 'Shared', source: 'http://news.example/shared' },
          ...(before && { basedOn: before.note.modified }),
        };
        if ((await ask('saveNote', [draft])).ok) {
          done.push({ note, text, seen });
        }
      }
      return done;
    },
    window,
    ids,
    count,
  );
}
