import { describe, expect, it } from 'vitest';
import { MASK, maskBsn } from '../../bot/understanding/mask-bsn.ts';

const masked: readonly (readonly [string, string])[] = [
  ['123456782', MASK],
  ['mijn bsn is 123456782.', `mijn bsn is ${MASK}.`],
  ['BSN:123456782', `BSN:${MASK}`],
  ['123 456 782', MASK],
  ['123.456.782', MASK],
  ['1234-56-782', MASK],
  ['123  456  782', MASK],
  ['123\u00a0456\u00a0782', MASK],
  ['123–456–782', MASK],
  ['zaak 3 123456782', `zaak 3 ${MASK}`],
  ['123456782 en 111222333', `${MASK} en ${MASK}`],
];

const left = [
  ['nine digits that fail the proof', '123456781'],
  ['zeros', '000000000'],
  ['eight digits', '12345678'],
  ['ten digits', '1123456782'],
  ['a date with a number behind it', '01-08-2027 1'],
  ['a school year with a number behind it', '2026-2027 3'],
  ['numbers with commas', '450, 380, 200'],
] as const;

/** Ways to write a phone number; among a thousand of each about ninety would pass the 11-proef with their last nine digits. */
const phoneFormats: readonly (readonly [string, (digits: string) => string])[] = [
  ['06 12345678', (digits) => `06 ${digits}`],
  ['06-12 34 56 78', (digits) => `06-${(digits.match(/../g) ?? []).join(' ')}`],
  ['+31 6 12345678', (digits) => `+31 6 ${digits}`],
  ['+31 (0)6 12345678', (digits) => `+31 (0)6 ${digits}`],
  ['0031 6 12345678', (digits) => `0031 6 ${digits}`],
  ['+31612345678', (digits) => `+316${digits}`],
];

describe('maskBsn', () => {
  it.each(masked)('masks %j as %j', (text, expected) => {
    expect(maskBsn(text)).toBe(expected);
  });

  it.each(left)('leaves %s alone', (_name, text) => {
    expect(maskBsn(text)).toBeNull();
  });

  it.each(phoneFormats)('leaves a phone number like %s alone', (_name, written) => {
    const numbers = Array.from({ length: 1000 }, (_, index) => written(String(12_345_000 + index)));
    expect(numbers.filter((number) => maskBsn(number) !== null)).toEqual([]);
  });
});
