/** What TypeScript's library does not know yet of the CSS Custom Highlight API (https://drafts.csswg.org/css-highlight-api-1/). */
interface HighlightHitResult {
  readonly highlight: Highlight;
  readonly ranges: readonly AbstractRange[];
}

interface HighlightRegistry {
  highlightsFromPoint(x: number, y: number, options?: { shadowRoots?: ShadowRoot[] }): HighlightHitResult[];
}
