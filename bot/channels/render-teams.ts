import type { Activity } from 'botbuilder';
import type { Card, Choice, Message } from '../contracts/message.ts';

/** Teams refuses larger messages; the strictest limit that its documentation names. */
const LIMIT_BYTES = 28 * 1024;
/** Characters that one text may keep, tried from large to small until the whole fits. */
const BUDGETS = [24_000, 8_000, 2_000, 500, 100];

/**
 * A message for Teams (and the other channels of Bot Framework): plain Markdown, or an Adaptive Card 1.5 when there is
 * something to press or to show beside the text. Never above 28 kB: texts are clipped first, then cards go.
 */
export function renderTeams(message: Message): Partial<Activity> {
  for (const budget of BUDGETS) {
    const activity = render(message, budget);
    if (Buffer.byteLength(JSON.stringify(activity)) <= LIMIT_BYTES) return activity;
  }
  return plain(message, 2_000);
}

function render(message: Message, budget: number): Partial<Activity> {
  const { cards = [], choices = [] } = message;
  if (cards.length + choices.length === 0) return plain(message, budget);
  const content = {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang: 'nl',
    body: [...(message.text ? [textBlock(message.text, budget)] : []), ...cards.map((card) => container(card, budget))],
    ...(choices.length > 0 && { actions: choices.map(submit) }),
  };
  return {
    type: 'message',
    // What a notification shows.
    summary: clip(message.text, 200),
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content }],
  };
}

function plain(message: Message, budget: number): Partial<Activity> {
  return { type: 'message', text: clip(message.text, budget), textFormat: 'markdown' };
}

function container(card: Card, budget: number): object {
  const { title, text, facts = [], link, actions = [] } = card;
  const buttons = [
    ...(link ? [{ type: 'Action.OpenUrl', title: link.label, url: link.url }] : []),
    ...actions.map(submit),
  ];
  return {
    type: 'Container',
    style: 'emphasis',
    separator: true,
    items: [
      { ...textBlock(title, budget), weight: 'Bolder' },
      ...(text ? [textBlock(text, budget)] : []),
      ...(facts.length > 0 ? [factSet(facts, budget)] : []),
      ...(buttons.length > 0 ? [{ type: 'ActionSet', actions: buttons }] : []),
    ],
  };
}

function factSet(facts: NonNullable<Card['facts']>, budget: number): object {
  return {
    type: 'FactSet',
    facts: facts.map(({ label, value }) => ({ title: clip(label, budget), value: clip(value, budget) })),
  };
}

function textBlock(text: string, budget: number): object {
  return { type: 'TextBlock', text: clip(text, budget), wrap: true };
}

/** The label travels along: a submit carries no text, and the talk must show what was pressed. */
function submit(choice: Choice): object {
  return { type: 'Action.Submit', title: choice.label, data: { choice: choice.value, label: choice.label } };
}

function clip(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`;
}
