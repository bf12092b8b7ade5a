/**
 * Build the index of a pack and open it for matching.
 *
 * The index is made on the reader's machine and stored; opening reads views over
 * it and prepares what is small (ideas, wordings). The passages, of which there may be a
 * hundred thousand, are given as a list that need not have all of them at hand.
 */

import { Bm25Builder, type Bm25Index, bm25FromSections, bm25Sections } from './bm25';
import type { Claim, Pack } from './corpus';
import { buildIdeaIndex, type IdeaIndex, isIdea } from './ideas';
import { type IndexSections, readIndex, writeIndex } from './index-file';
import type { Layers } from './layers';
import { buildPassageIndex, fromSections, indexPassages, toSections } from './passage-index';
import { type List, type Passage, passagesOf, textsOf } from './passages';
import { PassageReader } from './read-passages';
import { contentStems, Wording } from './wordings';

/** Raised when what `buildIndex` writes changes; stored indexes of another version are built anew. */
export const INDEX_VERSION = 4;

/** What matching needs of a pack beside its index and its passages. */
export type MatchedPack = Omit<Pack, 'works' | 'stories' | 'events' | 'statements'>;

/** A pack ready for matching. */
export interface Corpus {
  pack: MatchedPack;
  passages: List<Passage>;
  /** The index of `passages`, and their texts in the same order. */
  layers: Layers;
  /** The passages are all that its coverage says, so that samples of that tell nothing more. */
  isWhole?: boolean;
  wordings: Wording[];
  wordingIndex: Bm25Index;
  claimIdeas: IdeaIndex;
  /** Claim of each concept of `claimIdeas`. */
  conceptClaim: number[];
  quantityIdeas: IdeaIndex;
  conceptQuantity: number[];
  /** Ideas that each stem names by itself. */
  ideasOfStem: Map<string, Set<number>>;
}

/** Builds an index from a pack that comes in parts: passages in the order of `passagesOf`, claims in that of the pack. */
export class IndexBuilder {
  private readonly passages = new PassageReader();
  private readonly wordings = new Bm25Builder();

  /** Add the next passage. */
  addPassage(text: string): void {
    this.passages.add(text);
  }

  /** Add the next claim. */
  addClaim(claim: Claim): void {
    for (const wording of wordingsOf(0, claim)) {
      this.wordings.add(contentStems(wording.words));
    }
  }

  /** Lay out the index: the same bytes for the same parts. */
  build(): ArrayBuffer {
    const passageIndex = indexPassages(this.passages.read());
    const wordingIndex = this.wordings.build();
    return writeIndex(INDEX_VERSION, merge({ passage: toSections(passageIndex), wording: bm25Sections(wordingIndex) }));
  }
}

/** Build the index of `pack`. */
export function buildIndex(pack: Pack): ArrayBuffer {
  const builder = new IndexBuilder();
  for (const passage of passagesOf(pack)) {
    builder.addPassage(passage.text);
  }
  for (const claim of pack.claims) {
    builder.addClaim(claim);
  }
  return builder.build();
}

/** Index `pack` and open it, all in memory. */
export function corpusOf(pack: Pack): Corpus {
  return openCorpus(pack, buildIndex(pack), () => passagesOf(pack));
}

/** Open `pack` with its index; `listPassages` gives what `passagesOf` lists, of which there are `count`. Throws `RangeError` where the index is damaged or of another version. */
export function openCorpus<Passages extends List<Passage>>(
  pack: MatchedPack,
  index: ArrayBuffer,
  listPassages: (count: number) => Passages,
): Corpus & { passages: Passages } {
  const sections = readIndex(INDEX_VERSION, index);
  const claimConcepts = pack.claims.flatMap((claim, c) => claim.concepts.map(concept => ({ concept, owner: c })));
  const quantityConcepts = pack.quantities.flatMap((quantity, q) =>
    quantity.concepts.map(concept => ({ concept, owner: q })),
  );
  const passageIndex = fromSections(pick(sections, 'passage'));
  const passages = listPassages(passageIndex.passages);
  const claimIdeas = buildIdeaIndex(claimConcepts.map(({ concept }) => concept));
  return {
    pack,
    passages,
    layers: { index: passageIndex, added: buildPassageIndex([]), texts: textsOf(passages) },
    wordings: pack.claims.flatMap((claim, c) => wordingsOf(c, claim)),
    wordingIndex: bm25FromSections(pick(sections, 'wording')),
    claimIdeas,
    conceptClaim: claimConcepts.map(({ owner }) => owner),
    quantityIdeas: buildIdeaIndex(quantityConcepts.map(({ concept }) => concept)),
    conceptQuantity: quantityConcepts.map(({ owner }) => owner),
    ideasOfStem: ideasOfStems(claimIdeas),
  };
}

function wordingsOf(c: number, claim: Claim): Wording[] {
  return [
    ...[claim.claimReviewed, ...claim.variants].map(text => new Wording(c, text, false)),
    ...claim.opposites.map(text => new Wording(c, text, true)),
  ];
}

/** Whether two stems name one idea of some claim: "immigrant" and "newcomer". */
export function nameOneIdea(corpus: Corpus, a: string, b: string): boolean {
  const ideas = corpus.ideasOfStem.get(a);
  const others = corpus.ideasOfStem.get(b);
  return ideas !== undefined && others !== undefined && [...ideas].some(idea => others.has(idea));
}

function ideasOfStems(index: IdeaIndex): Map<string, Set<number>> {
  const ideas = new Map<string, Set<number>>();
  for (const [stem, phrases] of index.byFirstStem) {
    const names = phrases.filter(phrase => phrase.stems.length === 1).flatMap(phrase => phrase.names.filter(isIdea));
    ideas.set(stem, new Set(names));
  }
  return ideas;
}

function merge(parts: Record<string, IndexSections>): IndexSections {
  const merged: IndexSections = { columns: {}, numbers: {} };
  for (const [part, { columns, numbers }] of Object.entries(parts)) {
    for (const [name, column] of Object.entries(columns)) {
      merged.columns[`${part}.${name}`] = column;
    }
    for (const [name, number] of Object.entries(numbers)) {
      merged.numbers[`${part}.${name}`] = number;
    }
  }
  return merged;
}

function pick({ columns, numbers }: IndexSections, part: string): IndexSections {
  const own = <T>(record: Record<string, T>): Record<string, T> =>
    Object.fromEntries(
      Object.entries(record)
        .filter(([name]) => name.startsWith(`${part}.`))
        .map(([name, value]) => [name.slice(part.length + 1), value]),
    );
  return { columns: own(columns), numbers: own(numbers) };
}
