import { useEffect, useState } from 'preact/hooks';
import type { GlossatorDatabase } from '../../data/db';
import type { CallBackground } from '../shared/call-background';
import { type NotedPage, notedPages, readTabPage, withMatches } from './read-pages';

/** Which tab the sheet is about stands in the page's address; without it, it is about the reader's notes. */
const TAB = Number(new URLSearchParams(location.search).get('tab'));

/** Know the pages that can stand on the sheet, or why not, and which do; `choose` puts one on it or takes it off. */
export function usePages(call: CallBackground, db: GlossatorDatabase) {
  const [pages, setPages] = useState<NotedPage[]>();
  const [chosen, setChosen] = useState<string[]>([]);
  const [problem, setProblem] = useState<Error>();
  useEffect(() => {
    readPages(call, db).then(
      found => {
        setPages(found);
        setChosen(found.slice(0, 1).map(({ source }) => source));
      },
      (error: Error) => {
        reportError(error);
        setProblem(error);
      },
    );
  }, [call, db]);
  const choose = (source: string, isOn: boolean) =>
    setChosen(others => (isOn ? [...others, source] : others.filter(other => other !== source)));
  return { pages, problem, chosen: pages?.filter(({ source }) => chosen.includes(source)) ?? [], choose };
}

async function readPages(call: CallBackground, db: GlossatorDatabase): Promise<NotedPage[]> {
  const page = TAB > 0 ? await readTabPage(TAB, call, db) : undefined;
  return page ? [page] : Promise.all((await notedPages(db)).map(one => withMatches(one, call)));
}
