/**
 * The pack author's and the evaluator's command line: JSON Lines out, errors on stderr with exit code 2.
 */
import { anchor } from './commands/anchor';
import { build } from './commands/build';
import { check } from './commands/check';
import { compare } from './commands/compare';
import { diff } from './commands/diff';
import { extract } from './commands/extract';
import { find } from './commands/find';
import { keygen } from './commands/keygen';
import { load } from './commands/load';
import { match } from './commands/match';
import { publish } from './commands/publish';
import { rank } from './commands/rank';
import { relate } from './commands/relate';
import { reviews } from './commands/reviews';
import { sign } from './commands/sign';
import { InputError, UsageError } from './read-input';

type Command = (args: string[]) => Promise<void>;

const COMMANDS: Record<string, [command: Command, usage: string, purpose: string]> = {
  match: [match, 'match [--pack FILE]... [--deep] FILE...', 'what readers would see on articles'],
  rank: [
    rank,
    'rank --claims FILE --queries FILE [--top 20] [--deep]',
    'claims, ranked by how well they fit each query',
  ],
  relate: [
    relate,
    'relate --articles FILE [--background FILE] [--no-dates] [--top 10]',
    'for each article, others on the same story',
  ],
  find: [find, 'find --passages FILE --texts FILE', 'where passages stand in texts'],
  compare: [compare, 'compare --pairs FILE', 'whether the numbers of a claim agree with its evidence'],
  anchor: [anchor, 'anchor --notes FILE --page FILE', 'where notes stand on a page'],
  extract: [extract, 'extract FILE...', 'what is read as the article of a page'],
  reviews: [reviews, 'reviews FILE...', 'which fact-checks of a file can be kept'],
  build: [build, 'build --articles DIR --facts FILE --out FILE', 'make a pack of articles and facts'],
  check: [check, 'check FILE...', 'every problem of a pack'],
  diff: [diff, 'diff OLD NEW', 'what readers will be told of a new edition'],
  keygen: [keygen, 'keygen --out FILE', 'make a key to sign with'],
  sign: [sign, 'sign --key FILE --out FILE PACK', 'write a pack as signed lines'],
  load: [load, 'load --to ADDRESS... [--articles FILE]... [--pack FILE]...', 'write articles and packs to PostgreSQL'],
  publish: [
    publish,
    'publish --from ADDRESS... --out DIR --about FILE --key FILE [--keep 3], or publish --from ADDRESS... --explain',
    'make the files that readers fetch, of what is in PostgreSQL',
  ],
};

const [name, ...args] = process.argv.slice(2);
if (name === '--help' || name === '-h' || name === 'help') {
  process.stdout.write(`usage: npm run -s glossator -- COMMAND ...\n\n${listCommands()}\n`);
} else if (name === undefined || !Object.hasOwn(COMMANDS, name)) {
  fail(`${name === undefined ? 'No command' : `No command "${name}"`}. There are:\n${listCommands()}`);
} else {
  const [command, usage] = COMMANDS[name];
  command(args).catch((error: unknown) => {
    const { message, stack, code } = error as Error & { code?: string };
    if (error instanceof UsageError || code?.startsWith('ERR_PARSE_ARGS')) {
      fail(`${message}\nusage: npm run -s glossator -- ${usage}`);
    } else {
      fail(error instanceof InputError ? message : String(stack ?? error));
    }
  });
}

function listCommands(): string {
  return Object.values(COMMANDS)
    .map(([, usage, purpose]) => `  ${usage}\n      ${purpose}`)
    .join('\n');
}

function fail(message: string): void {
  console.error(`glossator: ${message}`);
  process.exitCode = 2;
}
