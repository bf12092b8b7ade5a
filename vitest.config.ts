import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  plugins: [preact({ devToolsEnabled: false }), WxtVitest()],
  test: {
    environment: 'node',
    setupFiles: ['fake-indexeddb/auto'],
    // Property tests take a second alone, and many times that beside builds and browsers.
    testTimeout: 30_000,
    include: ['test/unit/**/*.test.{ts,tsx}'],
  },
});
