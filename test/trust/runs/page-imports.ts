import fc from 'fast-check';
import { untilIn } from '../../e2e/driver/wait-for';
import type { Stage } from '../../e2e/stage';
import { dropNotes, openInside } from '../kept';
import { type BrowserTrial, spread } from '../trial';
import { BOMBS } from './bombs';
import { type Came, type Sent, sendNotes, sendPacks, watchPage } from './import-in-page';
import { type Entrance, importSeeds } from './import-seeds';
import { mutateBytes, mutateText, mutation } from './mutate';

const FILES = { short: 13, full: 400 };
const SWELLING = { short: 2, full: BOMBS.length };

/** Always the same files, and others than those that Node takes. */
const SEED = 4711;

/** Longest time (ms) for which the page may not answer, and in which it has to say what came of the file. */
const HANGS = 2_000;
const PATIENCE = 20_000;

/** The most that may really come out of one file (bytes): see `decompression.ts`. */
const MOST = 64 * 1024 * 1024 + 8_500_000;

/** Larger files (bytes) are left to Node: they would only be slow to hand over. */
const LARGEST = 1_000_000;

/** Files that are handed over in one go, so that a page that hangs is noticed. */
const BATCH = 10;

interface Given extends Sent {
  entrance: Entrance;
}

/** Choose files that were tampered with, and such that swell, in the real pages for notes and for packs. */
export const pageImports: BrowserTrial = {
  part: 'runs',
  name: 'takes or refuses such files in its pages, which answer all the time',
  where: 'browser',
  guards: ['what comes out of a packed file is counted'],
  async run(stage, size) {
    const files = [...(await mutated(FILES[size])), ...swelling(SWELLING[size])];
    const isOfNotes = ({ entrance }: Given) => entrance === 'notes' || entrance === 'backup';
    const came = [
      ...(await choose(stage, 'transfer.html', files.filter(isOfNotes), sendNotes)),
      ...(await choose(
        stage,
        'options.html',
        files.filter(one => !isOfNotes(one)),
        sendPacks,
      )),
    ];
    const inside = await openInside(stage);
    await dropNotes(inside);
    await inside.close();
    const taken = came.filter(({ end }) => end === 'taken').length;
    const violations = came.flatMap(whatIsWrong);
    violations.push(...(taken === 0 ? ['no file was taken, so that this shows nothing'] : []));
    const longest = Math.round(Math.max(...came.map(({ gap }) => gap)));
    const most = Math.max(...came.map(({ unpacked }) => unpacked)) / 1_000_000;
    const note = `${taken} taken, the others refused in words; no answer for at most ${longest} ms; at most ${most.toFixed(1)} MB unpacked`;
    return { tried: came.length, violations, note };
  },
};

async function mutated(count: number): Promise<Given[]> {
  const seeds = importSeeds();
  const files: Given[] = [];
  for (const [index, one] of fc.sample(mutation, { numRuns: count, seed: SEED }).entries()) {
    const { text, format, seal, entrance } = seeds[index % seeds.length]!;
    const bytes = mutateBytes(await seal(mutateText(text, format, one.changes)), one);
    if (bytes.length <= LARGEST) {
      files.push(sent(entrance, `mutated-${index}`, bytes));
    }
  }
  return files;
}

function swelling(count: number): Given[] {
  return spread(BOMBS, count)
    .map(([name, entrance, make]) => sent(entrance, name, make()))
    .filter(({ content }) => content.length <= LARGEST * 1.4);
}

function sent(entrance: Entrance, name: string, bytes: Uint8Array): Given {
  return { entrance, name, content: Buffer.from(bytes).toString('base64'), isReviews: entrance === 'reviews' };
}

async function choose(
  stage: Stage,
  page: string,
  files: readonly Given[],
  send: (files: Sent[]) => Promise<Came[]>,
): Promise<Came[]> {
  const view = await stage.newPage();
  await view.goto(stage.browser.extensionUrl(page));
  await untilIn(view, 'the chooser', () => document.querySelector('input[type=file]'));
  await view.evaluate(watchPage, PATIENCE);
  const came: Came[] = [];
  for (let at = 0; at < files.length; at += BATCH) {
    const batch = files.slice(at, at + BATCH).map(({ name, content, isReviews }) => ({ name, content, isReviews }));
    came.push(...(await view.evaluate(send, batch)));
  }
  await stage.clear();
  return came;
}

function whatIsWrong({ name, end, gap, unpacked, isPolluted }: Came): string[] {
  return [
    ...(end === 'nothing' ? [`${name}: the page says nothing`] : []),
    ...(gap > HANGS ? [`${name}: no answer for ${Math.round(gap)} ms`] : []),
    ...(unpacked > MOST ? [`${name}: ${Math.round(unpacked / 1_000_000)} MB came out of it`] : []),
    ...(isPolluted ? [`${name}: Object.prototype was changed`] : []),
  ];
}
