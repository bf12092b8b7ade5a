import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import english from '../../../locales/en.json';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** Both stores cut or refuse more. */
const MAX_NAME = 45;
const MAX_DESCRIPTION = 132;

/** Attributes and properties whose words a reader sees or hears. */
const SPOKEN = /\b(aria-label|alt|title|placeholder|label|summary)="([^"]*\p{L}[^"]*)"/gu;

type Message = string | Record<string, string>;

const ENGLISH: Record<string, Message> = english;

const LANGUAGES = readdirSync(join(ROOT, 'locales')).map(file => file.replace('.json', ''));

/** What is shown or said, and what the manifest names. */
const SOURCES = ['components', 'entrypoints', 'wxt.config.ts'].flatMap(filesUnder).map(file => ({
  file,
  text: readFileSync(join(ROOT, file), 'utf8'),
}));

function filesUnder(folder: string): string[] {
  if (/\.\w+$/.test(folder)) {
    return [folder];
  }
  const files = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' });
  return files.filter(file => /\.tsx?$/.test(file)).map(file => join(folder, file));
}

function messagesOf(language: string): Record<string, Message> {
  return JSON.parse(readFileSync(join(ROOT, 'locales', `${language}.json`), 'utf8'));
}

const formsOf = (message: Message): string[] => (typeof message === 'string' ? [message] : Object.values(message));

/** The places that a message fills in, each once. */
function placesOf(message: Message): string[] {
  return [...new Set(formsOf(message).flatMap(form => form.match(/\$\d/g) ?? []))].sort();
}

describe('the English strings', () => {
  it('are all used', () => {
    const isUsed = (key: string) =>
      SOURCES.some(({ text }) => text.includes(`'${key}'`) || text.includes(`__MSG_${key}__`));
    expect(Object.keys(english).filter(key => !isUsed(key))).toEqual([]);
  });

  it('are the only words that the sources say', () => {
    const said = SOURCES.flatMap(({ file, text }) => [...text.matchAll(SPOKEN)].map(([all]) => `${file}: ${all}`));
    expect(said).toEqual([]);
  });
});

describe.each(LANGUAGES)('the strings in %s', language => {
  const messages = messagesOf(language);

  it('are all there, and no others', () => {
    expect(Object.keys(messages).sort()).toEqual(Object.keys(english).sort());
  });

  it('fill in the same things as in English', () => {
    const places = (all: Record<string, Message>) =>
      Object.fromEntries(Object.entries(all).map(([key, message]) => [key, placesOf(message)]));
    expect(places(messages)).toEqual(places(ENGLISH));
  });

  it('say something, in a form for every count where English has one', () => {
    for (const [key, message] of Object.entries(messages)) {
      expect(typeof message, key).toBe(typeof ENGLISH[key]);
      expect(
        formsOf(message).every(form => form.trim() !== ''),
        key,
      ).toBe(true);
      if (typeof message !== 'string') {
        expect(Object.keys(message), key).toEqual(expect.arrayContaining(['n']));
        expect(
          Object.keys(message).every(count => ['0', '1', 'n'].includes(count)),
          key,
        ).toBe(true);
      }
    }
  });

  it('are short enough for the stores', () => {
    expect(formsOf(messages.extensionName!)[0]!.length).toBeLessThanOrEqual(MAX_NAME);
    expect(formsOf(messages.extensionDescription!)[0]!.length).toBeLessThanOrEqual(MAX_DESCRIPTION);
  });

  it('name a language that the browser can format for', () => {
    const [tag] = formsOf(messages.languageTag!);
    expect(Intl.DateTimeFormat.supportedLocalesOf(tag!)).toEqual([tag]);
    expect(['ltr', 'rtl']).toContain(messages.textDirection);
  });
});
