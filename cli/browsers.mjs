/**
 * Find the browsers of this machine. Plain Node without types, because it runs
 * before anything is installed; `browsers.d.mts` has the types.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The oldest versions with `highlightsFromPoint`; the manifests ask for the same. */
const OLDEST = { chromium: 140, firefox: 150 };

/** In this order: a Chromium takes extensions from the command line, branded Chrome does not any more. */
const NAMES = {
  chromium: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'],
  firefox: ['firefox', 'firefox-esr', 'firefox-developer-edition'],
};

const MAC_PATHS = {
  chromium: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ],
  firefox: [
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    '/Applications/Firefox Developer Edition.app/Contents/MacOS/firefox',
  ],
};

const WINDOWS_PATHS = {
  chromium: ['Chromium\\Application\\chrome.exe', 'Google\\Chrome\\Application\\chrome.exe'],
  firefox: ['Mozilla Firefox\\firefox.exe', 'Firefox Developer Edition\\firefox.exe'],
};

/** Find `chromium` or `firefox`: `{path, version, isBranded}`, or `{problem}` in one sentence. */
export function findBrowser(name) {
  const found = candidates(name)
    .filter(path => existsSync(path))
    .map(path => describe(path));
  const fitting = found.find(browser => browser.major >= OLDEST[name]);
  if (fitting) {
    return fitting;
  }
  const label = name === 'chromium' ? 'Chromium or Chrome' : 'Firefox';
  if (found.length > 0) {
    return { problem: `${label} ${OLDEST[name]} or newer is needed, and ${found[0].path} is ${found[0].version}.` };
  }
  return { problem: `${label} was not found; install it or name it in ${name.toUpperCase()}.` };
}

function candidates(name) {
  const named = process.env[name.toUpperCase()];
  if (named) {
    return [named];
  }
  const endings = process.platform === 'win32' ? ['.exe'] : [''];
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap(folder => NAMES[name].flatMap(file => endings.map(ending => join(folder, file + ending))));
  // The order of names counts more than that of folders.
  onPath.sort((a, b) => rank(name, a) - rank(name, b));
  return [...onPath, ...usualPaths(name)];
}

function rank(name, path) {
  return NAMES[name].findIndex(file => path.replace(/\.exe$/, '').endsWith(file));
}

function usualPaths(name) {
  if (process.platform === 'darwin') {
    return MAC_PATHS[name];
  }
  if (process.platform === 'win32') {
    const roots = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
    return roots.filter(Boolean).flatMap(root => WINDOWS_PATHS[name].map(path => join(root, path)));
  }
  return name === 'chromium' ? ['/snap/bin/chromium', '/opt/google/chrome/chrome'] : ['/snap/bin/firefox'];
}

function describe(path) {
  const printed = versionOf(path);
  const version = /\d+(\.\d+)*/.exec(printed)?.[0] ?? '0';
  return { path, version, major: Number.parseInt(version, 10), isBranded: /google chrome/i.test(printed) };
}

/** Chrome on Windows opens a window instead of telling its version, so there the file is asked. */
function versionOf(path) {
  try {
    if (process.platform === 'win32') {
      const script =
        '(Get-Item -LiteralPath $env:BROWSER_FILE).VersionInfo | ForEach-Object { $_.ProductName + " " + $_.ProductVersion }';
      const env = { ...process.env, BROWSER_FILE: path };
      return execFileSync('powershell', ['-NoProfile', '-Command', script], { encoding: 'utf8', env });
    }
    return execFileSync(path, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch (error) {
    return `unknown (${error instanceof Error ? error.message : error})`;
  }
}
