import { expect, it } from 'vitest';
import { handoffTexts } from '../../bot/handoff/texts.ts';
import { handoffSay } from '../support/handoff-texts.ts';

it('mail.yaml has a sentence for every key, without exclamation marks and long dashes', () => {
  const say = handoffSay() as (key: string, values: object) => string;
  for (const [key, placeholders] of Object.entries(handoffTexts)) {
    const sentence = say(key, Object.fromEntries(placeholders.map((name) => [name, 'x'])));
    expect(sentence, key).toMatch(/\S/);
    expect(sentence, key).not.toMatch(/[!—]/);
  }
});
