/** A publisher of packs, over HTTPS: `https://packs.example`, behind the proxy of the browsers under test. */
import { createHash, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { IncomingHttpHeaders } from 'node:http';
import { createServer } from 'node:https';
import { connect } from 'node:net';
import type { Duplex } from 'node:stream';
import { fileURLToPath } from 'node:url';

const TLS = fileURLToPath(new URL('../fixtures/tls/', import.meta.url));

const CERTIFICATE = readFileSync(`${TLS}certificate.pem`);

export const PACK_HOST = 'packs.example';

/** What lies at an address: the entity tag goes with the content. */
export interface Published {
  body: Buffer | string;
  etag?: string;
  /** Sends on to another address instead. */
  location?: string;
  /** Milliseconds between pieces of the body, so that a test can step in. */
  slowness?: number;
}

export interface PackHost {
  /** What is there, by path. */
  published: Map<string, Published>;
  /** Who asked for what, so far. */
  requests: { path: string; headers: IncomingHttpHeaders; status: number }[];
  /** Whether nobody is given an answer. */
  isDown: boolean;
  url(path: string): string;
  /** Let the server on this port answer from now on, or this one again. */
  standBack(port: number | undefined): void;
  /** Take over a connection that the proxy was asked to make. */
  connect(socket: Duplex): void;
}

/** For Chromium's command line: take this one certificate although nobody vouches for it. */
export function trustedKey(): string {
  const key = new X509Certificate(CERTIFICATE).publicKey.export({ type: 'spki', format: 'der' });
  return createHash('sha256').update(key).digest('base64');
}

const PIECE = 65_536;

export function openPackHost(): PackHost {
  const published: PackHost['published'] = new Map();
  const requests: PackHost['requests'] = [];
  const open = new Set<Duplex>();
  let behind: number | undefined;
  const server = createServer(
    { cert: CERTIFICATE, key: readFileSync(`${TLS}private-key.pem`) },
    async (request, response) => {
      if (host.isDown) {
        request.socket.destroy();
        return;
      }
      const path = request.url ?? '/';
      const found = published.get(path);
      const isKnown = found?.etag !== undefined && request.headers['if-none-match'] === found.etag;
      const status = statusOf(found, isKnown);
      requests.push({ path, headers: request.headers, status });
      response.writeHead(status, {
        // Whoever takes a cookie would be seen to bring it along.
        'set-cookie': 'reader=known; Path=/; Secure; SameSite=None',
        ...(found?.etag ? { etag: found.etag } : {}),
        ...(found?.location ? { location: found.location } : {}),
      });
      const body = status === 200 ? Buffer.from(found!.body) : Buffer.alloc(0);
      for (let at = 0; at < body.length && !response.destroyed; at += PIECE) {
        response.write(body.subarray(at, at + PIECE));
        await new Promise(resolve => setTimeout(resolve, found?.slowness ?? 0));
      }
      response.end();
    },
  );
  const host: PackHost = {
    published,
    requests,
    isDown: false,
    url: path => `https://${PACK_HOST}${path}`,
    standBack: port => {
      behind = port;
      // Browsers keep connections for what they may ask for next.
      for (const socket of open) {
        socket.destroy();
      }
    },
    connect: socket => {
      open.add(socket);
      socket.on('close', () => open.delete(socket));
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      if (behind === undefined) {
        server.emit('connection', socket);
        return;
      }
      const other = connect(behind, '127.0.0.1');
      other.on('error', () => socket.destroy());
      socket.on('error', () => other.destroy());
      socket.pipe(other).pipe(socket);
    },
  };
  return host;
}

function statusOf(found: Published | undefined, isKnown: boolean): number {
  if (!found) {
    return 404;
  }
  if (found.location) {
    return 302;
  }
  return isKnown ? 304 : 200;
}
