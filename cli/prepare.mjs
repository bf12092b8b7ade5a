/**
 * Make a bare machine ready, before `npm run demo` and `npm test`: dependencies,
 * generated types and browsers. Plain Node, because nothing is installed yet.
 *
 * `--demo` wants one browser, `--test` wants both; `--publish` wants servers instead, and `--scale` wants servers and,
 * where they are to be had, browsers.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser } from './browsers.mjs';
import { findProgram } from './programs.mjs';

const NODE = [20, 19];

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

const DEBIAN_PACKAGES = ['chromium', 'firefox-esr', 'fonts-dejavu-core', 'fonts-liberation'];

const INSTALL = ['install', '-y', '--no-install-recommends'];

/** Languages in which tests look at the interface; without them these tests are skipped. */
const DEBIAN_LANGUAGES = ['chromium-l10n', 'firefox-esr-l10n-ar'];

/** Servers for publishing, and the packages that have them. */
const DEBIAN_SERVERS = {
  '--publish': { postgres: 'postgresql' },
  '--scale': { postgres: 'postgresql', nginx: 'nginx-light', haproxy: 'haproxy' },
};

main();

function main() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < NODE[0] || (major === NODE[0] && minor < NODE[1])) {
    stop(`Node ${NODE.join('.')} or newer is needed, and this is ${process.versions.node}: see https://nodejs.org/.`);
  }
  installDependencies();
  if (!existsSync(`${ROOT}/.wxt/tsconfig.json`)) {
    run('npx', ['wxt', 'prepare']);
  }
  const [, servers] = Object.entries(DEBIAN_SERVERS).find(([option]) => process.argv.includes(option)) ?? [];
  if (servers) {
    installServers(servers);
    stopWithout(servers);
    if (process.argv.includes('--scale')) {
      installBrowsers(false);
    }
    return;
  }
  installBrowsers(process.argv.includes('--demo'));
  if (process.argv.includes('--test') && canInstall()) {
    installLanguages();
    installServers(DEBIAN_SERVERS['--publish']);
  }
}

/** npm writes its own copy of the lock file last, so its age is the age of the installation. */
function installDependencies() {
  const installed = `${ROOT}/node_modules/.package-lock.json`;
  if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(`${ROOT}/package-lock.json`).mtimeMs) {
    run('npm', ['ci', '--no-audit', '--no-fund']);
  }
}

function installBrowsers(oneIsEnough) {
  let problems = findProblems();
  if (isEnough(problems, oneIsEnough)) {
    return;
  }
  if (canInstall() && tryRun('apt-get', ['update']) && tryRun('apt-get', [...INSTALL, ...DEBIAN_PACKAGES])) {
    problems = findProblems();
  }
  for (const problem of problems) {
    process.stderr.write(`${problem}\n`);
  }
  if (!isEnough(problems, oneIsEnough) && oneIsEnough) {
    process.exit(1);
  }
}

/** Their own services are not wanted: with this run level they are installed and not started. */
function installServers(servers) {
  const packages = missingOf(servers).map(name => servers[name]);
  if (packages.length > 0 && canInstall()) {
    process.env.RUNLEVEL = '1';
    tryRun('apt-get', ['update']) && tryRun('apt-get', [...INSTALL, ...packages]);
  }
}

function stopWithout(servers) {
  for (const name of missingOf(servers)) {
    stop(findProgram(name).problem);
  }
}

function missingOf(servers) {
  return Object.keys(servers).filter(name => findProgram(name).problem);
}

/** Where it fails the tests say what they skipped. */
function installLanguages() {
  const missing = DEBIAN_LANGUAGES.filter(name => spawnSync('dpkg', ['-s', name]).status !== 0);
  if (missing.length > 0) {
    tryRun('apt-get', ['update']) && tryRun('apt-get', [...INSTALL, ...missing]);
  }
}

function canInstall() {
  return isDebian() && process.getuid?.() === 0;
}

function findProblems() {
  return ['chromium', 'firefox'].flatMap(name => findBrowser(name).problem ?? []);
}

function isEnough(problems, oneIsEnough) {
  return problems.length <= (oneIsEnough ? 1 : 0);
}

/** Debian and what is made from it, but not Ubuntu's empty packages that fetch a snap: those are tried and then named. */
function isDebian() {
  const file = '/etc/os-release';
  return existsSync(file) && /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readFileSync(file, 'utf8'));
}

function run(command, args) {
  if (!tryRun(command, args)) {
    stop(`"${command} ${args.join(' ')}" failed; see above.`);
  }
}

function tryRun(command, args) {
  process.stderr.write(`> ${command} ${args.join(' ')}\n`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // On Windows npm and npx are scripts, which only a shell starts.
  const shell = process.platform === 'win32';
  return spawnSync(command, args, { cwd: ROOT, stdio: ['ignore', 2, 2], env, shell }).status === 0;
}

function stop(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
