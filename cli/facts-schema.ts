/** The shape of a file of facts, as `packFromFacts` reads it; unknown fields are dropped. */
import * as v from 'valibot';

const strings = v.optional(v.array(v.string()), []);
const textOrNothing = v.optional(v.string(), '');

const concept = v.object({
  ideas: v.array(v.array(v.string())),
  near: v.optional(v.array(v.string())),
  without: v.optional(v.array(v.string())),
  stance: v.optional(v.picklist(['states', 'disputes'])),
});

const seed = v.object({ seed: v.string(), outlet: v.string(), date: v.string() });

const source = v.object({
  id: v.string(),
  kind: v.string(),
  authors: v.string(),
  year: v.string(),
  title: v.string(),
  container: v.string(),
  locator: textOrNothing,
  link: textOrNothing,
  status: v.optional(v.picklist(['seen', 'seen-part', 'memory']), 'seen'),
  note: textOrNothing,
});

const claim = v.object({
  id: v.string(),
  title: v.optional(v.string()),
  claim: v.string(),
  paraphrases: v.array(v.string()),
  opposite_paraphrases: strings,
  concepts: v.optional(v.array(concept)),
  key_figures: v.array(
    v.object({ value: v.string(), unit: v.string(), year: v.string(), population: v.string(), source: v.string() }),
  ),
  sources: v.array(v.string()),
  finding: v.string(),
  caveats: v.string(),
  tags: strings,
  contested: textOrNothing,
  status: v.optional(v.string(), 'verified'),
  checked: v.optional(v.string()),
  note: textOrNothing,
  seeds: strings,
});

const event = v.object({
  id: v.string(),
  date: v.string(),
  place: v.string(),
  what: v.string(),
  primary_source: textOrNothing,
  verified_at: strings,
  note: textOrNothing,
  story_lines: strings,
  claims: strings,
});

const quote = v.object({
  id: v.string(),
  speaker: v.string(),
  date: v.string(),
  occasion: v.string(),
  event: v.string(),
  text: v.string(),
  claims: v.optional(v.array(v.string())),
  checked_against: strings,
  note: textOrNothing,
});

const side = v.nullable(v.object({ seed: v.string(), value: v.string() }));

const number = v.object({
  id: v.string(),
  what: v.string(),
  unit: v.optional(v.string()),
  concepts: v.optional(v.array(concept)),
  a: side,
  b: side,
  claim: v.optional(v.string()),
  comment: textOrNothing,
});

export const factsSchema = v.object({
  meta: v.object({
    title: v.string(),
    id: v.optional(v.string()),
    publisher: v.optional(v.string()),
    licence: v.optional(v.string()),
    language: v.optional(v.string()),
    checked: v.optional(v.string()),
  }),
  seeds: v.optional(v.array(seed), []),
  story_lines: v.optional(v.array(v.object({ id: v.string(), label: v.string(), seeds: strings })), []),
  events: v.optional(v.array(event), []),
  claims: v.array(claim),
  sources: v.array(source),
  quotes: v.optional(v.array(quote), []),
  numbers: v.optional(v.object({ between_seeds: v.optional(v.array(number), []) }), { between_seeds: [] }),
});

export type Facts = v.InferOutput<typeof factsSchema>;
