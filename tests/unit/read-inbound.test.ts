import type { Activity } from 'botbuilder';
import { describe, expect, it } from 'vitest';
import { readInbound } from '../../bot/channels/read-inbound.ts';
import type { Inbound } from '../../bot/contracts/conversation.ts';

const text = (said: string): Inbound => ({ kind: 'text', text: said });
const choice = (value: string, label: string): Inbound => ({ kind: 'choice', value, label });
const file: Inbound = { kind: 'file' };

const TABLE: readonly [string, Partial<Activity>, Inbound][] = [
  ['a text', { text: ' Hallo ' }, text('Hallo')],
  ['nothing', {}, text('')],
  ['spaces', { text: '\u00a0 &nbsp; ' }, text('')],
  ['a mention before the text', { text: '<at>Krimpwijzer</at>&nbsp;wat is krimp?' }, text('wat is krimp?')],
  ['a mention with an id, twice', { text: '<at id="0">K</at> en <AT>K</AT> stop' }, text('en   stop')],
  ['an open mention, left as it is', { text: '<at>Krimp stop' }, text('<at>Krimp stop')],
  ['a button with an object', { text: 'Ja', value: { choice: 'a/b@1' } }, choice('a/b@1', 'Ja')],
  ['a button with a plain value', { text: 'Ja', value: 'a/b@1' }, choice('a/b@1', 'Ja')],
  ['a card that sends its label', { value: { choice: 'a/b@1', label: 'Ja' } }, choice('a/b@1', 'Ja')],
  ['a card whose label is no text', { value: { choice: 'a/b@1', label: 7 } }, choice('a/b@1', '')],
  [
    'a button with a text for the screen',
    { value: 'a/b@1', channelData: { messageBack: { displayText: 'Ja' } } },
    choice('a/b@1', 'Ja'),
  ],
  ['a button without any label', { value: 'a/b@1' }, choice('a/b@1', '')],
  ['a text with a value that is not ours', { text: 'Hallo', value: { other: 1 } }, text('Hallo')],
  ['a value that is not ours', { value: { other: 1 } }, file],
  ['a file', { attachments: [{ contentType: 'image/png' }] }, file],
  ['a file with a text', { text: 'Kijk', attachments: [{ contentType: 'image/png' }] }, text('Kijk')],
  ['a reaction', { type: 'messageReaction', reactionsAdded: [{ type: 'like' }] }, file],
];

describe('readInbound', () => {
  it.each(TABLE)('reads %s', (_, activity, expected) => {
    expect(readInbound({ type: 'message', ...activity })).toEqual(expected);
  });

  it('reads a hostile text of 256 kB at once', () => {
    const started = performance.now();
    readInbound({ type: 'message', text: '<at>'.repeat(64_000) });
    expect(performance.now() - started).toBeLessThan(500);
  });
});
