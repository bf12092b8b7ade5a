/** What runs in the real pages: choose one file after the other, and say what came of each. */

/** A file, its bytes in base64. */
export type Sent = { name: string; content: string; isReviews: boolean };

/** What came of a file. */
export type Came = {
  name: string;
  /** Whether it was taken, refused in words, or whether nothing was said in time. */
  end: 'taken' | 'refused' | 'nothing';
  /** Longest time (ms) for which the page did nothing else. */
  gap: number;
  /** Bytes that came out of the platform's unpacking. */
  unpacked: number;
  isPolluted: boolean;
};

interface Watch {
  begin(): void;
  choose(selector: string, file: Sent): void;
  until(ask: () => boolean): Promise<boolean>;
  end(): Pick<Came, 'gap' | 'unpacked' | 'isPolluted'>;
}

interface World {
  glossatorWatch: Watch;
}

/** Count what is unpacked in this page and for how long it does not answer. */
export function watchPage(patience: number): void {
  const Own = globalThis.DecompressionStream;
  let unpacked = 0;
  class Counting {
    readonly readable: ReadableStream;
    readonly writable: WritableStream;

    constructor(format: CompressionFormat) {
      const inner = new Own(format);
      const counter = new TransformStream<Uint8Array, Uint8Array>({
        transform(piece, controller) {
          unpacked += piece.length;
          controller.enqueue(piece);
        },
      });
      this.writable = inner.writable;
      this.readable = inner.readable.pipeThrough(counter);
    }
  }
  globalThis.DecompressionStream = Counting as unknown as typeof DecompressionStream;
  let last = performance.now();
  let gap = 0;
  setInterval(() => {
    const now = performance.now();
    gap = Math.max(gap, now - last);
    last = now;
  }, 20);
  (globalThis as unknown as World).glossatorWatch = {
    begin() {
      last = performance.now();
      gap = 0;
      unpacked = 0;
    },
    choose(selector, { name, content }) {
      const chosen = new DataTransfer();
      chosen.items.add(new File([Uint8Array.from(atob(content), sign => sign.charCodeAt(0))], name));
      const input = document.querySelector<HTMLInputElement>(selector)!;
      input.files = chosen.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    async until(ask) {
      const limit = performance.now() + patience;
      while (!ask() && performance.now() < limit) {
        await new Promise(resolve => setTimeout(resolve, 10));
      }
      return ask();
    },
    end: () => ({ gap, unpacked, isPolluted: 'polluted' in {} || 'length' in {} }),
  };
}

/** Choose files on the page for notes; what can be imported is, a backup is looked at. */
export async function sendNotes(files: Sent[]): Promise<Came[]> {
  const watch = (globalThis as unknown as World).glossatorWatch;
  const isAsked = () => document.querySelector('.import-preview, .restore-confirm') !== null;
  const told = () => document.querySelector('.transfer-told')?.textContent ?? '';
  const came: Came[] = [];
  for (const file of files) {
    watch.begin();
    watch.choose('input[type=file]', file);
    const isRefused = () => told().startsWith(`${file.name} cannot be imported.`);
    await watch.until(() => isAsked() || isRefused());
    const main = document.querySelector<HTMLElement>('.import-preview button.is-main:enabled');
    let end: Came['end'] = isRefused() ? 'refused' : 'nothing';
    if (main) {
      main.click();
      end = (await watch.until(() => !isAsked() && told() !== '')) ? 'taken' : 'nothing';
    } else if (isAsked()) {
      // Nothing new in it, or a backup, which is not put in the place of what is here.
      const buttons = document.querySelectorAll<HTMLElement>('.import-preview button, .restore-confirm button');
      [...buttons].at(-1)!.click();
      end = (await watch.until(() => !isAsked())) ? 'taken' : 'nothing';
    }
    came.push({ name: file.name, end, ...watch.end() });
  }
  return came;
}

/** Choose files of packs and of reviews in the settings; reviews are looked at and left. */
export async function sendPacks(files: Sent[]): Promise<Came[]> {
  const watch = (globalThis as unknown as World).glossatorWatch;
  const box = () => document.querySelector('.pack-import');
  const isRunning = () => box()?.querySelector('progress') != null;
  const came: Came[] = [];
  for (const file of files) {
    watch.begin();
    watch.choose(file.isReviews ? '.review-file input' : '.pack-drop input', file);
    const isSaid = await watch.until(() => box() !== null && !isRunning());
    const isRefused = box()?.querySelector('[role=alert]') != null;
    came.push({ name: file.name, end: isSaid ? (isRefused ? 'refused' : 'taken') : 'nothing', ...watch.end() });
    // The old edition stays, the box closes.
    const last = [...(box()?.querySelectorAll<HTMLElement>('.actions button') ?? [])].at(-1);
    last?.click();
    await watch.until(() => box() === null && document.querySelector('.review-file input') !== null);
  }
  return came;
}
