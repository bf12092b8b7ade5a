/** nginx over HTTPS, set up as publishers are told to (`docs/publishing/nginx.conf`), but that it writes down what it sees. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findProgram } from '../../cli/programs.mjs';
import { freePort } from '../../cli/publish/own-server';
import { until } from './driver/wait-for';

const SNIPPET = fileURLToPath(new URL('../../docs/publishing/nginx.conf', import.meta.url));
const TLS = fileURLToPath(new URL('../fixtures/tls/', import.meta.url));

/** What publishers are told to leave out. */
const NO_LOG = 'access_log off;';

/** What one request told; empty where it told nothing. */
export interface Seen {
  path: string;
  status: string;
  cookie: string;
  referrer: string;
  origin: string;
}

export interface Nginx {
  port: number;
  seen(): Seen[];
  end(): Promise<void>;
}

/** Serve these files by their paths. */
export async function serveByNginx(files: ReadonlyMap<string, Buffer>): Promise<Nginx> {
  const own = mkdtempSync(join(tmpdir(), 'glossator-nginx-'));
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(own, 'root', path)), { recursive: true });
    writeFileSync(join(own, 'root', path), bytes);
  }
  const port = await freePort();
  writeFileSync(join(own, 'nginx.conf'), configuration(own, port));
  const child = spawn(findProgram('nginx').path ?? '', ['-p', own, '-c', join(own, 'nginx.conf')], {
    stdio: 'inherit',
  });
  const hasEnded = new Promise<void>(resolve => child.once('exit', () => resolve()));
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  await until('nginx', () => isListening(port));
  return {
    port,
    seen: () =>
      readFileSync(join(own, 'seen'), 'utf8')
        .split('\n')
        .filter(line => line !== '')
        .map(line => JSON.parse(line)),
    async end() {
      process.off('exit', kill);
      kill();
      await hasEnded;
      rmSync(own, { recursive: true, force: true });
    },
  };
}

function configuration(own: string, port: number): string {
  const snippet = readFileSync(SNIPPET, 'utf8');
  assert.ok(snippet.includes(NO_LOG), 'publishers are told to write nothing down');
  const log = `access_log ${own}/seen seen;`;
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    name => `${name}_temp_path ${own}/${name};`,
  );
  const fields = {
    path: '$request_uri',
    status: '$status',
    cookie: '$http_cookie',
    referrer: '$http_referer',
    origin: '$http_origin',
  };
  return [
    'daemon off; master_process off;',
    `pid ${own}/pid; error_log /dev/null crit; events {}`,
    `http { ${temporary.join(' ')} log_format seen escape=json '${JSON.stringify(fields)}';`,
    `server { listen 127.0.0.1:${port} ssl; root ${own}/root;`,
    `ssl_certificate ${TLS}certificate.pem; ssl_certificate_key ${TLS}private-key.pem;`,
    `${snippet.replace(NO_LOG, log)} } }`,
  ].join('\n');
}

function isListening(port: number): Promise<boolean> {
  return new Promise(resolve => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => socket.end(() => resolve(true)));
    socket.once('error', () => resolve(false));
  });
}
