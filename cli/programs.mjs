/**
 * Find the servers that publishing uses. Plain Node, because `prepare.mjs` looks for them before anything is installed.
 */
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Folders of programs that many systems leave out of PATH. */
const MORE_FOLDERS = ['/usr/sbin', '/usr/local/sbin', '/opt/homebrew/bin', '/usr/local/bin'];

/** Where versions of PostgreSQL lie beside each other. */
const POSTGRES_FOLDERS = ['/usr/lib/postgresql', '/opt/homebrew/opt', '/usr/local/opt'];

const ADVICE = {
  postgres: 'PostgreSQL 14 or newer is needed: install it (on Debian and Ubuntu the package "postgresql").',
  nginx: 'nginx is needed: install it (on Debian and Ubuntu the package "nginx-light").',
  haproxy: 'HAProxy is needed: install it (on Debian and Ubuntu the package "haproxy").',
};

/** The path of a server program, or a sentence that says what to install. */
export function findProgram(name) {
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...MORE_FOLDERS];
  const versions = name === 'postgres' ? postgresFolders() : [];
  const path = [...versions, ...folders].map(folder => join(folder, name)).find(file => existsSync(file));
  return path === undefined ? { problem: ADVICE[name] } : { path };
}

/** The newest first; unlike a link elsewhere these have `initdb` beside `postgres`. */
function postgresFolders() {
  return POSTGRES_FOLDERS.filter(folder => existsSync(folder))
    .flatMap(folder => readdirSync(folder).map(version => join(folder, version, 'bin')))
    .filter(folder => existsSync(join(folder, 'initdb')))
    .sort((a, b) => b.localeCompare(a, 'en', { numeric: true }));
}
