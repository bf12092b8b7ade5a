/** The pages of the trials: those of the end-to-end tests, and hostile ones. */
import { findPage, type SitePage } from '../e2e/site-pages';
import { frameworkPage } from './breaks/build-frameworks';
import { extractionPage } from './breaks/pages';
import { hostilePage } from './leaks/hostile-pages';
import { builtFile } from './runs/gallery';

/** Find the page at a path; `/hostile/NAME` is the article with an attack in it. */
export function findTrustPage(path: string): SitePage | undefined {
  const [, name] = /^\/hostile\/([\w-]+)$/.exec(path) ?? [];
  return name === undefined
    ? (builtFile(path) ?? frameworkPage(path) ?? extractionPage(path) ?? findPage(path))
    : hostilePage(name);
}
