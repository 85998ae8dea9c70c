import type { ConversationState } from '../contracts/conversation.ts';
import type { Message } from '../contracts/message.ts';
import type { Act } from '../contracts/understanding.ts';
import { choiceValue } from './choices.ts';
import { contactChoices, mainMenu, menuChoice } from './menu.ts';
import { asAct, type Turn, type TurnResult } from './turn.ts';

/** An act that needs no dialog: what is said, and what changes in the state. `mens` and `intake` are handled by their own files. */
export type SmallTalkAct = Exclude<Act, 'intake' | 'mens'>;

/** Answers an act outside a dialog. */
export function smallTalk(turn: Turn, state: ConversationState, act: SmallTalkAct): TurnResult {
  const result = (messages: readonly Message[], changed = state): TurnResult => ({
    state: changed,
    messages,
    understood: asAct(act),
  });
  switch (act) {
    case 'herhaal':
      return result(turn.input.lastMessages.length > 0 ? turn.input.lastMessages : [plain(turn, 'herhaal.niets')]);
    case 'opnieuw':
      return result([askRestart(turn)], { ...state, confirm: 'opnieuw' });
    default:
      return result([smallTalkMessage(turn, act)]);
  }
}

/** The sentence for an act that changes nothing; also said in the middle of a dialog. */
export function smallTalkMessage(turn: Turn, act: Exclude<SmallTalkAct, 'herhaal' | 'opnieuw'>): Message {
  const address = turn.contact.address;
  switch (act) {
    case 'groet':
      return { ...plain(turn, 'groet.weer'), choices: mainMenu(turn) };
    case 'bedankt':
      return plain(turn, 'bedankt');
    case 'help':
      return { key: 'help', text: turn.say('help', { adres: address }), choices: mainMenu(turn) };
    case 'stop':
      return plain(turn, 'stop.geen-dialoog');
    case 'terug':
      return plain(turn, 'terug.geen-dialoog');
    case 'privacy': {
      const { talk, case: cases } = turn.settings.retentionDays;
      const text = turn.say('privacy', { 'dagen-gesprek': talk, 'dagen-zaak': cases });
      return { key: 'privacy', text, choices: [menuChoice(turn, 'mijn-gegevens', turn.say('knop.mijn-gegevens'))] };
    }
    case 'klacht':
      return { ...plain(turn, 'klacht'), choices: contactChoices(turn) };
    case 'taal':
      return { key: 'taal', text: turn.say('taal', { adres: address }) };
    default:
      return act satisfies never;
  }
}

/** The answer to 'opnieuw': done only after a yes. */
export function restartAnswer(turn: Turn, state: ConversationState, yes: boolean): TurnResult {
  const { confirm: _confirm, dialog, ...rest } = state;
  if (!yes)
    return {
      state: { ...rest, ...(dialog && { dialog }) },
      messages: [plain(turn, 'opnieuw.niet')],
      understood: asAct('opnieuw'),
    };
  const fresh = {
    v: state.v,
    greeted: true,
    misses: 0,
    lastItems: [],
    askedForPerson: 0,
    references: state.references,
    ...madeBefore(state),
  } as const;
  return {
    state: fresh,
    messages: [{ ...plain(turn, 'opnieuw.gedaan'), choices: mainMenu(turn) }],
    understood: asAct('opnieuw'),
  };
}

/** Routekaarten stay where their links lead, but say nothing about a fresh start; what was mailed counts on. */
function madeBefore({ verkenning, copies }: ConversationState): Pick<ConversationState, 'verkenning' | 'copies'> {
  const made = verkenning && { ...verkenning, answers: {}, withheld: true as const };
  return { ...(made && { verkenning: made }), ...(copies && { copies }) };
}

/** Asks whether to start over. */
export function askRestart(turn: Turn): Message {
  const choice = (option: 'ja' | 'nee') => ({
    label: turn.say(`knop.${option}`),
    value: choiceValue({ area: 'menu', id: 'opnieuw', option, turn: turn.input.seq }),
  });
  return { ...plain(turn, 'opnieuw.vraag'), choices: [choice('ja'), choice('nee')] };
}

type PlainKey =
  | 'groet.weer'
  | 'bedankt'
  | 'klacht'
  | 'stop.geen-dialoog'
  | 'terug.geen-dialoog'
  | 'herhaal.niets'
  | 'opnieuw.vraag'
  | 'opnieuw.gedaan'
  | 'opnieuw.niet'
  | 'leeg.bericht'
  | 'bestand.bericht'
  | 'te-lang'
  | 'bsn.gemaskeerd'
  | 'dubbel'
  | 'knop.verlopen'
  | 'knop.onbekend'
  | 'menu.stel-uw-vraag';

/** A message that is one sentence without placeholders. */
export function plain(turn: Turn, key: PlainKey): Message {
  return { key, text: turn.say(key) };
}
