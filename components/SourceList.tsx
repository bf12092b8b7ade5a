import type { Work } from '../core/corpus';
import { authorsOf, workUrl, workYear } from './cite';
import { ExternalLink } from './ExternalLink';
import { joinList } from './join-list';
import { Section } from './Section';
import { useStrings } from './strings';

/** Show the works that an entry rests on, the most important first. */
export function SourceList({ works }: { works: readonly Work[] }) {
  const t = useStrings();
  if (works.length === 0) {
    return null;
  }
  return (
    <Section title={t('sources')}>
      <ol class="sources">
        {works.map(work => (
          <li key={work.id}>
            <Source work={work} />
          </li>
        ))}
      </ol>
    </Section>
  );
}

function Source({ work }: { work: Work }) {
  const t = useStrings();
  const authors = joinList(authorsOf(work), t('languageTag'));
  return (
    <div class="source" dir="auto">
      <cite>
        <ExternalLink url={workUrl(work)}>{work.title}</ExternalLink>
      </cite>
      <span class="source-by">
        {[authors, work['container-title'], locate(work), workYear(work)].filter(Boolean).join(', ')}
      </span>
      <span class="source-kind">{work.genre}</span>
      {work.note && <span class="source-note">{work.note}</span>}
      {work.unverified && <span class="unverified-inline">{t('unverifiedWork', [work.unverified])}</span>}
    </div>
  );
}

function locate({ volume, issue, page }: Work): string {
  const where = volume && issue ? `${volume}(${issue})` : (volume ?? issue);
  return [where, page].filter(Boolean).join(': ');
}
