import type { ConversationState } from '../contracts/conversation.ts';
import type { Act } from '../contracts/understanding.ts';
import { answerQuestion, itemMessage, moreMessage, unknownMessage } from './answers.ts';
import { type ChoiceValue, readChoiceValue, typedChoice } from './choices.ts';
import { dialogChoice, dialogText, runningDialog, startIntake, withOpenQuestion } from './dialog-turn.ts';
import { contactChoices, mainMenu } from './menu.ts';
import { plain, restartAnswer, smallTalk } from './small-talk.ts';
import { asAct, type Turn, type TurnDeps, type TurnInput, type TurnResult } from './turn.ts';

/** At this time in a row, 'mens' starts the intake by itself: no more deflection. */
const PERSON_AT_ONCE = 3;
/** Ids of the handling that shows collections from the menu. */
const COLLECTIONS = ['praktijkvoorbeelden', 'handreikingen'] as const;

/** Makes the function that answers one inbound activity: state in, state and messages out. The order is that of design §3. */
export function createAnswerTurn(deps: TurnDeps): (state: ConversationState, input: TurnInput) => Promise<TurnResult> {
  return async (state, input) => {
    const content = deps.content();
    const { address = '', status } = content.library.contact('project');
    const turn: Turn = {
      ...content,
      handoff: deps.handoff,
      settings: deps.settings,
      input,
      contact: { address, status },
    };
    const { inbound } = input;
    switch (inbound.kind) {
      case 'hello':
        return greet(turn, state);
      case 'file':
        return said(turn, state, 'bestand.bericht');
      case 'choice':
        return answerChoice(turn, state, inbound.value);
      case 'text': {
        if (inbound.cut) return said(turn, state, 'te-lang');
        if (inbound.masked) return said(turn, state, 'bsn.gemaskeerd');
        if (!/[\p{L}\p{N}]/u.test(inbound.text)) return said(turn, state, 'leeg.bericht');
        return answerText(turn, state, inbound.text);
      }
      default:
        return inbound satisfies never;
    }
  };
}

function greet(turn: Turn, state: ConversationState): TurnResult {
  if (state.greeted) return { state, messages: [], understood: asAct('groet') };
  const text = turn.say('groet.eerste', { adres: turn.contact.address });
  return {
    state: { ...state, greeted: true },
    messages: [{ key: 'groet.eerste', text, choices: mainMenu(turn) }],
    understood: asAct('groet'),
  };
}

/** A sentence that leaves everything as it was; in a dialog the open question follows. */
function said(turn: Turn, state: ConversationState, key: Parameters<typeof plain>[1]): TurnResult {
  const running = runningDialog(state);
  const understood = { outcome: 'unknown', act: null, items: [] } as const;
  if (running) return withOpenQuestion(turn, state, running.id, running.dialog, [plain(turn, key)], understood);
  return { state, messages: [plain(turn, key)], understood };
}

async function answerText(turn: Turn, state: ConversationState, text: string): Promise<TurnResult> {
  if (state.confirm === 'opnieuw') {
    const reading = turn.understanding.read({ kind: 'yes-no' }, text);
    return restartAnswer(turn, state, reading.kind === 'value' && reading.answer.value === true);
  }
  const pressed = typedChoice(text, turn.input.shown);
  if (pressed) return answerChoice(turn, state, pressed.value);
  if (runningDialog(state)) return dialogText(turn, state, text);
  const request = turn.understanding.request(text);
  if (request) return startIntake(turn, state, request);
  const act = turn.understanding.act(text);
  if (act) return answerAct(turn, state, act, text);
  const numbered = numberedChoice(turn, text);
  if (numbered) return answerChoice(turn, state, numbered);
  return answerQuestion(turn, { ...state, askedForPerson: 0 }, text);
}

/** '2' or 'de tweede', right after options. */
function numberedChoice(turn: Turn, text: string): string | null {
  if (!/^\s*(?:\S+\s+){0,2}\S+\s*$/.test(text)) return null;
  const options = turn.input.shown.map(({ label, value }) => ({ shown: label, value }));
  const chosen = /\d|(?:ste|de)\b/.test(text) ? turn.understanding.chooseFrom(text, options) : null;
  return chosen ? String(chosen.value) : null;
}

async function answerAct(turn: Turn, state: ConversationState, act: Act, text: string): Promise<TurnResult> {
  if (act === 'intake') return startIntake(turn, state, turn.understanding.request(text));
  if (act === 'mens') return offerPerson(turn, state);
  return smallTalk(turn, { ...state, askedForPerson: 0 }, act);
}

async function offerPerson(turn: Turn, state: ConversationState): Promise<TurnResult> {
  const asked = state.askedForPerson + 1;
  if (asked >= PERSON_AT_ONCE) return { ...(await startIntake(turn, state, 'vraag')), understood: asAct('mens') };
  const text = turn.say('mens.aanbod', { adres: turn.contact.address, status: turn.contact.status });
  return {
    state: { ...state, askedForPerson: asked },
    messages: [{ key: 'mens.aanbod', text, choices: contactChoices(turn) }],
    understood: asAct('mens'),
  };
}

async function answerChoice(turn: Turn, state: ConversationState, value: string): Promise<TurnResult> {
  const choice = readChoiceValue(value);
  if (!choice) return said(turn, state, 'knop.onbekend');
  switch (choice.area) {
    case 'item':
    case 'meer':
      return showItem(turn, state, choice);
    case 'verzoek':
      return startIntake(turn, state, requestOf(turn, choice), choice.option || undefined);
    case 'menu':
      return answerMenu(turn, state, choice);
    default:
      return dialogChoice(turn, state, choice);
  }
}

function requestOf(turn: Turn, choice: ChoiceValue) {
  const fromItem = turn.library.item(choice.option)?.support?.request;
  return fromItem ?? (choice.id === 'ledenadviseur' ? 'ledenadviseur' : 'vraag');
}

function showItem(turn: Turn, state: ConversationState, choice: ChoiceValue): TurnResult {
  const item = turn.library.item(choice.id);
  if (!item) return said(turn, state, 'knop.verlopen');
  const message = choice.area === 'meer' ? moreMessage(turn, item) : itemMessage(turn, item);
  const understood = { outcome: 'answer', act: null, items: [item.id] } as const;
  const running = runningDialog(state);
  if (running) return withOpenQuestion(turn, state, running.id, running.dialog, [message], understood);
  const { pendingQuestion, ...rest } = state;
  const lastQuestion = pendingQuestion ?? state.lastQuestion ?? item.title;
  return { state: { ...rest, misses: 0, lastQuestion, lastItems: [item.id] }, messages: [message], understood };
}

async function answerMenu(turn: Turn, state: ConversationState, choice: ChoiceValue): Promise<TurnResult> {
  switch (choice.id) {
    case 'opnieuw':
      return restartAnswer(turn, state, choice.option === 'ja');
    case 'vraag':
      return said(turn, state, 'menu.stel-uw-vraag');
    case 'contact':
      return offerPerson(turn, state);
    case 'voorbeelden': {
      const items = COLLECTIONS.flatMap((id) => turn.library.item(id) ?? []);
      return {
        state,
        messages: items.map((item) => itemMessage(turn, item)),
        understood: { outcome: 'answer', act: null, items: items.map(({ id }) => id) },
      };
    }
    case 'geen-van-deze': {
      const { pendingQuestion: _pending, ...rest } = state;
      const missed = { ...rest, misses: state.misses + 1, lastItems: [] };
      return {
        state: missed,
        messages: [unknownMessage(turn, missed.misses)],
        understood: { outcome: 'unknown', act: null, items: [] },
      };
    }
    default:
      return said(turn, state, 'knop.onbekend');
  }
}
