import type { DialogState } from '../contracts/conversation.ts';
import type { Item } from '../contracts/library.ts';
import type { Message } from '../contracts/message.ts';
import type { Turn } from './turn.ts';

/** A question is always welcome, and the consent for OCW says itself how sure its address is. */
const SAYS_ITSELF: readonly unknown[] = ['vraag', 'ocw'];

/** The items about what a request asks for. */
function offersOf(turn: Pick<Turn, 'library'>, request: unknown): readonly Item[] {
  return turn.library.items.filter(({ support }) => support?.request === request);
}

/** Whether what a request asks for is there no more. */
export function isGone(turn: Pick<Turn, 'library'>, request: string): boolean {
  const offers = offersOf(turn, request);
  return offers.length > 0 && offers.every(({ support }) => support?.status === 'vervallen');
}

/**
 * What is said before the first question of a request whose offer nobody has confirmed: that it is so. Nothing when it
 * was said before, or when the user has just read it in the item (`seen`).
 */
export function offerNotice(
  turn: Turn,
  seen: readonly string[],
  before: DialogState | undefined,
  after: DialogState,
): Message[] {
  const request = after.id === 'intake' ? after.answers.verzoek?.value : undefined;
  if (request === undefined || before?.answers.verzoek?.value === request || SAYS_ITSELF.includes(request)) return [];
  const offers = offersOf(turn, request);
  const sure = offers.some(({ support }) => support?.status === 'actief');
  if (sure || offers.some(({ id }) => seen.includes(id))) return [];
  return [{ key: 'dialoog.aanbod-onbevestigd', text: turn.say('dialoog.aanbod-onbevestigd') }];
}
