/** What a button of the bot does: it says something back, or it opens a page. */
export type PanelAction =
  | { readonly kind: 'say'; readonly label: string; readonly choice?: string }
  | { readonly kind: 'open'; readonly label: string; readonly url: string };

/** A hero card, as far as the panel shows one. */
interface PanelCard {
  readonly title: string;
  readonly text: string;
  readonly actions: readonly PanelAction[];
}

/** A message of the conversation, as the panel needs it. */
export interface PanelActivity {
  readonly id: string;
  readonly who: 'bot' | 'user';
  readonly text: string;
  readonly clientActivityID?: string;
  readonly actions: readonly PanelAction[];
  readonly cards: readonly PanelCard[];
}

type Fields = Readonly<Record<string, unknown>>;

const HERO_CARD = 'application/vnd.microsoft.card.hero';

/** Reads a Direct Line activity; undefined for what the panel does not show (typing, events, a message without id). */
export function panelActivity(raw: unknown): PanelActivity | undefined {
  const fields = fieldsOf(raw);
  const id = textOf(fields.id);
  if (fields.type !== 'message' || id === '') return undefined;
  const clientActivityID = textOf(fieldsOf(fields.channelData).clientActivityID);
  return {
    id,
    who: fieldsOf(fields.from).role === 'user' ? 'user' : 'bot',
    text: textOf(fields.text),
    ...(clientActivityID === '' ? {} : { clientActivityID }),
    actions: actionsOf(fieldsOf(fields.suggestedActions).actions),
    cards: listOf(fields.attachments).flatMap(cardsOf),
  };
}

function cardsOf(attachment: unknown): PanelCard[] {
  const { contentType, content } = fieldsOf(attachment);
  if (contentType !== HERO_CARD) return [];
  const card = fieldsOf(content);
  return [{ title: textOf(card.title), text: textOf(card.text), actions: actionsOf(card.buttons) }];
}

function actionsOf(raw: unknown): PanelAction[] {
  return listOf(raw).flatMap((action): PanelAction[] => {
    const { type, title, text, displayText, value } = fieldsOf(action);
    const label = textOf(title) || textOf(displayText) || textOf(text) || textOf(value);
    if (label === '') return [];
    if (type === 'openUrl') return isWebAddress(textOf(value)) ? [{ kind: 'open', label, url: textOf(value) }] : [];
    const choice = textOf(fieldsOf(value).choice) || textOf(value);
    return [{ kind: 'say', label, ...(choice === '' || type === 'imBack' ? {} : { choice }) }];
  });
}

function isWebAddress(url: string): boolean {
  return URL.canParse(url) && ['https:', 'http:', 'mailto:'].includes(new URL(url).protocol);
}

function fieldsOf(raw: unknown): Fields {
  return typeof raw === 'object' && raw !== null ? (raw as Fields) : {};
}

function textOf(raw: unknown): string {
  return typeof raw === 'string' ? raw : '';
}

function listOf(raw: unknown): readonly unknown[] {
  return Array.isArray(raw) ? raw : [];
}
