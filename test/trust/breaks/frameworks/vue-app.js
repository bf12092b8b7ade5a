import { defineComponent, h, ref } from 'vue';
import { HEADLINE, PARAGRAPHS } from './paragraphs';

/** The article, and a button that tells whether somebody is at home. */
export const App = defineComponent(() => {
  const count = ref(0);
  return () =>
    h('main', [
      h('article', [
        h('h1', HEADLINE),
        ...PARAGRAPHS.map(text => h('p', text)),
        h('button', { id: 'count', type: 'button', onClick: () => count.value++ }, `Read ${count.value} times`),
      ]),
    ]);
});
