import { describe, expect, it } from 'vitest';
import { renderTeams } from '../../bot/channels/render-teams.ts';
import type { Message } from '../../bot/contracts/message.ts';

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

  it('clips nothing that fits', () => {
    expect(renderTeams({ key: 'k', text: long(20_000) }).text).toBe(long(20_000));
    expect(renderTeams({ key: 'k', text: long(30_000) }).text).toMatch(/^a{8,}…$/);
  });
});
