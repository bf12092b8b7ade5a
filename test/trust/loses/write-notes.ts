/** Notes written as the panel writes them, and counted once the background has said that they are saved. */
import type { Page } from '../../e2e/driver/browser';

interface WithRuntime {
  chrome: {
    runtime: { sendMessage(message: object): Promise<{ ok: boolean; value?: unknown; error?: string } | undefined> };
  };
}

/** A note that was acknowledged: its id and what it says. */
export type Written = { id: string; text: string };

/** Save a note; `true` once it was acknowledged, `false` where the background or the browser went away. */
export function writeNote(inside: Page, { id, text }: Written): Promise<boolean> {
  return inside
    .evaluate(
      async (noteId, words) => {
        const draft = {
          id: noteId,
          selector: [{ type: 'TextQuoteSelector', exact: 'words', prefix: '', suffix: '' }],
          ...{ text: words, tags: ['trial'], title: 'Trial', source: 'http://news.example/trial' },
        };
        const { runtime } = (globalThis as unknown as WithRuntime).chrome;
        const reply = await runtime.sendMessage({ to: 'background', call: 'saveNote', args: [draft] });
        return reply?.ok === true;
      },
      id,
      text,
    )
    .catch(() => false);
}

/** A note that cannot be written in one piece of a file, so that half of it would show. */
export function noteNumber(number: number): Written {
  return { id: `urn:uuid:trial-${number}`, text: `begin ${number} ${'word '.repeat(400)}end ${number}` };
}

/** What is wrong with what was kept of the acknowledged notes. */
export function lostOf(kept: string, written: readonly Written[]): string[] {
  const { notes } = JSON.parse(kept) as { notes: { id: string; note: { body: { value: string }[] } }[] };
  const texts = new Map(notes.map(({ id, note }) => [id, note.body[0]?.value]));
  return written.flatMap(({ id, text }) => {
    const found = texts.get(id);
    return found === text ? [] : [found === undefined ? `${id} is lost` : `${id} is torn: ${found.slice(0, 40)}`];
  });
}
