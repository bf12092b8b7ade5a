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
import { InputError } from './read-input';

type Command = (args: string[]) => Promise<void>;

const COMMANDS: Record<string, [command: Command, usage: string]> = {
  match: [match, 'match [--pack FILE]... [--deep] FILE...'],
  rank: [rank, 'rank --claims FILE --queries FILE [--top 20] [--deep]'],
  relate: [relate, 'relate --articles FILE [--background FILE] [--no-dates] [--top 10]'],
  find: [find, 'find --passages FILE --texts FILE'],
  compare: [compare, 'compare --pairs FILE'],
  anchor: [anchor, 'anchor --notes FILE --page FILE'],
  extract: [extract, 'extract FILE...'],
  reviews: [reviews, 'reviews FILE...'],
  build: [build, 'build --articles DIR --facts FILE --out FILE'],
  check: [check, 'check FILE...'],
  diff: [diff, 'diff OLD NEW'],
  keygen: [keygen, 'keygen --out FILE'],
  sign: [sign, 'sign --key FILE --out FILE PACK'],
  load: [load, 'load --to ADDRESS... [--articles FILE]... [--pack FILE]...'],
  publish: [
    publish,
    'publish --from ADDRESS... --out DIR --about FILE --key FILE [--keep 3], or publish --from ADDRESS... --explain',
  ],
};

const [name, ...args] = process.argv.slice(2);
if (name === undefined || !Object.hasOwn(COMMANDS, name)) {
  const usages = Object.values(COMMANDS).map(([, usage]) => `  glossator ${usage}`);
  fail(`${name === undefined ? 'No command' : `No command "${name}"`}. There are:\n${usages.join('\n')}`);
} else {
  const [command, usage] = COMMANDS[name];
  command(args).catch((error: unknown) => {
    const isOurs = error instanceof InputError || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS');
    fail(isOurs ? `${(error as Error).message}\nusage: glossator ${usage}` : String((error as Error)?.stack ?? error));
  });
}

function fail(message: string): void {
  console.error(`glossator: ${message}`);
  process.exitCode = 2;
}
