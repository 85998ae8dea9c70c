import type { Activity, Attachment, CardAction } from 'botbuilder';
import type { Card, Choice, Message } from '../contracts/message.ts';

/**
 * A message as a Direct Line activity: text, suggested actions, hero cards. Buttons are `messageBack`, because those
 * show the label as what the user said, in a stock Web Chat too; `channelData.key` tells our own panel the text key.
 */
export function renderWeb(message: Message): Partial<Activity> {
  const { key, text, cards = [], choices = [] } = message;
  return {
    type: 'message',
    text,
    textFormat: 'markdown',
    locale: 'nl-NL',
    channelData: { key },
    ...(cards.length > 0 && { attachments: cards.map(heroCard) }),
    ...(choices.length > 0 && { suggestedActions: { to: [], actions: choices.map(button) } }),
  };
}

function heroCard(card: Card): Attachment {
  const link: CardAction[] = card.link ? [{ type: 'openUrl', title: card.link.label, value: card.link.url }] : [];
  return {
    contentType: 'application/vnd.microsoft.card.hero',
    content: { title: card.title, text: body(card), buttons: [...link, ...(card.actions ?? []).map(button)] },
  };
}

/** A hero card knows no facts: they become lines, a Markdown paragraph each. */
function body(card: Card): string {
  const facts = (card.facts ?? []).map((fact) => `${fact.label}: ${fact.value}`);
  return [...(card.text ? [card.text] : []), ...facts].join('\n\n');
}

function button(choice: Choice): CardAction {
  const { label, value } = choice;
  return { type: 'messageBack', title: label, text: label, displayText: label, value: { choice: value } };
}
