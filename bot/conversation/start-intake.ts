import { ASKED_BEFORE, NO_TALK, pathOf, stepsOnTheWay } from '../../dialogs/index.ts';
import type { Answer, Answers } from '../../dialogs/dialog.ts';
import type { ConversationState } from '../contracts/conversation.ts';
import type { RequestId } from '../contracts/library.ts';
import type { Message } from '../contracts/message.ts';
import { alsoSaid } from './also-said.ts';
import { withOpenQuestion } from './dialog-aside.ts';
import { contactChoices } from './menu.ts';
import { isGone } from './offer-notice.ts';
import { intakeFromVerkenning, travelsMessage } from './intake-from-verkenning.ts';
import { askWhichDialog, begin, isBusy } from './other-dialog.ts';
import { renderDialog } from './render-dialog.ts';
import { dialogOf, runningDialog } from './running-dialog.ts';
import { shortened } from './shortened.ts';
import { asAct, type Turn, type TurnResult } from './turn.ts';

/** Answers that are not said back: the request was just chosen, the question has a sentence of its own. */
const SAID = new Set(['verzoek', 'vraag']);

/**
 * Starts the intake with what is already known: the request, the question from the talk, and what `text`, the words in
 * which it was asked for, tells. While another dialog runs the user is asked first.
 */
export function startIntake(turn: Turn, state: ConversationState, request: RequestId | null, text = ''): TurnResult {
  const { pendingQuestion: _pending, ...rest } = state;
  const calm = { ...rest, askedForPerson: 0, misses: 0 };
  const running = runningDialog(state);
  if (request && isGone(turn, request)) return gone(turn, calm);
  const known = knownFrom(turn, state, request, text);
  if (running?.id === 'intake' && (request === null || running.dialog.answers.verzoek?.value === request)) {
    const already = { key: 'dialoog.al-bezig', text: turn.say('dialoog.al-bezig') };
    return withOpenQuestion(turn, calm, running.id, running.dialog, [already], asAct('intake'));
  }
  if (isBusy(state)) return askWhichDialog(turn, calm, 'intake', known);
  const begun = begin(turn, calm, 'intake', known, ...travelsMessage(turn, state), ...takenOver(turn, known));
  return { ...begun, understood: asAct('intake') };
}

/** What is there no more cannot be asked for; the other ways to a person can. */
function gone(turn: Turn, state: ConversationState): TurnResult {
  const message = { key: 'ondersteuning.vervallen', text: turn.say('ondersteuning.vervallen') };
  const running = runningDialog(state);
  if (running) return withOpenQuestion(turn, state, running.id, running.dialog, [message], asAct('intake'));
  return { state, messages: [{ ...message, choices: contactChoices(turn) }], understood: asAct('intake') };
}

function knownFrom(turn: Turn, state: ConversationState, request: RequestId | null, text: string): Answers {
  const chosen: Answers = request ? { verzoek: { value: request, shown: turn.sayKey(`verzoek.${request}`) } } : {};
  const asked = state.lastQuestion;
  const question =
    asked && !holdsContact(turn, asked) && !isAboutOffer(turn, asked, request) ? questionsFrom(state, asked, text) : {};
  const facts: Record<string, Answer> = asked ? {} : { [NO_TALK]: { value: true, shown: '' } };
  const before = { ...chosen, ...intakeFromVerkenning(state), ...question };
  return { ...state.about, ...before, ...facts, ...alsoSaid(turn, 'intake', before, `${text}\n${asked ?? ''}`) };
}

/**
 * The last question may be what the request is about. Under its answer, or when it had none, it is taken over; who asks for
 * a request in words of its own ('ik wil een vraag achterlaten'), or after a verkenning, may mean another one: it is offered.
 */
function questionsFrom({ misses, verkenning, lastItems }: ConversationState, asked: string, text: string): Answers {
  const words = { value: asked, shown: asked };
  const explored = verkenning !== undefined && lastItems.length === 0;
  const stands = !explored && (text === '' || misses > 0);
  return { [ASKED_BEFORE]: words, ...(stands && { vraag: words }) };
}

/** 'Mijn adres is …' is no question for a request, and is not said back. */
function holdsContact(turn: Turn, text: string): boolean {
  return (['email', 'phone'] as const).some((kind) => turn.understanding.read({ kind }, text).kind === 'value');
}

/** Who asked about the offer itself ('hoe bereik ik de accountmanager?') has not said yet what he wants of it. */
function isAboutOffer(turn: Turn, question: string, request: RequestId | null): boolean {
  if (request === null) return false;
  const { outcome, items } = turn.understanding.search(question);
  return outcome === 'answer' && turn.library.item(items[0] ?? '')?.support?.request === request;
}

/** What of the known answers the user should hear at once: his own question, when this request asks for one, and what was read in his words. */
function takenOver(turn: Turn, known: Answers): Message[] {
  const steps = stepsOnTheWay(dialogOf('intake'), known).filter(({ id }) => known[id] && !SAID.has(id));
  const read = steps.map((step) => ({ step, answer: known[step.id] ?? null }));
  const noted = read.length > 0 ? renderDialog(turn, 'intake', [{ kind: 'noted', answers: read }]) : [];
  return [...questionTaken(turn, known), ...noted];
}

function questionTaken(turn: Turn, known: Answers): Message[] {
  const { done } = pathOf(dialogOf('intake'), known);
  const question = done.some(({ id }) => id === 'vraag') ? known.vraag?.shown : undefined;
  if (!question) return [];
  return [{ key: 'dialoog.overgenomen', text: turn.say('dialoog.overgenomen', { vraag: shortened(question) }) }];
}
