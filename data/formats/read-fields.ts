/**
 * Fields of JSON that others wrote: looked at one by one, copied, and left out
 * where they are of another kind. Nothing here walks deeper than it names.
 */
import * as v from 'valibot';
import { COLOURS, type NoteAnnotation, type Selector } from '../../core/annotation';
import { noteAnnotation, noteDocument } from '../rows';

export type Fields = Record<string, unknown>;

/** What the Web Annotation model has no word for and Hypothesis does not ask about, under the key `glossator`. */
export interface OwnFields {
  title?: string;
  sources?: string[];
  document?: v.InferOutput<typeof noteDocument>;
  versions?: NoteAnnotation[];
  deleted?: string;
  styleClass?: (typeof COLOURS)[number];
  body?: NoteAnnotation['body'];
}

const ownFields = v.object({
  title: v.fallback(v.optional(v.string()), undefined),
  sources: v.fallback(v.optional(v.pipe(v.array(v.string()), v.minLength(1))), undefined),
  document: v.fallback(v.optional(noteDocument), undefined),
  versions: v.fallback(v.optional(v.array(noteAnnotation)), undefined),
  deleted: v.fallback(v.optional(v.string()), undefined),
  styleClass: v.fallback(v.optional(v.picklist(COLOURS)), undefined),
  body: v.fallback(v.optional(noteAnnotation.entries.body), undefined),
});

/** Read what Glossator itself has put into a file; what is not as it writes it is as if it were not there. */
export function readOwnFields(value: unknown): OwnFields {
  const read = v.safeParse(ownFields, value);
  return read.success ? (read.output as OwnFields) : {};
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Give a value as a list: JSON-LD writes one thing without the brackets. */
export function asList(value: unknown): unknown[] {
  if (Array.isArray(value)) {
    return value;
  }
  return value === undefined || value === null ? [] : [value];
}

export function asText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** Read the selectors that are known here; those of other kinds say the same in another way. */
export function readSelectors(value: unknown): Selector[] {
  return asList(value).flatMap((one): Selector[] => {
    if (!isFields(one)) {
      return [];
    }
    const { type, exact, start, end } = one;
    if (type === 'TextQuoteSelector' && typeof exact === 'string') {
      return [{ type, exact, prefix: asText(one.prefix) ?? '', suffix: asText(one.suffix) ?? '' }];
    }
    const isPosition = type === 'TextPositionSelector' && isOffset(start) && isOffset(end) && start <= end;
    return isPosition ? [{ type, start, end }] : [];
  });
}

function isOffset(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
