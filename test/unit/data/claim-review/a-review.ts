/** A ClaimReview of our own invention, as the documentation of schema.org would have it. */
export function aReview(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    url: 'https://check.example/r/9',
    datePublished: '2026-11-19',
    claimReviewed: 'The bridge cost twice its budget',
    author: { '@type': 'Organization', name: 'Check Example', url: 'https://check.example/' },
    reviewRating: { '@type': 'Rating', ratingValue: 2, worstRating: 1, bestRating: 5, alternateName: 'Mostly false' },
    itemReviewed: {
      '@type': 'Claim',
      author: { '@type': 'Person', name: 'A. Speaker' },
      datePublished: '2026-11-12',
      appearance: [{ '@type': 'CreativeWork', url: 'https://video.example/v/3' }],
    },
    ...changes,
  };
}

/** The bytes of a file that holds `text`, in chunks of `size`. */
export function streamOf(content: string | Uint8Array, size = 7): ReadableStream<Uint8Array> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) {
        controller.close();
      } else {
        controller.enqueue(bytes.slice(at, at + size));
        at += size;
      }
    },
  });
}
