/** Say where each passage stands in each text, and whether word for word. */
import { parseArgs } from 'node:util';
import { blocksOf } from '../../core/article';
import { confidenceOfPassage } from '../../core/confidence';
import { findPassages } from '../../core/find';
import { PASSAGE_THRESHOLDS } from '../../core/match-passages';
import { buildPassageIndex } from '../../core/passage-index';
import { readLines, text, UsageError } from '../read-input';
import { writeRow } from '../write-output';

/** Who names a passage wants it found; whole and in one piece even a few words are it. */
const THRESHOLDS = { ...PASSAGE_THRESHOLDS, minBits: 20 };

export async function find(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { passages: { type: 'string' }, texts: { type: 'string' } } });
  if (!values.passages || !values.texts) {
    throw new UsageError('--passages and --texts are needed');
  }
  const row = (each: Record<string, unknown>) => ({ id: text(each, 'id'), text: text(each, 'text') });
  const passages = readLines(values.passages, row);
  const wordings = passages.map(passage => passage.text);
  const index = buildPassageIndex(wordings);
  for (const { id, text: whole } of readLines(values.texts, row)) {
    for (const block of blocksOf(whole)) {
      const blockText = whole.slice(block.start, block.end);
      for (const { passage, start, end, variant, bits, cover } of findPassages(blockText, index, wordings, {
        base: block.start,
        thresholds: THRESHOLDS,
      })) {
        const kind = variant === 'verbatim' ? 'verbatim' : 'altered';
        await writeRow({
          text: id,
          passage: passages[passage].id,
          start,
          end,
          kind,
          score: confidenceOfPassage(bits, { isWhole: cover === 1 }),
        });
      }
    }
  }
}
