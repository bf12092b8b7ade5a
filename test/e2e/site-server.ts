/**
 * The whole web, as far as the browsers under test are concerned.
 *
 * They use it as their proxy, so that each request they make arrives here:
 * those to `news.example` get pages, those to `packs.example` packs (over HTTPS), all others are refused and remembered.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { openPackHost, PACK_HOST, type PackHost } from './pack-host';
import type { SitePage } from './site-pages';

/** The host that answers. Plain http, where fewer browser features work than on https. */
export const HOST = 'news.example';

/** Another site, whose pages stand in frames of the first. */
export const OTHER_HOST = 'wire.example';

export interface Site {
  port: number;
  /** The publisher of packs. */
  packs: PackHost;
  /** Address of a page, through the proxy. */
  url(path: string): string;
  /** The same for a browser that does not use the proxy. */
  localUrl(path: string): string;
  /** From now on serve at `path` what stands at `other`: the page was edited. */
  replace(path: string, other: string): void;
  /** Hosts, or addresses on hosts, that were asked for and are not ours, so far. */
  foreign(): string[];
  /** What was asked of our own hosts so far, and the origin that asked where the browser said so. */
  asked(): Asked[];
  close(): Promise<void>;
}

interface Asked {
  path: string;
  origin: string;
}

/** Serve the pages that `find` knows. */
export async function serveSite(find: (path: string) => SitePage | undefined): Promise<Site> {
  const foreign: string[] = [];
  const asked: Asked[] = [];
  const packs = openPackHost();
  const edited = new Map<string, string>();
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', `http://${request.headers.host}`);
    if (![HOST, OTHER_HOST, '127.0.0.1', 'localhost'].includes(url.hostname)) {
      foreign.push(`${request.method} ${url.href}`);
      end(response, 403);
      return;
    }
    asked.push({ path: url.pathname, origin: request.headers.origin ?? '' });
    if (url.pathname === '/favicon.ico') {
      end(response, 204);
      return;
    }
    const path = decodeURIComponent(url.pathname);
    const page = find(edited.get(path) ?? path);
    if (page) {
      response.writeHead(200, { 'content-type': page.type ?? 'text/html; charset=utf-8', ...page.headers });
      response.end(page.body);
    } else {
      end(response, 404);
    }
  });
  server.on('connect', (request: IncomingMessage, socket: Duplex) => {
    // A browser that goes away in the middle is none of our business.
    socket.on('error', () => {});
    if (request.url === `${PACK_HOST}:443`) {
      packs.connect(socket);
      return;
    }
    foreign.push(`CONNECT ${request.url}`);
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    packs,
    localUrl: path => `http://127.0.0.1:${port}${path}`,
    url: path => `http://${HOST}${path}`,
    replace: (path, other) => edited.set(path, other),
    foreign: () => foreign,
    asked: () => asked,
    close: () => {
      server.closeAllConnections();
      return new Promise(resolve => server.close(() => resolve()));
    },
  };
}

function end(response: ServerResponse, status: number): void {
  response.writeHead(status);
  response.end();
}
