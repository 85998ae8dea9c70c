import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { newReference } from '../../bot/handoff/reference.ts';

it('a reference has the form KW-XXXX-XXXX in the letters of Crockford', () => {
  for (let n = 0; n < 200; n += 1)
    expect(newReference(randomBytes)).toMatch(/^KW-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
});

it('a reference holds 40 bits of what it is given', () => {
  expect(newReference(() => Uint8Array.of(0, 1, 9, 10, 17, 18, 30, 31))).toBe('KW-019A-HJYZ');
  expect(newReference(() => new Uint8Array(8).fill(255))).toBe('KW-ZZZZ-ZZZZ');
  expect(newReference(() => new Uint8Array(8).fill(32))).toBe('KW-0000-0000');
});

it('references differ', () => {
  expect(new Set(Array.from({ length: 500 }, () => newReference(randomBytes))).size).toBe(500);
});
