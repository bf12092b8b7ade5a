/**
 * Notes as W3C Web Annotations: an `AnnotationCollection` with one page
 * (https://www.w3.org/TR/annotation-model/#collections).
 *
 * A note is an Annotation already. What the model has no word for - the title and
 * the other addresses of the page, what it says of itself, the trash - stands
 * under `glossator`, which other programs pass over. No JSON-LD processor is
 * asked: one would fetch contexts.
 */
import { COLOURS, type Colour, type TextualBody } from '../../core/annotation';
import type { NoteRow } from '../rows';
import { FileRefused } from './file-refused';
import { type ForeignNote, makeRow } from './make-row';
import { type Reading, type ReadNotes, readEach } from './note-file';
import { asList, asText, type Fields, isFields, readOwnFields, readSelectors } from './read-fields';

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

/** Write `rows` as a JSON file. `JSON.stringify` escapes lone surrogates, so that they outlive UTF-8. */
export function writeWebAnnotations(rows: readonly NoteRow[]): string {
  const collection = {
    '@context': CONTEXT,
    id: 'urn:glossator:notes',
    type: 'AnnotationCollection',
    label: 'Glossator notes',
    total: rows.length,
    first: { id: 'urn:glossator:notes:1', type: 'AnnotationPage', startIndex: 0, items: rows.map(annotationOf) },
  };
  return `${JSON.stringify(collection, null, 1)}\n`;
}

function annotationOf({ note, title, sources, document, versions, deleted }: NoteRow) {
  const { '@context': _, target, ...fields } = note;
  const { selector, ...rest } = target;
  return {
    ...fields,
    // Without a selector an annotation is about the whole page.
    target: { ...rest, ...(selector.length > 0 ? { selector } : {}) },
    glossator: { title, sources, document, versions, deleted },
  };
}

/** Give the annotations of any JSON that holds some, or `undefined`. */
export function annotationsIn(json: unknown): unknown[] | undefined {
  if (Array.isArray(json)) {
    return json.some(isAnnotation) ? json : undefined;
  }
  if (!isFields(json)) {
    return undefined;
  }
  if (isAnnotation(json)) {
    return [json];
  }
  const page = isFields(json.first) ? json.first : json;
  const items = page.items ?? json['@graph'];
  return Array.isArray(items) && (items.length === 0 || items.some(isAnnotation)) ? items : undefined;
}

function isAnnotation(value: unknown): boolean {
  return isFields(value) && asList(value.type ?? value['@type']).some(type => asText(type)?.endsWith('Annotation'));
}

/** Read annotations one by one. */
export function readWebAnnotations(annotations: readonly unknown[], reading: Reading): Promise<ReadNotes> {
  return readEach(annotations, reading, async annotation => {
    if (!isFields(annotation) || !isAnnotation(annotation)) {
      throw new FileRefused('wrongShape');
    }
    return makeRow(noteOf(annotation), reading.now);
  });
}

function noteOf(annotation: Fields): ForeignNote {
  const own = readOwnFields(annotation.glossator);
  const [target] = asList(annotation.target);
  const about = isFields(target) ? target : { source: target };
  const colour = asList(about.styleClass).find(isColour);
  return {
    ...own,
    id: asText(annotation.id),
    source: addressIn(about.source) ?? addressIn(about) ?? '',
    title: own.title ?? titleIn(about),
    selector: readSelectors(about.selector),
    colour,
    body: bodiesIn(annotation),
    created: asText(annotation.created),
    modified: asText(annotation.modified),
  };
}

/** An address stands for itself, or is the `id` of what is described. */
function addressIn(value: unknown): string | undefined {
  return isFields(value) ? asText(value.id ?? value['@id']) : asText(value);
}

function titleIn(about: Fields): string | undefined {
  const described = isFields(about.source) ? about.source : about;
  return asText(described.title ?? described.label);
}

function isColour(value: unknown): value is Colour {
  return COLOURS.some(colour => colour === value);
}

function bodiesIn({ body, bodyValue }: Fields): TextualBody[] {
  if (typeof bodyValue === 'string') {
    return [{ type: 'TextualBody', value: bodyValue, purpose: 'commenting', format: 'text/plain' }];
  }
  return asList(body).flatMap(bodyIn);
}

/** A body that is an address, or is itself about a part of something, has no words of the reader's. */
function bodyIn(body: unknown): TextualBody[] {
  if (!isFields(body) || typeof body.value !== 'string' || body.value === '') {
    return [];
  }
  const purpose = asList(body.purpose).includes('tagging') ? 'tagging' : 'commenting';
  const { format } = body;
  return [
    {
      type: 'TextualBody',
      value: body.value,
      purpose,
      ...(format === 'text/markdown' || format === 'text/plain' ? { format } : {}),
      ...(typeof body.language === 'string' ? { language: body.language } : {}),
    },
  ];
}
