import type { CaseAnswer, OwnCase } from '../contracts/case.ts';
import type { ConversationState } from '../contracts/conversation.ts';
import type { Message } from '../contracts/message.ts';
import type { CaseWish } from '../contracts/understanding.ts';
import { type ChoiceValue, readChoiceValue } from './choices.ts';
import { dialogChoice } from './dialog-turn.ts';
import { caseButton } from './offer-join.ts';
import { runningDialog } from './running-dialog.ts';
import { asAct, type Turn, type TurnResult } from './turn.ts';

/** Words with which a user gives up adding something. */
const GIVES_UP = new Set(['stop', 'terug', 'opnieuw']);

/** A typed message about a case that was handed in before: withdraw it, add to it, how it stands; null when it is none. */
export async function caseText(turn: Turn, state: ConversationState, text: string): Promise<TurnResult | null> {
  const chosen = chosenWay(turn, text);
  if (chosen) return caseChoice(turn, state, chosen);
  if (state.adding) return added(turn, state, state.adding, text);
  if (runningDialog(state)) return null;
  const wish = turn.understanding.caseWish(text);
  if (!wish || (!wish.reference && state.references.length === 0)) return null;
  return carryOutWish(turn, state, wish);
}

/** The button of an open question about a case that words stand for: yes, no, or a part of its label. */
function chosenWay(turn: Turn, text: string): ChoiceValue | null {
  const ways = turn.input.shown.flatMap(({ label, value }) => {
    const way = readChoiceValue(value);
    return way && isYesNo(way) ? [{ way, shown: label, value }] : [];
  });
  if (ways.length === 0) return null;
  const reading = turn.understanding.read({ kind: 'yes-no' }, text);
  if (reading.kind === 'value') return ways[reading.answer.value === true ? 0 : 1]?.way ?? null;
  const named = turn.understanding.chooseFrom(text, ways);
  return ways.find(({ value }) => value === named?.value)?.way ?? null;
}

/** A pressed button about a case (`zaak/…`); null when it no longer fits. */
export async function caseChoice(
  turn: Turn,
  state: ConversationState,
  { id, option, turn: shown }: ChoiceValue,
): Promise<TurnResult | null> {
  const reference = state.references.find((own) => own.toLowerCase() === option);
  if ((id === 'erbij' || id === 'nieuw') && runningDialog(state)) {
    const joins = id === 'erbij' && reference ? reference : 'nieuw';
    return dialogChoice(turn, { ...state, joins }, { area: 'intake', id: 'review', option: 'submit', turn: shown });
  }
  if (!reference) return null;
  switch (id) {
    case 'toevoegen':
      return said(turn, { ...state, adding: reference }, 'zaak.toevoegen-vraag', reference);
    case 'intrekken':
      return askWithdraw(turn, state, reference);
    case 'intrekken-ja':
      return withdrawn(turn, state, reference);
    case 'houden':
      return said(turn, state, 'zaak.gehouden', reference);
    default:
      return null;
  }
}

async function carryOutWish(turn: Turn, state: ConversationState, { kind, reference }: CaseWish): Promise<TurnResult> {
  if (reference && !state.references.includes(reference))
    return plainly(state, { key: 'zaak.ander-gesprek', text: turn.say('zaak.ander-gesprek') });
  const own = await turn.handoff.cases(reference ? [reference] : state.references);
  if (kind === 'status' && own.length > 0)
    return { ...plainly(state), messages: own.map((one) => standing(turn, one)) };
  const [first, ...more] = reference ? own : own.filter(({ open }) => open);
  if (!first) {
    const text = turn.say('zaak.geen-open', { adres: turn.contact.address });
    return plainly(state, { key: 'zaak.geen-open', text });
  }
  if (more.length > 0) return plainly(state, whichCase(turn, kind, [first, ...more]));
  return kind === 'withdraw'
    ? askWithdraw(turn, state, first.reference)
    : said(turn, { ...state, adding: first.reference }, 'zaak.toevoegen-vraag', first.reference);
}

function whichCase(turn: Turn, kind: CaseWish['kind'], own: readonly OwnCase[]): Message {
  const button = kind === 'withdraw' ? 'intrekken' : 'toevoegen';
  const choices = own.map(({ reference }) =>
    caseButton(turn, button, reference, turn.say(`knop.zaak-${button}`, { kenmerk: reference })),
  );
  return { key: 'zaak.welke', text: turn.say('zaak.welke'), choices };
}

function askWithdraw(turn: Turn, state: ConversationState, reference: string): TurnResult {
  const choices = [
    caseButton(turn, 'intrekken-ja', reference, turn.say('knop.zaak-intrekken-ja')),
    caseButton(turn, 'houden', reference, turn.say('knop.zaak-houden')),
  ];
  const text = turn.say('zaak.intrekken-vraag', { kenmerk: reference });
  return plainly(state, { key: 'zaak.intrekken-vraag', text, choices });
}

async function withdrawn(turn: Turn, state: ConversationState, reference: string): Promise<TurnResult> {
  const answer = await turn.handoff.withdraw(reference, keyOf(turn));
  return answered(turn, state, answer, 'zaak.ingetrokken', reference);
}

async function added(
  turn: Turn,
  before: ConversationState,
  reference: string,
  text: string,
): Promise<TurnResult | null> {
  const { adding: _adding, ...state } = before;
  const command = turn.understanding.command(text);
  if (command && GIVES_UP.has(command))
    return plainly(state, { key: 'zaak.toevoegen-niet', text: turn.say('zaak.toevoegen-niet') });
  // Any other command ('mens', 'help') is carried out; the case stays as it is.
  if (command) return null;
  return answered(turn, state, await turn.handoff.add(reference, text, keyOf(turn)), 'zaak.toegevoegd', reference);
}

function answered(
  turn: Turn,
  state: ConversationState,
  answer: CaseAnswer,
  key: 'zaak.toegevoegd' | 'zaak.ingetrokken',
  reference: string,
): TurnResult {
  const values = { kenmerk: reference, adres: turn.contact.address };
  switch (answer.kind) {
    case 'done':
      return said(turn, state, key, reference);
    case 'refused':
      return plainly(state, { key: 'zaak.kan-niet', text: turn.say(`zaak.kan-niet.${answer.reason}`, values) });
    case 'failed':
      return plainly(state, { key: 'storing', text: turn.say('storing', values) });
    default:
      return answer satisfies never;
  }
}

function standing(turn: Turn, { reference, status }: OwnCase): Message {
  return { key: 'zaak.stand', text: turn.say(`zaak.stand.${status}`, { kenmerk: reference }) };
}

function said(
  turn: Turn,
  state: ConversationState,
  key: 'zaak.toevoegen-vraag' | 'zaak.toegevoegd' | 'zaak.ingetrokken' | 'zaak.gehouden',
  reference: string,
): TurnResult {
  return plainly(state, { key, text: turn.say(key, { kenmerk: reference }) });
}

function plainly(state: ConversationState, ...messages: readonly Message[]): TurnResult {
  return { state, messages, understood: asAct('intake') };
}

/** The two answers to a question of ours, yes first. */
function isYesNo({ area, id }: ChoiceValue): boolean {
  return area === 'zaak' && ['erbij', 'nieuw', 'intrekken-ja', 'houden'].includes(id);
}

function keyOf({ input: { conversationId, seq } }: Turn): string {
  return `${conversationId}/${seq}`;
}
