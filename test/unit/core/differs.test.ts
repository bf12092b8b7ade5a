import { describe, expect, it } from 'vitest';
import { differs } from '../../../core/differs';
import { Wording } from '../../../core/wordings';
import { wordsOf } from '../../../core/words';

function isOther(sentence: string, wording: string): boolean {
  const base = 100;
  return differs({ read: sentence, words: wordsOf(sentence, base), base }, new Wording(0, wording, false));
}

describe('differs', () => {
  it.each([
    ['other numbers', 'The guild has 450 members.', 'Some 300 people belong to the guild.'],
    ['other years', 'Catches fell in 2015.', 'Catches fell in 1998.'],
    ['other names', 'Lobster crews in Ellis are poor.', 'The lobster crews of Ansel have little money.'],
    ['a denial', 'Dredging does not harm lobsters.', 'Dredging harms lobsters.'],
    ['the other direction', 'The catch of lobster rises after dredging.', 'The catch of lobster falls after dredging.'],
  ])('tells %s', (_, sentence, wording) => {
    expect(isOther(sentence, wording)).toBe(true);
  });

  it.each([
    ['the same number in words', 'The guild has three hundred members.', 'Some 300 people belong to the guild.'],
    ['a number that only one gives', 'The guild is large.', 'Some 300 people belong to the guild.'],
    ['a name that both give', 'The crews of Port Ellis are poor.', 'Crews at Ellis have little money.'],
    ['two denials', 'Dredging does not hurt lobsters.', 'Dredging does not harm the lobsters.'],
    ['the same direction', 'Lobster landings drop after dredging.', 'The catch of lobster falls after dredging.'],
  ])('lets pass %s', (_, sentence, wording) => {
    expect(isOther(sentence, wording)).toBe(false);
  });
});
