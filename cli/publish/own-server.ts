/**
 * A PostgreSQL server of our own, for a demonstration or a test: in a temporary folder, on a free port of this
 * machine, gone without a trace when it is stopped.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findProgram } from '../programs.mjs';
import { connectTo } from './server';
import { outlast } from './servers';

/** It keeps nothing that a power failure may not take; what a killed process has written stays. */
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  shared_buffers: '256MB',
  maintenance_work_mem: '512MB',
  max_wal_size: '4GB',
  jit: 'off',
};

export interface OwnServer {
  address: string;
  /** End it at once, as a crash does. */
  kill(): Promise<void>;
  /** Start it again with what it had, and wait until it answers. */
  start(): Promise<void>;
  /** Stop it and remove its folder. */
  remove(): Promise<void>;
}

/** Make a server and start it. Throws an `Error` in words where PostgreSQL is not installed. */
export async function openOwnServer(): Promise<OwnServer> {
  const { path, problem } = findProgram('postgres');
  if (path === undefined) {
    throw new Error(problem);
  }
  const folder = mkdtempSync(join(tmpdir(), 'glossator-postgres-'));
  const data = join(folder, 'data');
  const password = randomBytes(16).toString('hex');
  const port = await freePort();
  const address = `postgres://glossator:${password}@127.0.0.1:${port}/postgres`;
  const user = unprivileged(folder);
  makeData(join(path, '..', 'initdb'), { folder, data, password, user });

  const options = Object.entries({ ...SETTINGS, port }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  let running: ChildProcess | undefined;
  let hasEnded = Promise.resolve();
  const vanish = () => {
    running?.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  };
  const end = async (signal: 'SIGINT' | 'SIGQUIT' | 'SIGKILL') => {
    running?.kill(signal);
    await hasEnded;
  };
  const server: OwnServer = {
    address,
    kill: () => end('SIGKILL'),
    async start() {
      const child = spawn(path, ['-D', data, ...options], { ...user, stdio: 'ignore', cwd: folder });
      running = child;
      hasEnded = new Promise(resolve => child.once('exit', () => resolve()));
      await answers(address);
    },
    async remove() {
      process.off('exit', vanish);
      await end('SIGINT');
      rmSync(folder, { recursive: true, force: true });
    },
  };
  // Before whatever else there is to be tidied up, which may take longer than a process is given.
  process.prependOnceListener('exit', vanish);
  exitOnSignals();
  await server.start();
  return server;
}

/** A signal by which a person ends this process, as with Ctrl+C, ends it so that what runs on its behalf ends too. */
function exitOnSignals(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    if (process.listenerCount(signal) === 0) {
      process.once(signal, () => process.exit(1));
    }
  }
}

/** PostgreSQL refuses to run as root, so root lends it a user who may do nothing else. */
function unprivileged(folder: string): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) {
    return {};
  }
  const id = (option: '-u' | '-g') => Number(spawnSync('id', [option, 'nobody'], { encoding: 'utf8' }).stdout);
  const user = { uid: id('-u'), gid: id('-g') };
  chownSync(folder, user.uid, user.gid);
  return user;
}

function makeData(
  initdb: string,
  { folder, data, password, user }: { folder: string; data: string; password: string; user: object },
): void {
  const passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, password);
  const options = ['--auth=scram-sha-256', '--encoding=UTF8', '--locale=C', '--no-sync', '--username=glossator'];
  const made = spawnSync(initdb, ['-D', data, `--pwfile=${passwordFile}`, ...options], {
    ...user,
    cwd: folder,
    encoding: 'utf8',
  });
  rmSync(passwordFile);
  if (made.status !== 0) {
    throw new Error(`initdb failed: ${made.stderr}`);
  }
}

async function answers(address: string): Promise<void> {
  const server = connectTo(address);
  await outlast(
    () => server.ask('SELECT 1'),
    () => {},
  );
  await server.close();
}

/** A port on which nobody listens now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
