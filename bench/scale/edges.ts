/**
 * Three nginx that serve one folder, each for itself as edges do, and HAProxy before them, over HTTP and, with a
 * certificate for tests, over HTTPS: all on this machine, on free ports, in a temporary folder.
 */
import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findProgram, type ServerProgram } from '../../cli/programs.mjs';
import { freePort } from '../../cli/publish/own-server';

/** The same lines as publishers are given. */
const SNIPPET = fileURLToPath(new URL('../../docs/publishing/nginx.conf', import.meta.url));
const TLS = fileURLToPath(new URL('../../test/fixtures/tls/', import.meta.url));
const EDGES = 3;
const PATIENCE = 10_000;

export interface Edges {
  /** What readers are told: HAProxy's. */
  address: string;
  /** The same over HTTPS, for browsers. */
  securePort: number;
  /** End one of the edges at once, in the middle of what it answers. */
  kill(): void;
  close(): Promise<void>;
}

/** Serve `folder`. */
export async function openEdges(folder: string): Promise<Edges> {
  const work = mkdtempSync(join(tmpdir(), 'glossator-edges-'));
  chmodSync(work, 0o755);
  const ports = [];
  for (let edge = 0; edge < EDGES; edge++) {
    ports.push(await freePort());
  }
  const front = await freePort();
  const securePort = await freePort();
  const edges = ports.map((port, edge) => startEdge(work, edge, { port, folder }));
  const proxy = startProxy(work, { front, securePort, ports });
  const address = `http://127.0.0.1:${front}/`;
  await answers(`${address}manifest.ndjson`);
  return {
    address,
    securePort,
    kill: () => void edges[0].end(),
    async close() {
      await Promise.all([...edges, proxy].map(program => program.end()));
      rmSync(work, { recursive: true, force: true });
    },
  };
}

function startEdge(work: string, edge: number, { port, folder }: { port: number; folder: string }): Running {
  const own = join(work, `edge-${edge}`);
  mkdirSync(own);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    name => `${name}_temp_path ${own}/${name};`,
  );
  writeFileSync(
    join(own, 'nginx.conf'),
    [
      // One process each, so that killing it is the end of the edge.
      'daemon off; master_process off;',
      `pid ${own}/pid; error_log /dev/null crit;`,
      'events { worker_connections 1024; }',
      `http { ${temporary.join(' ')} sendfile on; keepalive_requests 100000;`,
      `server { listen 127.0.0.1:${port}; root ${folder}; include ${SNIPPET}; } }`,
    ].join('\n'),
  );
  return start('nginx', ['-p', own, '-c', join(own, 'nginx.conf')]);
}

interface Ports {
  front: number;
  securePort: number;
  ports: readonly number[];
}

function startProxy(work: string, { front, securePort, ports }: Ports): Running {
  const file = join(work, 'haproxy.cfg');
  const both = join(work, 'certificate-and-key.pem');
  writeFileSync(
    both,
    ['certificate.pem', 'private-key.pem'].map(name => readFileSync(join(TLS, name), 'utf8')).join(''),
  );
  writeFileSync(
    file,
    [
      'defaults',
      '  mode http',
      '  timeout connect 1s',
      '  timeout client 30s',
      '  timeout server 10s',
      // A request that an edge dropped goes to another one; all are reads, so asking twice does no harm.
      '  retries 3',
      '  option redispatch 1',
      '  retry-on conn-failure empty-response response-timeout',
      '  option http-keep-alive',
      'frontend readers',
      `  bind 127.0.0.1:${front}`,
      `  bind 127.0.0.1:${securePort} ssl crt ${both} alpn h2,http/1.1`,
      '  default_backend edges',
      'backend edges',
      '  balance roundrobin',
      ...ports.map((port, edge) => `  server edge${edge} 127.0.0.1:${port} check inter 500ms fall 1 rise 2`),
      '',
    ].join('\n'),
  );
  return start('haproxy', ['-db', '-q', '-f', file]);
}

interface Running {
  /** Kill it; resolves once it is gone. */
  end(): Promise<void>;
}

function start(name: ServerProgram, args: readonly string[]): Running {
  const { path, problem } = findProgram(name);
  if (path === undefined) {
    throw new Error(problem);
  }
  const child = spawn(path, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  const hasEnded = new Promise<void>(resolve => child.once('exit', () => resolve()));
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  return {
    end: () => {
      process.off('exit', kill);
      kill();
      return hasEnded;
    },
  };
}

async function answers(url: string): Promise<void> {
  const start = Date.now();
  for (;;) {
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok) {
      return;
    }
    if (Date.now() - start > PATIENCE) {
      throw new Error(`${url} does not answer: ${response?.status ?? 'no connection'}`);
    }
    await new Promise(resolve => setTimeout(resolve, 50));
  }
}
