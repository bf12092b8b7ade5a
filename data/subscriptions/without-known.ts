/** Leave out of what a publication has to say what a pack says already: who has both reads it once. */
import type { ContextAnnotation, ContextBody } from '../../core/annotation';
import type { Claim, Coverage, Pack, Quantity, Statement } from '../../core/corpus';
import type { GlossatorDatabase } from '../db';
import { SECTION_OF } from '../entries';
import { readyPacks } from '../packs';
import { readAll, readEntryRow, type Section } from '../rows';

/** What was found, and the sections in which its entries stand. */
interface Found {
  annotations: ContextAnnotation[];
  layer: Partial<Pick<Pack, (typeof SECTION_OF)[keyof typeof SECTION_OF]>>;
}

/** Give the annotations without the entries that an enabled pack has too: those of the same id and the same words. */
export async function withoutKnown(db: GlossatorDatabase, { annotations, layer }: Found): Promise<ContextAnnotation[]> {
  const known = await knownTo(
    db,
    annotations.flatMap(({ body }) => body),
  );
  const isNew = ({ type, id }: ContextBody) => {
    const section = SECTION_OF[type];
    const entries: readonly Pack[Section][number][] | undefined = layer[section];
    const entry = entries?.find(each => each.id === id);
    return !entry || !known.has(nameOf(section, entry));
  };
  return annotations.map(annotation => onlyOf(annotation, isNew)).filter(({ body }) => body.length > 0);
}

/** What enabled packs have under the ids of `bodies`. */
async function knownTo(db: GlossatorDatabase, bodies: readonly ContextBody[]): Promise<Set<string>> {
  const packs = (await readyPacks(db)).filter(({ enabled }) => enabled);
  const keys = packs.flatMap(({ edition }) =>
    bodies.map(({ type, id }): [number, Section, string] => [edition, SECTION_OF[type], id]),
  );
  const rows = readAll(await db.entries.bulkGet(keys), readEntryRow);
  return new Set(rows.map(({ type, entry }) => nameOf(type, entry as Pack[Section][number])));
}

/** Its id with the words by which readers know it. */
function nameOf(section: Section, entry: Pack[Section][number]): string {
  const { claimReviewed, text, headline, label } = entry as Partial<Claim & Statement & Coverage & Quantity>;
  return JSON.stringify([section, entry.id, claimReviewed ?? text ?? headline ?? label]);
}

function onlyOf(annotation: ContextAnnotation, isWanted: (body: ContextBody) => boolean): ContextAnnotation {
  const { id, body, glossator } = annotation;
  const wanted = body.filter(isWanted);
  if (wanted.length === body.length || wanted.length === 0) {
    return { ...annotation, body: wanted };
  }
  const { kind, reasons } = glossator;
  return {
    ...annotation,
    id: `${kind}:${wanted[0]!.id}${id.slice(`${kind}:${body[0]!.id}`.length)}`,
    body: wanted,
    glossator: { ...glossator, reasons: reasons.filter(reason => isWanted(reason.body)) },
  };
}
