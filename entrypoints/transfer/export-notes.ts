import { browser } from 'wxt/browser';
import { writeCsvNotes } from '../../data/formats/csv-notes';
import { writeHypothesis } from '../../data/formats/hypothesis';
import type { NoteFormat } from '../../data/formats/note-file';
import { writeWebAnnotations } from '../../data/formats/web-annotation';
import { writeMarkdown } from '../../data/formats/write-markdown';
import { writeZip } from '../../data/formats/write-zip';
import type { NoteRow } from '../../data/rows';
import { dated } from './file-names';

interface Exported {
  name: string;
  blob: Blob;
}

/** Write notes as a file of `format`. */
export async function exportNotes(rows: readonly NoteRow[], format: NoteFormat): Promise<Exported> {
  const now = new Date();
  switch (format) {
    case 'webAnnotation':
      return textFile(dated('glossator-notes', 'jsonld'), 'application/ld+json', writeWebAnnotations(rows));
    case 'hypothesis': {
      const { version } = browser.runtime.getManifest();
      return textFile(dated('glossator-hypothesis', 'json'), 'application/json', writeHypothesis(rows, version, now));
    }
    case 'markdown':
      return { name: dated('glossator-notes', 'zip'), blob: await writeZip(writeMarkdown(rows), now) };
    case 'csv':
      return textFile(dated('glossator-notes', 'csv'), 'text/csv;charset=utf-8', writeCsvNotes(rows));
  }
}

function textFile(name: string, type: string, text: string): Exported {
  return { name, blob: new Blob([text], { type }) };
}
