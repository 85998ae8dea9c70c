import { describe, expect, it } from 'vitest';
import { renderTeams } from '../../bot/channels/render-teams.ts';
import { z } from 'zod';
import type { Message } from '../../bot/contracts/message.ts';
import { routekaartMessage } from '../../bot/conversation/routekaart-message.ts';
import type { Turn } from '../../bot/conversation/turn.ts';
import { makeRoutekaart, routeWriter } from '../support/make-routekaart.ts';

// The part of the Adaptive Card schema 1.5 that we use; unknown or missing properties fail.
const text = z.strictObject({
  type: z.literal('TextBlock'),
  text: z.string().min(1),
  wrap: z.boolean(),
  weight: z.enum(['Default', 'Lighter', 'Bolder']).optional(),
});
const action = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('Action.OpenUrl'), title: z.string().min(1), url: z.url() }),
  z.strictObject({
    type: z.literal('Action.Submit'),
    title: z.string().min(1),
    data: z.record(z.string(), z.string()),
  }),
]);
const element = z.discriminatedUnion('type', [
  text,
  z.strictObject({
    type: z.literal('FactSet'),
    facts: z.array(z.strictObject({ title: z.string().min(1), value: z.string().min(1) })).min(1),
  }),
  z.strictObject({ type: z.literal('ActionSet'), actions: z.array(action).min(1) }),
]);
const adaptiveCard = z.strictObject({
  type: z.literal('AdaptiveCard'),
  $schema: z.literal('http://adaptivecards.io/schemas/adaptive-card.json'),
  version: z.literal('1.5'),
  lang: z.literal('nl'),
  body: z.array(
    z.discriminatedUnion('type', [
      text,
      z.strictObject({
        type: z.literal('Container'),
        style: z.enum(['default', 'emphasis']),
        separator: z.boolean(),
        items: z.array(element).min(1),
      }),
    ]),
  ),
  actions: z.array(action),
});
/** What the message of a routekaart asks of a turn. */
const routeTurn = {
  ...routeWriter,
  links: { routekaart: () => 'https://bot.example/routekaart/1', item: () => '' },
  input: { conversationId: 'talk', seq: 1 },
} as unknown as Turn;

const submit = (label: string, choice: string) => ({ type: 'Action.Submit', title: label, data: { choice, label } });
const cardOf = (message: Message) => renderTeams(message).attachments?.[0]?.content;
const bytes = (message: Message) => Buffer.byteLength(JSON.stringify(renderTeams(message)));

describe('renderTeams', () => {
  it('renders a text as Markdown', () => {
    expect(renderTeams({ key: 'k', text: '**Ja**' })).toEqual({
      type: 'message',
      text: '**Ja**',
      textFormat: 'markdown',
    });
  });

  it('renders choices as an Adaptive Card 1.5 with the text, and a summary for the notification', () => {
    const message = { key: 'k', text: 'Kies', choices: [{ label: 'Een', value: 'a/b@1' }] };
    expect(renderTeams(message)).toMatchObject({ type: 'message', summary: 'Kies' });
    expect(cardOf(message)).toEqual({
      type: 'AdaptiveCard',
      $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
      version: '1.5',
      lang: 'nl',
      body: [{ type: 'TextBlock', text: 'Kies', wrap: true }],
      actions: [submit('Een', 'a/b@1')],
    });
  });

  it('renders a card with facts, link and actions in a container', () => {
    const message = {
      key: 'k',
      text: '',
      cards: [
        {
          title: 'Bron',
          text: 'Tekst',
          facts: [{ label: 'Datum', value: '2026' }],
          link: { label: 'Lees', url: 'https://example.org/a' },
          actions: [{ label: 'Meer', value: 'meer/x@2' }],
        },
      ],
    };
    expect(cardOf(message).body).toEqual([
      {
        type: 'Container',
        style: 'emphasis',
        separator: true,
        items: [
          { type: 'TextBlock', text: 'Bron', wrap: true, weight: 'Bolder' },
          { type: 'TextBlock', text: 'Tekst', wrap: true },
          { type: 'FactSet', facts: [{ title: 'Datum', value: '2026' }] },
          {
            type: 'ActionSet',
            actions: [
              { type: 'Action.OpenUrl', title: 'Lees', url: 'https://example.org/a' },
              submit('Meer', 'meer/x@2'),
            ],
          },
        ],
      },
    ]);
  });

  const long = (length: number, sign = 'a') => sign.repeat(length);
  const LARGE: readonly [string, Message][] = [
    ['a long text', { key: 'k', text: long(100_000) }],
    ['a long text of signs of three bytes', { key: 'k', text: long(100_000, '€') }],
    ['long cards', { key: 'k', text: 'T', cards: Array(6).fill({ title: 'C', text: long(9_000) }) }],
    ['long facts', { key: 'k', text: 'T', cards: [{ title: 'C', facts: [{ label: 'L', value: long(50_000) }] }] }],
    ['cards without end', { key: 'k', text: 'Blijft', cards: Array(500).fill({ title: long(200), text: long(200) }) }],
  ];
  it.each(LARGE)('never makes more than 28 kB: %s', (_, message) => {
    expect(bytes(message)).toBeLessThanOrEqual(28 * 1024);
    expect(JSON.stringify(renderTeams(message))).toContain(message.text.slice(0, 90));
  });

  it('makes of the fullest routekaart a valid card that fits, with every button and the link', () => {
    const message = routekaartMessage(routeTurn, makeRoutekaart(), 'routekaart.klaar');
    const { attachments = [] } = renderTeams(message);
    expect(attachments[0]?.contentType).toBe('application/vnd.microsoft.card.adaptive');
    const card = adaptiveCard.parse(attachments[0]?.content);
    expect(bytes(message)).toBeLessThan(28 * 1024);
    expect(card.actions.map(({ title }) => title)).toEqual(message.choices?.map(({ label }) => label));
    const facts = message.cards?.[0]?.facts ?? [];
    expect(facts.length).toBeGreaterThan(2);
    for (const { label, value } of facts)
      expect(JSON.stringify(card.body)).toContain(JSON.stringify({ title: label, value }));
    expect(JSON.stringify(card.body)).toContain('https://bot.example/routekaart/1');
  });

  it('clips nothing that fits', () => {
    expect(renderTeams({ key: 'k', text: long(20_000) }).text).toBe(long(20_000));
    expect(renderTeams({ key: 'k', text: long(30_000) }).text).toMatch(/^a{8,}…$/);
  });
});
