import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';
import { type NodeTrial, spread } from '../trial';
import { growthOf, MAX_GROWTH, timeOf } from './growth';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

const FOLDERS = ['core', 'page', 'data', 'components', 'entrypoints'];

/** Length (characters) at which candidates are compared, and at which growth is measured at most. */
const PROBE = 800;
const LONGEST = 100_000;

/** Time (ms) from which on the growth of an expression is measured. */
const MEASURABLE = 5;

/** Worst inputs of each expression that are followed. */
const FOLLOWED = 2;

const SHORT = 40;

/** What has most often taken the square of its input's length: a repetition before an end that does not come. */
const SUSPECT = /[+*]\)?\$$/;

/** What stands in texts and addresses, one of each kind. */
const LETTERS = [...'aA0 \t\n.,-/:;_"\'“”’()[]<>&%#=?!|@$€£+*~^\\', 'é', '中', '\u00a0', '\u200b', '\u2028'];

interface Expression {
  where: string;
  pattern: string;
  flags: string;
}

/** Every regular expression of the sources, on the worst inputs that were found for it. */
export const expressions: NodeTrial = {
  part: 'runs',
  name: 'takes at most 2.5 times as long for texts twice as long, in every expression',
  where: 'node',
  guards: ['expressions are linear'],
  async run(size) {
    const all = FOLDERS.flatMap(folder => filesOf(join(ROOT, folder))).flatMap(expressionsOf);
    const known = [...new Map(all.map(one => [`${one.pattern}/${one.flags}`, one])).values()];
    const chosen = size === 'short' ? shortOf(known) : known;
    let tried = 0;
    const violations: string[] = [];
    for (const expression of chosen) {
      const { candidates, worst } = await worstFor(expression);
      tried += candidates;
      for (const make of worst) {
        const growth = await growthOf({
          run: runOf(expression),
          make,
          shortest: PROBE,
          longest: LONGEST,
          measurable: MEASURABLE,
        });
        if (growth > MAX_GROWTH) {
          const { where, pattern } = expression;
          violations.push(
            `${where}: /${pattern}/ takes ${growth.toFixed(1)} times as long on ${JSON.stringify(make(8))}`,
          );
        }
      }
    }
    return { tried, violations, note: `${chosen.length} of ${known.length} expressions` };
  },
};

/** All that look as if they could, and some of the others. */
function shortOf(known: readonly Expression[]): Expression[] {
  const suspects = known.filter(({ pattern }) => SUSPECT.test(pattern));
  const others = known.filter(one => !suspects.includes(one));
  return [...suspects, ...spread(others, Math.max(0, SHORT - suspects.length))];
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => /\.tsx?$/.test(name))
    .map(name => join(folder, name));
}

/** A node of the syntax tree. */
interface Node {
  type?: string;
  start: number;
  end: number;
  callee?: { name?: string };
  regex?: { pattern: string; flags: string };
}

function literalOf({ regex }: Node): Node['regex'] {
  return typeof regex?.pattern === 'string' ? regex : undefined;
}

/** A literal at the top of a file that has a name: an expression, or a text. */
const NAMED = /^const [A-Z_]+ =\s+(?:\/.+\/[a-z]*|(?:'[^'\n]*'(?:\s*\+\s*)?)+);$/gm;

/** Of what is put together of strings and named literals; it throws where that takes more. */
function builtOf({ type, callee, start, end }: Node, source: string): Node['regex'] {
  if (type !== 'NewExpression' || callee?.name !== 'RegExp') {
    return undefined;
  }
  const named = [...source.matchAll(NAMED)].map(([line]) => line).join('\n');
  const { source: pattern, flags } = new Function(`${named}\nreturn ${source.slice(start, end)}`)() as RegExp;
  return { pattern, flags };
}

/** All that a file has, as literals and put together. */
function expressionsOf(file: string): Expression[] {
  const found: Expression[] = [];
  const source = readFileSync(file, 'utf8');
  const { program } = parseSync(file, source);
  const visit = (node: unknown) => {
    if (Array.isArray(node)) {
      node.forEach(visit);
    } else if (node !== null && typeof node === 'object') {
      const regex = literalOf(node as Node) ?? builtOf(node as Node, source);
      if (regex) {
        found.push({ where: file.slice(ROOT.length), ...regex });
      }
      Object.values(node).forEach(visit);
    }
  };
  visit(program);
  return found;
}

/** The slowest of many inputs: characters and words of the expression itself, repeated, after something and before something else. */
async function worstFor(expression: Expression) {
  const run = runOf(expression);
  const literal = expression.pattern.replaceAll(/\\[a-z]\{?[^}]*\}?|[\\[\](){}?*+^$|]/gi, ' ');
  const own = [...new Set(literal.replaceAll(' ', ''))].slice(0, 24);
  const words = literal
    .split(/\s+/)
    .filter(word => word.length > 1 && word.length < 20)
    .slice(0, 12);
  const letters = [...new Set([...own, ...LETTERS])];
  const pairs = own.slice(0, 10).flatMap(one => ['a', ' ', '0', ...own.slice(0, 6)].map(other => one + other));
  const pumps = [...letters, ...pairs, ...words, ...words.map(word => `${word} `), 'a ', '0,', 'a.', '0 '];
  const makes = pumps.flatMap(pump =>
    ['', '\u0000'].flatMap(end =>
      ['', ...own.slice(0, 1)].map(
        start => (length: number) => start + pump.repeat(Math.ceil(length / pump.length)) + end,
      ),
    ),
  );
  const timed = await allTimed(run, makes, 1);
  const again = await allTimed(run, timed.slice(0, 12), 3);
  return { candidates: makes.length, worst: again.slice(0, FOLLOWED) };
}

/** Makers of texts, the slowest first. */
async function allTimed(run: (text: string) => void, makes: readonly ((length: number) => string)[], repeats: number) {
  const timed = [];
  for (const make of makes) {
    timed.push({ make, time: await timeOf(run, make(PROBE), repeats) });
  }
  return timed.sort((a, b) => b.time - a.time).map(({ make }) => make);
}

/** What runs an expression over a whole text. */
function runOf({ pattern, flags }: Expression): (text: string) => void {
  const isGlobal = flags.includes('g');
  return text => {
    const expression = new RegExp(pattern, flags);
    if (isGlobal) {
      text.replaceAll(expression, '');
    } else {
      expression.test(text);
    }
  };
}
