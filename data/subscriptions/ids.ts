/** The ids of what publications hold: other publications, and packs, may use the same. */
import type { ContextAnnotation, ContextBody } from '../../core/annotation';
import type { EntryContent } from '../../core/service';

/** The id that a body of a publication has among all: other publications, and packs, may use the same. */
export function idAmongAll(address: string, id: string): string {
  return `${address}#${id}`;
}

/** Give an annotation the ids that its bodies have among all. */
export function asOf(address: string, annotation: ContextAnnotation): ContextAnnotation {
  const named = <Body extends ContextBody>(body: Body): Body => ({ ...body, id: idAmongAll(address, body.id) });
  const { id, body, glossator } = annotation;
  const [first] = body;
  const { kind } = glossator;
  return {
    ...annotation,
    id: `${kind}:${named(first!).id}${id.slice(`${kind}:${first!.id}`.length)}`,
    body: body.map(named),
    glossator: { ...glossator, reasons: glossator.reasons.map(each => ({ ...each, body: named(each.body) })) },
  };
}

/** Give an entry the id that it has among all. */
export function renamed(entry: EntryContent, id: string): EntryContent {
  switch (entry.type) {
    case 'claim':
      return { ...entry, claim: { ...entry.claim, id } };
    case 'statement':
      return { ...entry, statement: { ...entry.statement, id } };
    case 'coverage':
      return { ...entry, coverage: { ...entry.coverage, id } };
    case 'number':
      return { ...entry, quantity: { ...entry.quantity, id } };
  }
}
