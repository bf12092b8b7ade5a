/**
 * Notes as Hypothesis exports them (hypothesis/client, annotations-exporter.tsx).
 *
 * Its importer takes any JSON with `annotations[]` and keeps `target`, `tags`,
 * `text`, `uri` and `document` of each; so does ours. What else a note has stands
 * under `glossator`, which Hypothesis passes over.
 */
import type { NoteRow } from '../rows';
import { FileRefused } from './file-refused';
import { bodiesOf, type ForeignNote, makeRow, tagsOf, textOf } from './make-row';
import { type Reading, type ReadNotes, readEach } from './note-file';
import { asList, asText, type Fields, isFields, type OwnFields, readOwnFields, readSelectors } from './read-fields';

/** The group of Hypothesis that everybody is in; its importer puts notes into the one that is open. */
const GROUP = '__world__';

/** Write `rows` as a JSON file. `JSON.stringify` escapes lone surrogates, so that they outlive UTF-8. */
export function writeHypothesis(rows: readonly NoteRow[], version: string, now: Date): string {
  const content = {
    export_date: now.toISOString(),
    export_userid: '',
    client_version: `glossator-${version}`,
    annotations: rows.map(annotationOf),
  };
  return `${JSON.stringify(content, null, 1)}\n`;
}

function annotationOf(row: NoteRow) {
  const { id, created, modified, target, body } = row.note;
  return {
    id,
    created,
    updated: modified,
    group: GROUP,
    user: '',
    hidden: false,
    tags: tagsOf(body),
    text: textOf(body),
    uri: target.source,
    document: { title: row.title },
    permissions: { read: [`group:${GROUP}`], update: [], delete: [] },
    links: {},
    target: [{ source: target.source, ...(target.selector.length > 0 ? { selector: target.selector } : {}) }],
    glossator: ownFieldsOf(row),
  };
}

/** Bodies are kept only where text and tags do not already say how they are made. */
function ownFieldsOf({ note, sources, document, versions, deleted }: NoteRow): OwnFields {
  const { body, target } = note;
  const isPlain = JSON.stringify(bodiesOf(textOf(body), tagsOf(body))) === JSON.stringify(body);
  return {
    sources,
    styleClass: target.styleClass,
    document,
    versions,
    deleted,
    body: isPlain ? undefined : body,
  };
}

/** Give the annotations of JSON as Hypothesis takes it, or `undefined`. */
export function hypothesisAnnotationsIn(json: unknown): unknown[] | undefined {
  return isFields(json) && Array.isArray(json.annotations) ? json.annotations : undefined;
}

/** Read annotations one by one. */
export function readHypothesis(annotations: readonly unknown[], reading: Reading): Promise<ReadNotes> {
  return readEach(annotations, reading, async annotation => {
    if (!isFields(annotation)) {
      throw new FileRefused('wrongShape');
    }
    if (asList(annotation.references).length > 0) {
      throw new FileRefused('reply');
    }
    return makeRow(noteOf(annotation), reading.now);
  });
}

function noteOf(annotation: Fields): ForeignNote {
  const { body, styleClass, ...own } = readOwnFields(annotation.glossator);
  const [target] = asList(annotation.target);
  const about = isFields(target) ? target : {};
  const document = isFields(annotation.document) ? annotation.document : {};
  const tags = asList(annotation.tags).filter(tag => typeof tag === 'string');
  return {
    ...own,
    id: asText(annotation.id),
    source: asText(annotation.uri) ?? asText(about.source) ?? '',
    // Its server gives a list, its client the first of it.
    title: asList(document.title).map(asText).find(Boolean) ?? '',
    selector: readSelectors(about.selector),
    colour: styleClass,
    body: body ?? bodiesOf(asText(annotation.text) ?? '', tags),
    created: asText(annotation.created),
    modified: asText(annotation.updated),
  };
}
