import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { NodeTrial } from '../trial';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

const BUILDS = ['chrome-mv3-demo', 'firefox-mv3-demo', 'chrome-mv3-production', 'firefox-mv3-production'];

/** Makes code of text. */
const MAKES_CODE =
  /\beval\s*\(|\bnew Function\s*\(|[^.\w]Function\s*\(\s*["'`]|\bset(?:Timeout|Interval)\s*\(\s*["'`]|\bimportScripts\s*\(/g;

/** Makes elements of text, or lets a source do so. */
const MAKES_HTML =
  /\b(?:innerHTML|outerHTML)\s*[+]?=[^=]|\binsertAdjacentHTML\b|\bdocument\.write|dangerouslySetInnerHTML|createContextualFragment|\bsrcdoc\b/g;

/** A file or address that is loaded from elsewhere. */
const REMOTE = /(?:\bfetch\(|\bimport\(|\bimport\s|\bfrom\s|\bsrc=|\bhref=|url\()\s*["'`]?\s*(?:https?:)?\/\/[\w.-]+/g;

const SOURCES = ['core', 'page', 'data', 'components', 'entrypoints'];

/** What is shipped makes no code of text and loads nothing from elsewhere, and our own sources make no HTML. */
export const bundle: NodeTrial = {
  part: 'store',
  name: 'makes no code and no elements of text, and names no remote file',
  where: 'node',
  guards: ['Markdown is built anew from known elements', 'nothing makes code of text'],
  async run() {
    const built = BUILDS.map(name => join(ROOT, '.output', name)).filter(existsSync);
    const shipped = built.flatMap(folder => textsOf(folder, /\.(js|html|css)$/));
    const own = SOURCES.flatMap(folder => textsOf(join(ROOT, folder), /\.(tsx?|html|css)$/));
    const hits = (texts: { file: string; text: string }[], pattern: RegExp) =>
      texts.flatMap(({ file, text }) =>
        [...text.matchAll(pattern)].map(({ index }) => `${file}: ${text.slice(Math.max(0, index - 40), index + 60)}`),
      );
    return {
      tried: shipped.length + own.length,
      violations: [
        ...(built.length === 0 ? ['nothing is built'] : []),
        ...hits(shipped, MAKES_CODE),
        ...hits(shipped, REMOTE),
        ...hits(own, MAKES_HTML),
      ],
    };
  },
};

function textsOf(folder: string, name: RegExp): { file: string; text: string }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(file => name.test(file))
    .map(file => ({
      file: join(folder, file).slice(ROOT.length),
      text: readFileSync(join(folder, file), 'utf8'),
    }));
}
