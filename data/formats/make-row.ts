/**
 * A row for a note that a file describes: the one place where what is foreign
 * becomes ours. Everything is checked and copied, and nothing is kept that the
 * rows have no field for.
 */
import type { Colour, NoteAnnotation, Selector, TextualBody } from '../../core/annotation';
import { linkedNotes } from '../../core/note-links';
import type { NoteDocument } from '../../core/service';
import { addressesOf } from '../notes';
import { type NoteRow, ROW_VERSION } from '../rows';
import { deriveId, isOwnId } from './derive-id';
import { FileRefused } from './file-refused';

/** As much as the card lets a reader write, and a page be quoted. */
const MAX_TEXT = 100_000;
const MAX_QUOTE = 10_000;
const MAX_LINE = 2_000;
const MAX_URL = 8_000;
const MAX_TAGS = 100;

/** What a file says of one note; all but the address may be missing. */
export interface ForeignNote {
  id?: string;
  source: string;
  /** Addresses under which it was kept; unset: what follows from `source`. */
  sources?: string[];
  title?: string;
  selector: Selector[];
  colour?: Colour;
  body: TextualBody[];
  created?: string;
  modified?: string;
  document?: NoteDocument;
  versions?: NoteAnnotation[];
  deleted?: string;
}

/** Make the row of a note; throws `FileRefused` for one that cannot be kept. */
export async function makeRow(foreign: ForeignNote, now: Date): Promise<NoteRow> {
  const { selector, body } = foreign;
  const source = webAddress(foreign.source);
  checkSizes(foreign);
  const sources = foreign.sources?.map(webAddress) ?? addressesOf(source);
  if (selector.length === 0 && body.length === 0) {
    throw new FileRefused('saysNothing');
  }
  const id = foreign.id !== undefined && isOwnId(foreign.id) ? foreign.id : await deriveId(foreign);
  const created = isoDate(foreign.created) ?? isoDate(foreign.modified) ?? now.toISOString();
  const note: NoteAnnotation = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id,
    type: 'Annotation',
    motivation: 'commenting',
    created,
    modified: isoDate(foreign.modified) ?? created,
    target: {
      source: foreign.sources ? source : sources[0]!,
      selector,
      ...(foreign.colour ? { styleClass: foreign.colour } : {}),
    },
    body,
  };
  const { title = '', document, versions } = foreign;
  const links = linkedNotes(textOf(body));
  const deleted = isoDate(foreign.deleted);
  return {
    v: ROW_VERSION,
    id,
    sources,
    title,
    note,
    ...(document && Object.keys(document).length > 0 ? { document } : {}),
    ...(versions && versions.length > 0 ? { versions } : {}),
    ...(links.length > 0 ? { links } : {}),
    ...(deleted === undefined ? {} : { deleted }),
  };
}

/** Give the bodies of a note that says `text` and has `tags`, as saving it would make them. */
export function bodiesOf(text: string, tags: readonly string[]): TextualBody[] {
  const comment: TextualBody = { type: 'TextualBody', value: text, purpose: 'commenting', format: 'text/markdown' };
  const named = new Set(tags.map(tag => tag.trim()).filter(tag => tag !== ''));
  return [
    ...(text.trim() === '' ? [] : [comment]),
    ...[...named].map((value): TextualBody => ({ type: 'TextualBody', value, purpose: 'tagging' })),
  ];
}

/** Give what a note says; several texts stand below each other. */
export function textOf(body: readonly TextualBody[]): string {
  return body
    .filter(({ purpose }) => purpose === 'commenting')
    .map(({ value }) => value)
    .join('\n\n');
}

export function tagsOf(body: readonly TextualBody[]): string[] {
  return body.filter(({ purpose }) => purpose === 'tagging').map(({ value }) => value);
}

/** What is written otherwise, or is no date, is as good as missing; a date with another zone becomes UTC. */
function isoDate(text: string | undefined): string | undefined {
  const date = new Date(text ?? Number.NaN);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}

function webAddress(address: string): string {
  if (address.trim() === '') {
    throw new FileRefused('noAddress');
  }
  if (address.length > MAX_URL) {
    throw new FileRefused('tooLong', 'address');
  }
  if (!URL.canParse(address) || !/^(https?|file):$/.test(new URL(address).protocol)) {
    throw new FileRefused('notWebAddress', address.slice(0, 100));
  }
  return address;
}

function checkSizes({ title = '', selector, body, sources = [], document = {} }: ForeignNote): void {
  const quoted = selector.flatMap(one => (one.type === 'TextQuoteSelector' ? [one.exact, one.prefix, one.suffix] : []));
  const tags = tagsOf(body);
  const lines = [title, ...tags, ...Object.values(document)];
  const isTooLong =
    textOf(body).length > MAX_TEXT ||
    quoted.some(text => text.length > MAX_QUOTE) ||
    lines.some(text => text.length > MAX_LINE) ||
    Math.max(tags.length, sources.length) > MAX_TAGS;
  if (isTooLong) {
    throw new FileRefused('tooLong');
  }
}
