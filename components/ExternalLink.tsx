import type { ComponentChildren } from 'preact';
import { safeUrl } from './safe-url';
import { useStrings } from './strings';

interface Props {
  url: string | null | undefined;
  children: ComponentChildren;
}

/** Link to a web address in a new tab; anything that is no web address stays plain text. */
export function ExternalLink({ url, children }: Props) {
  const t = useStrings();
  const href = safeUrl(url);
  if (!href) {
    return <span>{children}</span>;
  }
  return (
    <a href={href} target="_blank" rel="noopener noreferrer nofollow" title={href}>
      {children}
      <span class="visually-hidden"> ({t('openInNewTab')})</span>
    </a>
  );
}
