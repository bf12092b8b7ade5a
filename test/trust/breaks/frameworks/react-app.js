import { createElement as h, useState } from 'react';
import { HEADLINE, PARAGRAPHS } from './paragraphs';

/** The article, and a button that tells whether somebody is at home. */
export function App() {
  const [count, setCount] = useState(0);
  return h(
    'main',
    null,
    h(
      'article',
      null,
      h('h1', null, HEADLINE),
      PARAGRAPHS.map(text => h('p', { key: text }, text)),
      h('button', { id: 'count', type: 'button', onClick: () => setCount(count + 1) }, `Read ${count} times`),
    ),
  );
}
