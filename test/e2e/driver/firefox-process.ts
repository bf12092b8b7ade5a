import { type ChildProcess, spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Time to the line that names the address. */
const START_PATIENCE = 60_000;

/** Time from the order to close to the kill. */
const END_PATIENCE = 10_000;

const ADDRESS = /WebDriver BiDi listening on (ws:\/\/\S+)/;

export interface FirefoxProcess {
  /** Where it listens for BiDi. */
  address: string;
  /** Settles when the process has ended, however that came. */
  ended: Promise<void>;
  isRunning(): boolean;
  /** Wait for the end, and enforce it after a while. */
  end(): Promise<void>;
  kill(): void;
}

interface StartOptions {
  executable: string;
  profile: string;
  prefs: Record<string, string | number | boolean>;
  isVisible: boolean;
}

/** Start Firefox on a profile and wait until it listens. */
export async function startFirefox({ executable, profile, prefs, isVisible }: StartOptions): Promise<FirefoxProcess> {
  const lines = Object.entries(prefs).map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`);
  writeFileSync(join(profile, 'user.js'), lines.join('\n'));
  const child = spawn(
    executable,
    [
      '--no-remote',
      ...(isVisible ? [] : ['--headless']),
      ...['--profile', profile, '--remote-debugging-port=0', '--remote-allow-system-access', 'about:blank'],
    ],
    {
      // Without the second variable the address of the settings service cannot be changed.
      env: { ...process.env, MOZ_CRASHREPORTER_DISABLE: '1', MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' },
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  const ended = new Promise<void>(resolve => child.once('exit', () => resolve()));
  const kill = () => child.kill('SIGKILL');
  // A run that is cut short leaves no browser behind.
  process.once('exit', kill);
  ended.then(() => process.off('exit', kill));
  const address = await addressOf(child);
  const end = async () => {
    const timer = setTimeout(kill, END_PATIENCE);
    await ended;
    clearTimeout(timer);
  };
  const isRunning = () => child.exitCode === null && child.signalCode === null;
  return { address, ended, isRunning, end, kill };
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    const give = (problem: string) => reject(new Error(`Firefox ${problem}\n${printed}`));
    const timer = setTimeout(() => give('did not start in time'), START_PATIENCE);
    child.once('error', error => give(error.message));
    child.once('exit', code => give(`ended with ${code}`));
    child.stderr?.on('data', data => {
      printed += data;
      const address = ADDRESS.exec(printed)?.[1];
      if (address) {
        clearTimeout(timer);
        resolve(address);
      }
    });
  });
}
