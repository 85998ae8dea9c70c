import { pathOf, runDialog, startDialog } from '../../dialogs/index.ts';
import type { Answers } from '../../dialogs/dialog.ts';
import type { ConversationState, DialogState } from '../contracts/conversation.ts';
import type { Choice, Message } from '../contracts/message.ts';
import { aboutUser, withAbout } from './about-user.ts';
import { choiceValue, type ChoiceValue } from './choices.ts';
import { offerNotice } from './offer-notice.ts';
import { renderDialog } from './render-dialog.ts';
import { restoreDialog } from './restore-dialog.ts';
import { dialogOf, knownDialog, nameOfDialog, runningDialog } from './running-dialog.ts';
import { asAct, type DialogId, IN_DIALOG, type Turn, type TurnResult } from './turn.ts';

/** Dialogs that one conversation keeps for later; the oldest makes room. */
const MOST_KEPT = 3;
const WAYS = ['afmaken', 'bewaren', 'stoppen'] as const;

/** Whether beginning another dialog would push aside what the user filled in. */
export function isBusy(state: ConversationState): boolean {
  const running = runningDialog(state);
  // A dialog without a review is a few clicks: nothing is lost.
  if (!running || !dialogOf(running.id).review) return false;
  const { answers, known = [] } = running.dialog;
  const dialog = dialogOf(running.id);
  // A choice at the start says which dialog it is, not something about the user.
  const given = pathOf(dialog, answers).done.filter(
    (step) => step.id !== dialog.start || step.expects.kind !== 'choice',
  );
  return given.some(({ id }) => answers[id] && !known.includes(id));
}

/** Asks what to do with the running dialog now that another one is asked for: first finish it, keep it, or stop. */
export function askWhichDialog(turn: Turn, state: ConversationState, dialog: DialogId, known: Answers): TurnResult {
  return {
    state: { ...state, waiting: { dialog, known } },
    messages: [whichDialog(turn, state.dialog, { id: dialog, answers: known })],
    understood: asAct('intake'),
  };
}

function whichDialog(
  turn: Turn,
  running: DialogState | undefined,
  asked: Pick<DialogState, 'id' | 'answers'>,
): Message {
  const names = { bezig: running ? nameOfDialog(turn, running) : '', ander: nameOfDialog(turn, asked) };
  return { key: 'dialoog.ander', text: turn.say('dialoog.ander', names), choices: ways(turn) };
}

function ways(turn: Turn): Choice[] {
  return WAYS.map((id) => ({
    label: turn.say(`knop.${id}`),
    value: choiceValue({ area: 'ander', id, option: '', turn: turn.input.seq }),
  }));
}

/** The button that typed words mean while that question stands open; null when they mean something else. */
export function typedWay(turn: Turn, text: string): string | null {
  const options = ways(turn).map(({ label, value }) => ({ shown: label, value }));
  const chosen = turn.understanding.chooseFrom(text, options)?.value ?? wayNamed(turn, text);
  return chosen ? String(chosen) : null;
}

/** The one way of which a word stands in the text. */
function wayNamed(turn: Turn, text: string): string | null {
  const typed = text.toLowerCase().split(/[^\p{L}]+/u);
  const named = WAYS.filter((id) =>
    turn
      .say(`knop.${id}.woorden`)
      .split(',')
      .some((word) => typed.includes(word.trim())),
  );
  const [only] = named;
  return only && named.length === 1 ? choiceValue({ area: 'ander', id: only, option: '', turn: turn.input.seq }) : null;
}

/** Says that question again. */
export function askWhichAgain(turn: Turn, state: ConversationState): TurnResult {
  const { waiting } = state;
  const asked = { id: waiting?.dialog ?? '', answers: waiting?.known ?? {} };
  return { state, messages: [whichDialog(turn, state.dialog, asked)], understood: IN_DIALOG };
}

/** The answer to that question; null when it does not stand open. */
export function chooseDialog(turn: Turn, state: ConversationState, choice: ChoiceValue): TurnResult | null {
  const { waiting, dialog: running, ...rest } = state;
  const next = waiting && !waiting.after ? knownDialog(waiting.dialog) : null;
  if (!waiting || !next || !running || !runningDialog(state)) return null;
  switch (choice.id) {
    case 'afmaken':
      return goOn(turn, { ...state, waiting: { ...waiting, after: true } }, running, 'dialoog.eerst-dit');
    case 'bewaren': {
      const known = { ...shared(running, next), ...waiting.known };
      const free = keepRunning({ ...rest, dialog: running });
      return begin(turn, free, next, known, plainMessage(turn, 'dialoog.bewaard', running));
    }
    case 'stoppen':
      return begin(turn, rest, next, waiting.known, plainMessage(turn, 'dialoog.losgelaten', running));
    default:
      return null;
  }
}

/** Puts the running dialog aside for later. */
export function keepRunning({ dialog, ...state }: ConversationState): ConversationState {
  return dialog ? { ...state, kept: [...(state.kept ?? []), dialog].slice(-MOST_KEPT) } : state;
}

/** What the user told about himself goes along to the next dialog of the same kind: it is not asked twice. */
function shared(running: DialogState, next: DialogId): Answers {
  return running.id === next ? aboutUser(next, running.answers) : {};
}

/** When a dialog has ended: the one that waited begins, or one that was kept is offered. */
export function afterDialog(turn: Turn, ended: TurnResult): TurnResult {
  const { waiting, ...rest } = ended.state;
  const next = waiting ? knownDialog(waiting.dialog) : null;
  if (waiting && next) {
    const known = next === 'intake' ? { ...rest.about, ...waiting.known } : waiting.known;
    const begun = begin(turn, rest, next, known, plainMessage(turn, 'dialoog.nu-ander', { id: next, answers: known }));
    return { ...begun, messages: [...ended.messages, ...begun.messages], understood: ended.understood };
  }
  const last = rest.kept?.at(-1);
  if (!last) return ended;
  const offer: Message = { ...plainMessage(turn, 'dialoog.verder-vraag', last), choices: yesNo(turn) };
  // The buttons of what was said before would be hidden by these.
  const said = ended.messages.map(({ choices: _choices, ...message }) => message);
  return { ...ended, state: { ...rest, confirm: 'verder' }, messages: [...said, offer] };
}

/** The answer to 'wilt u verder met …?': go on with the kept dialog, or let it go. */
export function answerKept(turn: Turn, state: ConversationState, yes: boolean): TurnResult {
  const { confirm: _confirm, kept = [], ...rest } = state;
  const last = kept.at(-1);
  const left = kept.slice(0, -1);
  const free = { ...rest, ...(left.length > 0 && { kept: left }) };
  if (!last) return { state: free, messages: [], understood: IN_DIALOG };
  if (!yes) return { state: free, messages: [plainMessage(turn, 'dialoog.losgelaten', last)], understood: IN_DIALOG };
  const restored = restoreDialog(turn, last);
  if (restored.kind === 'newer') return { state, messages: restored.messages, understood: IN_DIALOG };
  const dialog = { ...withAbout(free, restored.dialog), since: turn.input.seq };
  return goOn(turn, free, dialog, 'dialoog.verder', restored.messages);
}

/** Begins a dialog with what is known; `first` is said before its first question. */
export function begin(
  turn: Turn,
  state: ConversationState,
  id: DialogId,
  known: Answers,
  ...first: readonly Message[]
): TurnResult {
  const started = startDialog(dialogOf(id), known);
  return {
    state: { ...state, dialog: { ...started.state, since: turn.input.seq } },
    messages: [
      ...first,
      ...offerNotice(turn, state.lastItems, undefined, started.state),
      ...renderDialog(turn, id, started.say),
    ],
    understood: IN_DIALOG,
  };
}

function goOn(
  turn: Turn,
  state: ConversationState,
  dialog: DialogState,
  key: 'dialoog.eerst-dit' | 'dialoog.verder',
  before: readonly Message[] = [],
): TurnResult {
  const id = knownDialog(dialog.id);
  const shown = id ? renderDialog(turn, id, runDialog(dialogOf(id), dialog, { kind: 'show' }).say) : [];
  const messages = [...before, { key, text: turn.say(key) }, ...shown];
  return { state: { ...state, dialog }, messages, understood: IN_DIALOG };
}

function plainMessage(
  turn: Turn,
  key: 'dialoog.bewaard' | 'dialoog.losgelaten' | 'dialoog.nu-ander' | 'dialoog.verder-vraag',
  dialog: Pick<DialogState, 'id' | 'answers'>,
): Message {
  return { key, text: turn.say(key, { naam: nameOfDialog(turn, dialog) }) };
}

function yesNo(turn: Turn): Choice[] {
  return (['ja', 'nee'] as const).map((option) => ({
    label: turn.say(`knop.${option}`),
    value: choiceValue({ area: 'menu', id: 'verder', option, turn: turn.input.seq }),
  }));
}
