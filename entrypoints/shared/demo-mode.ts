/** The build for tests and the demo opens no welcome page, which would stand before the page to be shown, and waits less. */
export const DEMO_MODE = 'demo';
