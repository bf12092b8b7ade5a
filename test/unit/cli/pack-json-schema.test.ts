import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020';
import { describe, expect, it } from 'vitest';
import { manifestJsonSchema, packJsonSchema } from '../../../cli/pack-json-schema';
import { parseEntry, parseHead } from '../../../data/pack-schema';

const DOCS = fileURLToPath(new URL('../../../docs/', import.meta.url));
const schema = JSON.parse(readFileSync(`${DOCS}pack.schema.json`, 'utf8'));
const example = JSON.parse(readFileSync(`${DOCS}examples/harbour-office.json`, 'utf8'));
const ajv = new Ajv2020({ strict: false });
ajv.addSchema(schema, 'pack');

/** Whether the JSON Schema takes a value as what `$defs` names. */
function fits(definition: string, value: unknown): boolean {
  return ajv.validate(`pack#/$defs/${definition}`, value);
}

/** Whether an import takes it. */
function isTaken(definition: string, value: unknown): boolean {
  if (definition !== 'head') {
    return !Array.isArray(parseEntry(definition, 0, value));
  }
  try {
    return !!parseHead(value);
  } catch {
    return false;
  }
}

const { works, stories, events, claims, statements, quantities, coverage: _, ...head } = example;
const coverage = {
  id: 'c',
  headline: 'A headline',
  outlet: 'A paper',
  datePublished: '2026-02-01',
  url: null,
  stories: [],
  fingerprint: {
    algorithm: 1,
    hashes: [1, 2],
    length: 10,
    terms: { harbour: 2 },
    quotations: ['so they said'],
    numbers: [],
  },
};
const SAMPLES: [string, Record<string, unknown>][] = [
  ['head', head],
  ['works', works[0]],
  ['stories', stories[0]],
  ['events', events[0]],
  ['claims', claims[0]],
  ['statements', statements[0]],
  ['quantities', quantities[0]],
  ['coverage', coverage],
];

/** What may go wrong with a field. */
const WRONG: [string, unknown][] = [
  ['a number', 7],
  ['nothing', null],
  ['a list of numbers', [1, 2]],
  ['an object', { a: 1 }],
  ['an empty text', ''],
  ['a very long text', 'x'.repeat(10_000)],
  ['too long a list', Array.from({ length: 3_000 }, () => 'x')],
];

describe('docs/pack.schema.json', () => {
  it('is the one that the checks of an import make (npx tsx cli/pack-json-schema.ts)', () => {
    expect(schema).toEqual(JSON.parse(JSON.stringify(packJsonSchema())));
  });

  it('takes the example as a whole', () => {
    expect(ajv.validate('pack', example), ajv.errorsText()).toBe(true);
  });

  it.each(SAMPLES)('judges %s as an import does', (definition, sample) => {
    expect([fits(definition, sample), isTaken(definition, sample)]).toEqual([true, true]);
    const disagreements: string[] = [];
    const judge = (what: string, value: unknown) => {
      // Real dates, addresses and control characters are beyond JSON Schema: it may take what an import refuses.
      if (isTaken(definition, value) && !fits(definition, value)) {
        disagreements.push(`${what}: only the import takes it`);
      }
      return fits(definition, value);
    };
    let refused = 0;
    for (const field of Object.keys(sample)) {
      const { [field]: __, ...without } = sample;
      refused += Number(!judge(`without ${field}`, without));
      for (const [what, value] of WRONG) {
        refused += Number(!judge(`${field} is ${what}`, { ...sample, [field]: value }));
      }
    }
    expect(disagreements).toEqual([]);
    expect(refused).toBeGreaterThan(3 * Object.keys(sample).length);
  });
});

describe('docs/shards.schema.json', () => {
  const shards = JSON.parse(readFileSync(`${DOCS}shards.schema.json`, 'utf8'));
  const [line] = readFileSync(`${DOCS}shard-format.md`, 'utf8').match(/^\{"format":1,"layout":"shards".*/m)!;

  it('is the one that the checks of a manifest make (npx tsx cli/pack-json-schema.ts)', () => {
    expect(shards).toEqual(JSON.parse(JSON.stringify(manifestJsonSchema())));
  });

  it('takes the manifest that the format shows, and nothing without one of its fields but claims', () => {
    const manifest = JSON.parse(line);
    expect(ajv.validate(shards, manifest), ajv.errorsText()).toBe(true);
    for (const field of Object.keys(manifest)) {
      const { [field]: _, ...without } = manifest;
      expect(ajv.validate(shards, without), field).toBe(field === 'claims');
    }
  });
});
