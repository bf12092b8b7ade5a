import { until } from '../../e2e/driver/wait-for';
import type { Stage } from '../../e2e/stage';

/** Open an article and give what the content script says of it; `undefined` where nobody has answered after `patience` ms. */
export async function stateOfPage(stage: Stage, patience: number) {
  const page = await stage.newPage();
  const url = stage.site.url('/damaged/harbor.html');
  await page.goto(url);
  return until(
    'an answer of the page',
    async () => {
      const answer = await stage.ask(url, 'pageState');
      return answer && answer.status !== 'checking' ? answer : undefined;
    },
    patience,
  ).catch(() => undefined);
}
