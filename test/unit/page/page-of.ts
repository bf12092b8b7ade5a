/** Make documents for tests, as a browser would have them. */
import { JSDOM } from 'jsdom';

export function pageOf(html: string, url = 'https://news.example/2024/05/harbour-bridge'): Document {
  return new JSDOM(html, { url }).window.document;
}

/** Text as a reader sees it: white space collapsed. */
export function collapsed(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

const SENTENCE =
  'The council voted on Tuesday to repair the harbour bridge, which was closed in March after cracks were found.';

export const PARAGRAPHS = [
  `RIVERTON (CN) – ${SENTENCE}`,
  'Engineers had warned for years, members said, that salt water was eating into the piers; nobody paid for the work.',
  '“We waited too long, and now we pay twice,” said the mayor, Ann Reporter, who opened the meeting at nine.',
  'The repair will cost 40 million dollars, of which the state pays half, and it is to be finished in two years.',
  'Ferries will carry passengers until then, at no charge, between six in the morning and ten at night.',
];

/** A page of our own writing with all that stands around an article. */
export function articlePage({ body = PARAGRAPHS.map(text => `<p>${text}</p>`).join('\n'), head = '' } = {}): string {
  return `<!doctype html><html lang="en"><head><title>Council votes to repair the harbour bridge | Riverton Post</title>${head}</head>
<body>
  <header class="site-header"><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav></header>
  <div class="cookie-banner"><p>We use cookies, and so do our 512 partners, to make your visit worth more to them.</p></div>
  <main><article>
    <h1>Council votes to repair the <em>harbour</em> bridge</h1>
    <p class="byline">By Ann Writer</p><p class="timestamp">Updated 9:15 am, May 3, 2024</p>
    <figure><img src="bridge.jpg" alt=""><figcaption>The bridge in March, seen from the old quay at low water. Photo: Jo Lens</figcaption></figure>
    <div class="story-body">
      ${body}
      <div class="newsletter-signup"><p>Get the best of the harbour in your inbox, each morning at seven, and cancel when you like.</p></div>
      <h3>Read more</h3>
      <ul class="related-links"><li><a href="/1">Ferry fares are to rise next year, says the operator</a></li><li><a href="/2">Ten bridges that you must see before they fall</a></li></ul>
      <p class="copyright">Copyright 2024 Riverton Post. All rights reserved.</p>
    </div>
  </article></main>
  <section id="comments"><p>I said so years ago, and nobody listened to me, as always, in this town of ours.</p></section>
</body></html>`;
}
