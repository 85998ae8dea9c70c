/** What the fake bot answers to a text, as a Direct Line activity without id and sender. */
export function fakeReply(text: string): Record<string, unknown> {
  const message = { type: 'message', textFormat: 'markdown' };
  switch (text) {
    case 'hallo':
      return {
        ...message,
        text: 'Goedendag. Ik ben een **chatbot**.\n\nWaarmee kan ik u helpen?',
        suggestedActions: { actions: ['Een vraag stellen', 'Voorbeelden zoeken', 'Contact met een mens'].map(choice) },
      };
    case 'kaart':
      return {
        ...message,
        text: 'De fusietoets bestaat nog. Lees meer op [wetten.overheid.nl](https://wetten.overheid.nl/).',
        attachments: [
          {
            contentType: 'application/vnd.microsoft.card.hero',
            content: {
              title: 'Bron',
              text: 'Wet voortgezet onderwijs 2020',
              buttons: [{ type: 'openUrl', title: 'Open de bron', value: 'https://wetten.overheid.nl/' }],
            },
          },
        ],
        suggestedActions: { actions: [choice('Dit helpt'), choice('Dit helpt niet')] },
      };
    case 'lang':
      return {
        ...message,
        text: Array.from({ length: 30 }, (_, n) => `Alinea ${n + 1} van een lang antwoord.`).join('\n\n'),
      };
    default:
      return { ...message, text: `U zei: ${text}` };
  }
}

function choice(label: string): Record<string, unknown> {
  const value = { choice: `menu/${label.toLowerCase().replaceAll(' ', '-')}@1` };
  return { type: 'messageBack', title: label, text: label, displayText: label, value };
}
