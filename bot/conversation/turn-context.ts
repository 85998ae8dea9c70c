import type { TalkLine } from '../contracts/case.ts';
import type { Conversation } from '../contracts/conversation.ts';
import type { Choice, Message } from '../contracts/message.ts';
import type { TurnInput } from './turn.ts';

/** What a turn may know of the talk before it: what was said and shown last, what came in before, and the talk as a whole. */
export function turnContext(
  current: Conversation,
  seq: number,
): Pick<TurnInput, 'lastMessages' | 'shown' | 'previous' | 'talk'> {
  return { ...shownBefore(current, seq), ...previousOf(current, seq), talk: () => talkOf(current, seq) };
}

/** The bot's last messages before this activity, and their buttons. */
function shownBefore(current: Conversation, seq: number): Pick<TurnInput, 'lastMessages' | 'shown'> {
  const before = current.log.filter((entry) => entry.seq < seq || entry.message);
  const lastInbound = before.findLastIndex((entry) => entry.inbound && entry.seq <= current.processedUpTo);
  const lastMessages = before.slice(lastInbound + 1).flatMap((entry) => entry.message ?? []);
  return { lastMessages, shown: lastMessages.flatMap(choicesOf) };
}

/** What a typed label or number can mean: the cards by their title, the buttons, and the buttons of the cards. */
function choicesOf({ cards = [], choices = [] }: Message): Choice[] {
  const titles = cards.flatMap(({ title, actions = [] }) => (actions[0] ? [{ ...actions[0], label: title }] : []));
  return [...titles, ...choices, ...cards.flatMap(({ actions = [] }) => actions)];
}

/** What came in before this activity. */
function previousOf(current: Conversation, seq: number): Pick<TurnInput, 'previous'> {
  const before = current.log.findLast((entry) => entry.inbound && entry.seq < seq);
  if (!before) return {};
  return { previous: { at: before.at, ...(before.inbound?.kind === 'text' && { text: before.inbound.text }) } };
}

function talkOf(current: Conversation, seq: number): TalkLine[] {
  return current.log
    .filter((entry) => entry.seq <= seq || entry.message)
    .flatMap((entry): TalkLine[] => {
      if (entry.message)
        return [{ who: 'krimpwijzer', at: entry.at, text: entry.message.text, key: entry.message.key }];
      if (entry.inbound?.kind === 'text') return [{ who: 'gebruiker', at: entry.at, text: entry.inbound.text }];
      return entry.inbound?.kind === 'choice' ? [{ who: 'gebruiker', at: entry.at, text: entry.inbound.label }] : [];
    });
}
