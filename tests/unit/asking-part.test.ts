import { describe, expect, it } from 'vitest';
import { askingPart } from '../../bot/understanding/asking-part.ts';

describe('the asking part of a message', () => {
  it('is nothing apart for one sentence', () => {
    expect(askingPart('hoe lang duurt een fusie?')).toBeNull();
    expect(askingPart('Dank. Hoe lang duurt een fusie?')).toBeNull();
  });

  it('is the sentences with a question mark, wherever they stand', () => {
    expect(askingPart('Wij krimpen hard. Mag de school dicht? De ouders zijn boos.')).toBe('Mag de school dicht?');
  });

  it('is the last sentence when none has a question mark', () => {
    expect(askingPart('Wij krimpen hard. Ik wil weten wat mag')).toBe('Ik wil weten wat mag');
  });
});
