/**
 * `npx tsx cli/pack-json-schema.ts`: write `docs/pack.schema.json` and `docs/shards.schema.json` from the schemas that packs
 * and manifests of shards are checked by.
 *
 * What JSON Schema has no word for (control characters, real dates, references) is said in descriptions or in the
 * documentation; a pack that fits the JSON Schema may still be refused for that, never the other way round.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { headSchema, SECTIONS } from '../data/entry-schemas';
import { manifestSchema } from '../data/shards/manifest-schema';

const DOCS = fileURLToPath(new URL('../docs/', import.meta.url));

/** What of a valibot schema is read here. */
interface Node {
  type: string;
  kind?: string;
  pipe?: Node[];
  entries?: Record<string, Node>;
  item?: Node;
  items?: Node[];
  wrapped?: Node;
  key?: Node;
  value?: Node;
  options?: unknown[];
  literal?: unknown;
  requirement?: unknown;
}

type JsonSchema = Record<string, unknown>;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(`${DOCS}pack.schema.json`, `${JSON.stringify(packJsonSchema(), null, 2)}\n`);
  writeFileSync(`${DOCS}shards.schema.json`, `${JSON.stringify(manifestJsonSchema(), null, 2)}\n`);
}

/** The JSON Schema of a pack as one document; `$defs` has the head and the entries of each section for packs in lines. */
export function packJsonSchema(): JsonSchema {
  const head = convert(headSchema as unknown as Node);
  const sections = Object.entries(SECTIONS).map(([section, schema]) => [section, convert(schema as unknown as Node)]);
  const lists = sections.map(([section]) => [section, { type: 'array', items: { $ref: `#/$defs/${section}` } }]);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Glossator pack',
    description:
      'A pack as one JSON document. In lines, the first line fits $defs/head, the entry of each other line the definition of its section. See pack-format.md.',
    ...head,
    properties: { ...(head.properties as object), ...Object.fromEntries(lists) },
    $defs: { head, ...Object.fromEntries(sections) },
  };
}

/** The JSON Schema of the first line of a manifest of shards. */
export function manifestJsonSchema(): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Manifest of Glossator shards',
    description: 'The first line of manifest.ndjson. See shard-format.md.',
    ...convert(manifestSchema as unknown as Node),
  };
}

function convert(node: Node): JsonSchema {
  // A pipe begins with the schema itself.
  const steps = node.pipe ?? [node];
  const isList = steps.some(({ type }) => type === 'array');
  return Object.assign(
    {},
    ...steps.map(step => (step !== node && step.pipe ? convert(step) : convertStep(step, isList))),
  );
}

function convertStep(node: Node, isList: boolean): JsonSchema {
  switch (node.type) {
    case 'string':
    case 'number':
    case 'boolean':
      return { type: node.type };
    case 'literal':
      return { const: node.literal };
    case 'picklist':
      return { enum: node.options };
    case 'array':
      return { type: 'array', items: convert(node.item!) };
    case 'tuple':
      return { type: 'array', prefixItems: node.items!.map(convert), minItems: node.items!.length };
    case 'record':
      return { type: 'object', additionalProperties: convert(node.value!) };
    case 'object':
      return convertObject(node.entries!);
    case 'nullable':
      return { anyOf: [convert(node.wrapped!), { type: 'null' }] };
    case 'optional':
      return convert(node.wrapped!);
    default:
      return convertLimit(node, isList);
  }
}

function convertObject(entries: Record<string, Node>): JsonSchema {
  const names = Object.keys(entries);
  return {
    type: 'object',
    properties: Object.fromEntries(names.map(name => [name, convert(entries[name]!)])),
    required: names.filter(name => entries[name]!.type !== 'optional'),
  };
}

function convertLimit({ type, requirement }: Node, isList: boolean): JsonSchema {
  switch (type) {
    case 'min_length':
      return isList ? { minItems: requirement } : { minLength: requirement };
    case 'max_length':
      return isList ? { maxItems: requirement } : { maxLength: requirement };
    case 'min_value':
      return { minimum: requirement };
    case 'max_value':
      return { maximum: requirement };
    case 'integer':
      return { multipleOf: 1 };
    case 'regex':
      return { pattern: (requirement as RegExp).source };
    default:
      return {};
  }
}
