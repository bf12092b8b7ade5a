import { describe, expect, it } from 'vitest';
import { VECTOR_LENGTH } from '../../../core/encoder/encoder';
import { type DeepOptions, findDeep } from '../../../core/match-deep';
import { open } from './small-pack';

const SAME = 'In the season after a channel was deepened by dredging crews land fewer lobster in their catch.';
const TOPIC = 'Lobster crews came to the harbour on Sunday and sang of the sea until it was dark.';
const APART = 'The library has a new reading room with two hundred chairs and many maps.';

const corpus = open();

/** Everything points one way but what is named here. */
function encoder(away: readonly string[]): { encode: (text: string) => Int8Array; encoded: string[] } {
  const encoded: string[] = [];
  const encode = (text: string) => {
    encoded.push(text);
    const isAway = away.includes(text);
    return Int8Array.from({ length: VECTOR_LENGTH }, (_, i) => (isAway === i < VECTOR_LENGTH / 2 ? 100 : 0));
  };
  return { encode, encoded };
}

const { encode } = encoder([]);
const vectors = Int8Array.from(corpus.wordings.flatMap(({ text }) => [...encode(text)]));

function find(text: string, options: Partial<DeepOptions> = {}, away: string[] = []) {
  const { encode, encoded } = encoder(away);
  const article = { source: '', headline: 'Today', text: `Today\n\n${text}` };
  const found = findDeep(article, [{ corpus, vectors }], encode, { dial: 'generous', depth: 'all', ...options });
  return { found, encoded, article };
}

describe('findDeep', () => {
  it('finds a claim said with some of its words and the same meaning, and says that it did', () => {
    const { found, article } = find(SAME);
    expect(found.map(({ body }) => body[0]!.id)).toEqual(['dredging-catch']);
    expect(found[0]!.glossator).toMatchObject({ kind: 'claim', isByMeaning: true });
    expect(found[0]!.target.selector[0]).toMatchObject({ start: article.text.indexOf(SAME) });
  });

  it('finds nothing where the words are there and the meaning is not', () => {
    expect(find(SAME, {}, [SAME]).found).toEqual([]);
  });

  it('finds nothing where the meaning is there and the words are not', () => {
    expect(find(APART).found).toEqual([]);
    expect(find(TOPIC).found).toEqual([]);
  });

  it('shows what is doubtful only to those who want that', () => {
    expect(find(SAME).found[0]!.glossator.score).toBeLessThan(0.9);
    expect(find(SAME, { dial: 'cautious' }).found).toEqual([]);
  });

  it('leaves to words what they find', () => {
    const said = 'The catch of lobster drops in the season after a channel is dredged.';
    expect(find(said).found).toEqual([]);
  });

  it('encodes only sentences that share words with a wording, unless every one is wanted', () => {
    expect(find(`${APART} ${SAME}`, { depth: 'gated' }).encoded).toEqual([SAME]);
    expect(find(`${APART} ${SAME}`).encoded).toEqual([APART, SAME]);
  });

  it('looks only within the stretches that it is asked for', () => {
    const { encoded } = find(`${APART}\n\n${SAME}`, { within: [{ start: 0, end: 5 }] });
    expect(encoded).toEqual([]);
  });

  it('encodes nothing where no claim is encoded yet', () => {
    const { encode, encoded } = encoder([]);
    const article = { source: '', headline: '', text: SAME };
    const options = { dial: 'generous', depth: 'all' } as const;
    expect(findDeep(article, [{ corpus, vectors: new Int8Array() }], encode, options)).toEqual([]);
    expect(encoded).toEqual([]);
  });
});
