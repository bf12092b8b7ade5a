import preact from '@preact/preset-vite';
import { mergeConfig } from 'vite';
import { defineConfig } from 'wxt';
import { thirdPartyNotices } from './cli/notices';
import { stableKeys } from './cli/stable-keys';

/**
 * The build for tests and the demo has access to every site from the start and
 * says so in its name; the one that readers install asks for access.
 */
const MODE_WITH_ACCESS = 'demo';

/** The build for those who want to be sure: not even a pack can be asked for. */
const MODE_SEALED = 'sealed';

const EVERY_SITE = ['http://*/*', 'https://*/*'];

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module'],
  imports: false,
  manifestVersion: 3,
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}-{{mode}}',
  vite: () => ({
    plugins: [preact({ devToolsEnabled: false })],
    build: { target: 'es2023' },
  }),
  hooks: {
    'vite:build:extendConfig': (entrypoints, config) => {
      if (entrypoints.length > 1) {
        // Each page has its code in one file, also what it shares with others: fifty requests take longer than what they bring.
        config.plugins = [...(config.plugins ?? []), stableKeys()];
        config.build = mergeConfig(config.build ?? {}, {
          rolldownOptions: {
            preserveEntrySignatures: false,
            output: {
              codeSplitting: { experimentalInlineCommonChunks: { maxSize: Number.POSITIVE_INFINITY } },
              entryFileNames: 'chunks/[name].js',
              chunkFileNames: 'chunks/[name].js',
            },
          },
        });
      }
    },
    'build:publicAssets': (_, files) => {
      files.push({ relativeDest: 'THIRD-PARTY-NOTICES.txt', contents: thirdPartyNotices() });
    },
  },
  zip: {
    excludeSources: ['test-results/**', 'coverage/**'],
  },
  manifest: ({ browser, mode }) => ({
    name: mode === MODE_WITH_ACCESS ? 'Glossator (demo: has access to every site)' : '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: [
      'storage',
      'unlimitedStorage',
      'scripting',
      'activeTab',
      'contextMenus',
      'alarms',
      ...(browser === 'firefox' ? [] : ['sidePanel', 'offscreen']),
    ],
    ...(mode === MODE_WITH_ACCESS ? { host_permissions: EVERY_SITE } : { optional_host_permissions: EVERY_SITE }),
    content_security_policy: {
      extension_pages: `default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; connect-src ${mode === MODE_SEALED ? "'none'" : "'self' https:"}; base-uri 'none'; form-action 'none'`,
    },
    commands: {
      'next-passage': { suggested_key: { default: 'Alt+Shift+J' }, description: '__MSG_commandNext__' },
      'previous-passage': { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_commandPrevious__' },
      // Firefox lets no message open its sidebar, so that a card can only name these keys.
      ...(browser === 'firefox' ? { _execute_sidebar_action: { suggested_key: { default: 'Alt+Shift+U' } } } : {}),
      'open-card': { suggested_key: { default: 'Alt+Shift+G' }, description: '__MSG_commandOpenCard__' },
      'note-selection': { suggested_key: { default: 'Alt+Shift+M' }, description: '__MSG_commandNote__' },
      // Chrome suggests keys for four at most; readers may set one for this.
      'note-page': { description: '__MSG_commandNotePage__' },
      'toggle-site': { description: '__MSG_commandToggleSite__' },
      'save-article': { description: '__MSG_saveArticle__' },
    },
    web_accessible_resources: [
      {
        resources: ['card.html'],
        matches: ['<all_urls>'],
        ...(browser === 'firefox' ? {} : { use_dynamic_url: true }),
      },
    ],
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'glossator@glossator.invalid',
              strict_min_version: '150.0',
              // Asked for when a reader switches a publication on, of which pieces are then fetched for what is read.
              data_collection_permissions: { required: ['none'], optional: ['browsingActivity'] },
            },
          },
        }
      : { minimum_chrome_version: '140' }),
  }),
});
