/** What the demo says where nobody can look: what was found on its page, as text, and a picture of a card over it. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ContextBody } from '../core/annotation';
import type { Pack } from '../core/corpus';
import { openCard } from '../test/e2e/on-page';
import { type Stage, untilChecked } from '../test/e2e/stage';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

export const ARTICLE = '/harbor.html';

export const PICTURE = 'test-results/demo.png';

/** Words of the passage whose card is pictured. */
const PICTURED = 'commit fewer crimes';

/** So much of a finding tells that its card is there; the rest may be folded away. */
const BEGINNING = 40;

/** Open the page and tell what was found, a line each. */
export async function tellFound(stage: Stage): Promise<string> {
  const pack = readPack();
  await stage.open(ARTICLE);
  const { title, context, passages } = await untilChecked(stage, stage.site.url(ARTICLE));
  const lines = [title, ''];
  for (const [index, { glossator, body }] of context.annotations.entries()) {
    lines.push(`${glossator.kind.padEnd(10)} ${passages[index]}`);
    lines.push(...body.map(one => `${' '.repeat(13)}${titleIn(pack, one)}`));
  }
  for (const { relation, outlet, headline, datePublished } of context.related) {
    lines.push(`${relation.padEnd(10)} ${outlet}, ${datePublished}: ${headline}`);
  }
  return `${lines.join('\n')}\n`;
}

/** Picture the card of the research that was found, over the page that is open. */
export async function pictureCard(stage: Stage): Promise<void> {
  const { context, passages } = await untilChecked(stage, stage.site.url(ARTICLE));
  const pictured = context.annotations.find(
    ({ glossator }, index) => glossator.kind === 'claim' && passages[index]?.includes(PICTURED),
  );
  const claim = readPack().claims.find(({ id }) => id === pictured?.body[0]?.id);
  if (!claim) {
    throw new Error(`no research was found on "${PICTURED}"`);
  }
  const page = stage.pages.at(-1)!;
  // The finding stands in the card whatever else it shows, and in whatever language.
  await openCard(page, 'claim', PICTURED, claim.finding.slice(0, BEGINNING));
  mkdirSync(dirname(`${ROOT}${PICTURE}`), { recursive: true });
  writeFileSync(`${ROOT}${PICTURE}`, await page.screenshot());
}

function readPack(): Pack {
  return JSON.parse(readFileSync(`${ROOT}public/packs/bundled.json`, 'utf8'));
}

/** What an annotation's body is called, from the pack that the demo was built with. */
function titleIn(pack: Pack, { type, id }: ContextBody): string {
  switch (type) {
    case 'claim':
      return pack.claims.find(claim => claim.id === id)?.title ?? id;
    case 'statement': {
      const statement = pack.statements.find(one => one.id === id);
      return statement ? `${statement.speaker}, ${statement.date}` : id;
    }
    case 'coverage':
      return pack.coverage.find(one => one.id === id)?.outlet ?? id;
    case 'number':
      return pack.quantities.find(quantity => quantity.id === id)?.label ?? id;
  }
}
