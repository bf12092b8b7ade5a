import { useContext } from 'preact/hooks';
import type { Work } from '../core/corpus';
import { authorsOf, copyHost, workUrl, workYear } from './cite';
import { citePlain } from './cite-plain';
import { CopyContext } from './copy-context';
import { ExternalLink } from './ExternalLink';
import { joinList } from './join-list';
import { Section } from './Section';
import { useStrings } from './strings';

/** Works shown at once: the most important ones; who wants all opens them. */
const SHOWN = 2;

/** Show the works that an entry rests on, the most important first. */
export function SourceList({ works }: { works: readonly Work[] }) {
  const t = useStrings();
  if (works.length === 0) {
    return null;
  }
  // One more takes no more room than the line that would open it.
  const shown = works.length <= SHOWN + 1 ? works.length : SHOWN;
  return (
    <Section title={t('sources')}>
      <Sources works={works.slice(0, shown)} start={1} />
      {works.length > shown && (
        <details class="more-sources">
          <summary>{t('moreSources', works.length - shown)}</summary>
          <Sources works={works.slice(shown)} start={shown + 1} />
        </details>
      )}
    </Section>
  );
}

function Sources({ works, start }: { works: readonly Work[]; start: number }) {
  return (
    <ol class="sources" start={start}>
      {works.map(work => (
        <li key={work.id}>
          <Source work={work} />
        </li>
      ))}
    </ol>
  );
}

function Source({ work }: { work: Work }) {
  const t = useStrings();
  const copy = useContext(CopyContext);
  const authors = authorsOf(work);
  const outlet = work['container-title'];
  const by = authors.length === 1 && authors[0] === outlet ? '' : joinList(authors, t('languageTag'));
  const host = copyHost(work);
  return (
    <div class="source" dir="auto">
      <cite>
        <ExternalLink url={workUrl(work)}>{work.title}</ExternalLink>
      </cite>
      <span class="source-by">{[by, outlet, locate(work), workYear(work)].filter(Boolean).join(', ')}</span>
      <span class="source-kind">{work.genre}</span>
      {host && <span class="source-copy">{t('copiedAt', [host])}</span>}
      {work.note && <span class="source-note">{work.note}</span>}
      {work.unverified && <span class="unverified-inline">{t('unverifiedWork', [work.unverified])}</span>}
      {copy && (
        <button
          type="button"
          class="is-quiet source-copying"
          aria-label={t('copySource', [work.title])}
          onClick={() => copy(citePlain([work]))}
        >
          {t('copy')}
        </button>
      )}
    </div>
  );
}

function locate({ volume, issue, page }: Work): string {
  const where = volume && issue ? `${volume}(${issue})` : (volume ?? issue);
  return [where, page].filter(Boolean).join(': ');
}
