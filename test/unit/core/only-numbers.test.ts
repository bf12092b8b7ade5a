import { describe, expect, it } from 'vitest';
import { withContext } from '../../../core/only-numbers';

describe('withContext', () => {
  it.each([
    [
      'It rained. The town has about 11,000 people, and 60 of them came. Nobody left.',
      'The town has [about 11,000] people, and 60 of them came.',
    ],
    ['A headline\n\nabout 11,000 people came!', '[about 11,000] people came!'],
    [
      'On the fourth day of the count there were about 11,000',
      '…\u00a0the fourth day of the count there were [about 11,000]',
    ],
    [
      `${'word '.repeat(90)}about 11,000 people and then came ${'many '.repeat(90)}of them.`,
      `…\u00a0${'word '.repeat(8)}[about 11,000] people and then came many many many many\u00a0…`,
    ],
  ])('shows words around a number, out of its own sentence, and where that was cut: %s', (text, shown) => {
    const { before, printed, after } = withContext({ printed: 'about 11,000', counts: [] }, text);
    expect(`${before}[${printed}]${after}`).toBe(shown);
  });

  it('finds a number itself, not its digits in another one', () => {
    const text = 'In 2040 the fee was 1,400 and 40.5 on average. Later 40 people came.';
    expect(withContext({ printed: '40', counts: [] }, text)).toMatchObject({
      before: 'Later ',
      after: ' people came.',
    });
  });

  it('leaves a number alone that the text does not have any more', () => {
    const number = { printed: '11,000', counts: ['people'] };
    expect(withContext(number, 'The town has 111,000 people.')).toEqual(number);
  });

  it('takes no longer on a page that is one endless line', () => {
    const text = `${'a. '.repeat(130_000)}about 11,000${' b.'.repeat(1000)}`;
    const start = performance.now();
    expect(withContext({ printed: 'about 11,000', counts: [] }, text).after).toBe(' b. b. b. b. b. b. b. b.\u00a0…');
    expect(performance.now() - start).toBeLessThan(50);
  });
});
