import { createElement } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { App } from './react-app';

hydrateRoot(document.getElementById('app'), createElement(App), {
  onRecoverableError: error => console.error(`hydration: ${error}`),
});
