import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { build } from '../../../cli/commands/build';
import { check } from '../../../cli/commands/check';
import { diff } from '../../../cli/commands/diff';
import { keygen } from '../../../cli/commands/keygen';
import { match } from '../../../cli/commands/match';
import { sign } from '../../../cli/commands/sign';
import { InputError } from '../../../cli/read-input';

const EXAMPLES = fileURLToPath(new URL('../../../docs/examples/', import.meta.url));
const HARBOUR = join(EXAMPLES, 'harbour-office.json');
const GROUP = join(EXAMPLES, 'reading-group');

let folder: string;
let rows: Record<string, unknown>[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'glossator-packs-'));
  rows = [];
  vi.spyOn(process.stdout, 'write').mockImplementation(text => {
    rows.push(
      ...String(text)
        .trim()
        .split('\n')
        .map(line => JSON.parse(line)),
    );
    return true;
  });
  process.exitCode = 0;
});

afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = 0;
  rmSync(folder, { recursive: true });
});

const at = (name: string) => join(folder, name);

/** The example in JSON, changed. */
function changed(name: string, change: (pack: Record<string, Record<string, unknown>[]>) => void): string {
  const pack = JSON.parse(readFileSync(HARBOUR, 'utf8'));
  change(pack);
  writeFileSync(at(name), JSON.stringify(pack));
  return at(name);
}

async function buildGroup(out: string): Promise<void> {
  await build(['--facts', join(GROUP, 'facts.json'), '--articles', join(GROUP, 'articles'), '--out', out]);
}

describe('the worked examples', () => {
  it('are packs without a problem', async () => {
    await buildGroup(at('lamps.ndjson.gz'));
    rows = [];
    await check([HARBOUR, at('lamps.ndjson.gz')]);
    expect(process.exitCode).toBe(0);
    expect(rows).toMatchObject([
      { ok: true, id: 'harbour-office', works: 2, claims: 1, statements: 1, quantities: 1 },
      { ok: true, id: 'reading-group-lamps', claims: 1, statements: 1, coverage: 2 },
    ]);
  });

  it('speak up on articles', async () => {
    writeFileSync(
      at('article.txt'),
      'High water\n\nThe tide comes up further now than in the eighties, fishermen say.\n',
    );
    await match(['--pack', HARBOUR, at('article.txt')]);
    expect(JSON.stringify(rows)).toContain('tides-higher');
  });

  it('can be signed, as their README says', async () => {
    await buildGroup(at('lamps.ndjson'));
    await keygen(['--out', at('key.pem')]);
    const { fingerprint } = rows.at(-1)!;
    await sign(['--key', at('key.pem'), '--out', at('signed.ndjson.gz'), at('lamps.ndjson')]);
    await check([at('signed.ndjson.gz')]);
    expect(rows.at(-1)).toMatchObject({ ok: true, signed: fingerprint });
  });
});

describe('check', () => {
  it('names every problem with entry and field, and fails', async () => {
    const file = changed('broken.json', pack => {
      pack.claims![0]!.checked = 'yesterday';
      pack.statements![0]!.text = '';
      pack.works![0]!.URL = 'javascript:alert(1)';
    });
    await check([file]);
    expect(process.exitCode).toBe(1);
    expect(rows.map(({ entry, message }) => `${entry}: ${message}`)).toEqual([
      'works[0] "harbour-accounts-2025": field URL: must be an http(s) address',
      'claims[0] "tides-higher": field checked: must be a date like 2017-09-21',
      'statements[0] "ferris-mud": field text: must not be empty',
    ]);
  });

  it('names references that lead nowhere', async () => {
    await check([changed('dangling.json', pack => void pack.works!.pop())]);
    expect(rows.map(row => row.entry)).toEqual([
      'claims[0] "tides-higher": field sources[0]',
      'claims[0] "tides-higher": field figures[0].source',
    ]);
  });

  it('tells a file that was cut short or changed', async () => {
    await buildGroup(at('lamps.ndjson'));
    const whole = readFileSync(at('lamps.ndjson'), 'utf8');
    writeFileSync(at('short.ndjson'), whole.split('\n').slice(0, 3).join('\n'));
    writeFileSync(at('changed.ndjson'), whole.replace('west pier', 'best pier'));
    rows = [];
    await check([at('short.ndjson'), at('changed.ndjson')]);
    expect(process.exitCode).toBe(1);
    expect(rows.map(row => row.message)).toEqual([
      expect.stringContaining('is missing'),
      expect.stringContaining('sums up other bytes'),
    ]);
  });
});

describe('diff', () => {
  it('says what an edition adds, changes and removes', async () => {
    const after = changed('after.json', pack => {
      pack.statements = [];
      pack.claims![0]!.finding = 'The gauge shows 12 centimetres.';
      pack.stories!.push({ id: 'lamps', label: 'The lamps' });
    });
    await diff([HARBOUR, after]);
    expect(rows).toEqual([
      { change: 'added', section: 'stories', id: 'lamps', title: 'The lamps' },
      { change: 'changed', section: 'claims', id: 'tides-higher', title: 'Tides in the harbour' },
      expect.objectContaining({ change: 'removed', section: 'statements', id: 'ferris-mud' }),
    ]);
  });
});

describe('sign and keygen', () => {
  it('overwrite no key', async () => {
    await keygen(['--out', at('key.pem')]);
    await expect(keygen(['--out', at('key.pem')])).rejects.toThrow(InputError);
  });

  it('sign nothing that a reader would have to leave out', async () => {
    await keygen(['--out', at('key.pem')]);
    const file = changed('broken.json', pack => {
      pack.claims![0]!.checked = 'yesterday';
    });
    const signing = sign(['--key', at('key.pem'), '--out', at('signed.ndjson'), file]);
    await expect(signing).rejects.toThrow('field checked');
  });
});
