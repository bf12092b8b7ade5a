import './coverage.css';
import { useRef } from 'preact/hooks';
import type { RelatedCoverage } from '../core/related-coverage';
import type { PageWords } from '../core/service';
import { CoverageItem } from './CoverageItem';
import { useStrings } from './strings';
import { Timeline } from './Timeline';
import { WireMap } from './WireMap';

interface Props {
  /** When this page was published, as far as it says. */
  datePublished: string | undefined;
  /** The sentences of this page, the headline first. */
  sentences: readonly PageWords[];
  /** The nearest first. */
  related: readonly RelatedCoverage[];
  /** Lead to words of this page. */
  onGo: (words: PageWords) => void;
}

/** Show other coverage: who reported when, which sentences are copied, and each article beside this one. */
export function Coverage({ datePublished, sentences, related, onGo }: Props) {
  const t = useStrings();
  const list = useRef<HTMLOListElement>(null);
  const open = (coverage: RelatedCoverage) => {
    const item = list.current?.children[related.indexOf(coverage)]?.querySelector<HTMLElement>('article');
    item?.querySelector('details')?.setAttribute('open', '');
    item?.focus();
    item?.scrollIntoView({ block: 'start', behavior: 'instant' });
  };
  const [headline] = sentences;
  return (
    <div class="coverage-part">
      <Timeline
        datePublished={datePublished}
        related={related}
        onChoose={open}
        onGoToPage={() => headline && onGo(headline)}
      />
      <WireMap sentences={sentences} related={related} onGo={onGo} />
      <p class="coverage-order aside">{t('coverageOrder')}</p>
      <ol class="coverage-list" ref={list}>
        {related.map((coverage, index) => (
          <li key={index}>
            <CoverageItem coverage={coverage} onGo={onGo} />
          </li>
        ))}
      </ol>
    </div>
  );
}
