/** `npm run e2e [-- chromium|firefox] [WORDS]`: the end-to-end tests alone, on what is built. */
import { runEndToEnd } from './run-end-to-end';

const words = process.argv.slice(2);
const browsers = (['chromium', 'firefox'] as const).filter(name => words.includes(name));
const only = words.filter(word => !['chromium', 'firefox'].includes(word)).join(' ');
const { passed, failed, skipped } = await runEndToEnd({ browsers: browsers.length > 0 ? browsers : undefined, only });
process.stdout.write(`${passed} passed, ${failed} failed, ${skipped} skipped\n`);
process.exitCode = failed > 0 ? 1 : 0;
