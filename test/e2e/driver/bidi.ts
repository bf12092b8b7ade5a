/**
 * WebDriver BiDi over a web socket: commands are answered by number, events are
 * handed to whoever listens. https://w3c.github.io/webdriver-bidi/
 */
import WebSocket from 'ws';

/** Longer than any command takes on a busy machine. */
const PATIENCE = 30_000;

export interface BidiEvent {
  method: string;
  params: Record<string, unknown>;
}

export interface Bidi {
  /** Version of the browser. */
  version: string;
  send<T = unknown>(method: string, params?: object): Promise<T>;
  onEvent(listener: (event: BidiEvent) => void): void;
  close(): void;
}

interface Message {
  id?: number;
  type: 'success' | 'error' | 'event';
  result?: unknown;
  error?: string;
  message?: string;
}

/** Open a session at the address that the browser printed. */
export async function openBidi(address: string): Promise<Bidi> {
  const socket = new WebSocket(`${address}/session`, { perMessageDeflate: false });
  await new Promise((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', reject);
  });
  const waiting = new Map<number, (message: Message) => void>();
  const listeners = new Set<(event: BidiEvent) => void>();
  let last = 0;
  socket.on('message', data => {
    const message: Message = JSON.parse(String(data));
    if (message.type === 'event') {
      for (const listener of listeners) {
        listener(message as unknown as BidiEvent);
      }
    } else if (message.id !== undefined) {
      waiting.get(message.id)?.(message);
    }
  });
  socket.on('close', () => {
    for (const answer of [...waiting.values()]) {
      answer({ type: 'error', error: 'closed', message: 'the browser is gone' });
    }
  });
  const send = <T>(method: string, params: object = {}) =>
    new Promise<T>((resolve, reject) => {
      last += 1;
      const id = last;
      const timer = setTimeout(() => reject(new Error(`${method}: no answer`)), PATIENCE);
      waiting.set(id, ({ type, result, error, message }) => {
        clearTimeout(timer);
        waiting.delete(id);
        if (type === 'error') {
          reject(new Error(`${method}: ${error}: ${message}`));
        } else {
          resolve(result as T);
        }
      });
      socket.send(JSON.stringify({ id, method, params }));
    });
  const { capabilities } = await send<{ capabilities: { browserVersion: string } }>('session.new', {
    // One host of the tests speaks HTTPS, with a certificate that nobody vouches for.
    capabilities: { alwaysMatch: { acceptInsecureCerts: true } },
  });
  return {
    version: capabilities.browserVersion,
    send,
    onEvent: listener => listeners.add(listener),
    close: () => socket.terminate(),
  };
}
