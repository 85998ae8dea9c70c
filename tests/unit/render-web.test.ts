import { describe, expect, it } from 'vitest';
import { renderWeb } from '../../bot/channels/render-web.ts';

const button = (label: string, choice: string) => ({
  type: 'messageBack',
  title: label,
  text: label,
  displayText: label,
  value: { choice },
});
const base = { type: 'message', textFormat: 'markdown', locale: 'nl-NL' };

const TABLE = [
  ['a text', { key: 'k', text: '**Ja**' }, { ...base, text: '**Ja**', channelData: { key: 'k' } }],
  [
    'choices as suggested actions',
    { key: 'k', text: 'Kies', choices: [{ label: 'Een', value: 'a/b@1' }] },
    {
      ...base,
      text: 'Kies',
      channelData: { key: 'k' },
      suggestedActions: { to: [], actions: [button('Een', 'a/b@1')] },
    },
  ],
  [
    'a card with everything',
    {
      key: 'k',
      text: '',
      cards: [
        {
          title: 'Bron',
          text: 'Tekst',
          facts: [
            { label: 'Datum', value: '2026' },
            { label: 'Soort', value: 'wet' },
          ],
          link: { label: 'Lees', url: 'https://example.org/a' },
          actions: [{ label: 'Meer', value: 'meer/x@2' }],
        },
      ],
    },
    {
      ...base,
      text: '',
      channelData: { key: 'k' },
      attachments: [
        {
          contentType: 'application/vnd.microsoft.card.hero',
          content: {
            title: 'Bron',
            text: 'Tekst\n\nDatum: 2026\n\nSoort: wet',
            buttons: [{ type: 'openUrl', title: 'Lees', value: 'https://example.org/a' }, button('Meer', 'meer/x@2')],
          },
        },
      ],
    },
  ],
  [
    'a card with a title alone',
    { key: 'k', text: 'T', cards: [{ title: 'Bron' }] },
    {
      ...base,
      text: 'T',
      channelData: { key: 'k' },
      attachments: [
        { contentType: 'application/vnd.microsoft.card.hero', content: { title: 'Bron', text: '', buttons: [] } },
      ],
    },
  ],
] as const;

describe('renderWeb', () => {
  it.each(TABLE)('renders %s', (_, message, expected) => {
    expect(renderWeb(message)).toEqual(expected);
  });
});
