import { createSSRApp } from 'vue';
import { renderToString } from 'vue/server-renderer';
import { App } from './vue-app';

export const html = await renderToString(createSSRApp(App));
