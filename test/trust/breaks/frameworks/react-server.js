import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { App } from './react-app';

export const html = renderToString(createElement(App));
