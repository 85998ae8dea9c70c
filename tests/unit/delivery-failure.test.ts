import { expect, it } from 'vitest';
import { deliveryFailure } from '../../bot/channels/delivery-failure.ts';

const thrown = (fields: object) => Object.assign(new Error('x'), fields);

it.each([
  ['nobody listens', { code: 'ECONNREFUSED' }, 'again'],
  ['no such name', { code: 'ENOTFOUND' }, 'again'],
  ['our login failed before the post', { errorCode: 'invalid_client' }, 'again'],
  ['401', { statusCode: 401 }, 'again'],
  ['412, another write at the same moment', { statusCode: 412 }, 'again'],
  ['429', { statusCode: 429 }, 'again'],
  ['403, the user blocked the bot', { statusCode: 403 }, 'refused'],
  ['404, the conversation is gone', { statusCode: 404 }, 'refused'],
  ['413, too large', { statusCode: 413 }, 'refused'],
  ['408', { statusCode: 408 }, 'uncertain'],
  ['502', { statusCode: 502 }, 'uncertain'],
  ['a redirect', { statusCode: 307 }, 'uncertain'],
  ['the line broke', { code: 'ECONNRESET' }, 'uncertain'],
  ['it took too long', { name: 'AbortError' }, 'uncertain'],
])('a post that failed with %s', (_, fields, expected) => {
  expect(deliveryFailure(thrown(fields))).toBe(expected);
});
