const SAFE_PROTOCOLS = new Set(['http:', 'https:']);

/** Give `url` in normal form if it is an absolute web address, else `undefined`. */
export function safeUrl(url: string | null | undefined): string | undefined {
  if (!url || !URL.canParse(url)) {
    return undefined;
  }
  const parsed = new URL(url);
  return SAFE_PROTOCOLS.has(parsed.protocol) ? parsed.href : undefined;
}
