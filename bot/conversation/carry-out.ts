import { dialogs, pathOf, REVIEW, type SubmitIntake } from '../../dialogs/index.ts';
import type { TalkLine } from '../contracts/case.ts';
import type { ConversationState } from '../contracts/conversation.ts';
import type { Message } from '../contracts/message.ts';
import { aboutUser } from './about-user.ts';
import { travellingRoutekaart } from './intake-from-verkenning.ts';
import { makeRoutekaart } from './make-routekaart.ts';
import { carryOutMyData } from './my-data.ts';
import { offerJoin } from './offer-join.ts';
import { sendCopy } from './send-copy.ts';
import { showSearched } from './start-search.ts';
import { toIntake } from './to-intake.ts';
import { asAct, type DialogOutcome, type Turn, type TurnResult } from './turn.ts';
import { talkWithoutVerkenning } from './withhold-verkenning.ts';

/** Carries out the outcome of a dialog, and says what came of it. */
export async function carryOut(turn: Turn, state: ConversationState, outcome: DialogOutcome): Promise<TurnResult> {
  switch (outcome.kind) {
    case 'submit-intake':
      return submitIntake(turn, state, outcome);
    case 'show-items':
      return showSearched(turn, state, outcome);
    case 'my-data':
      return carryOutMyData(turn, state, outcome);
    case 'make-routekaart':
      return makeRoutekaart(turn, state, outcome);
    case 'mail-copy':
      return sendCopy(turn, state, outcome);
    default:
      return outcome satisfies never;
  }
}

async function submitIntake(turn: Turn, state: ConversationState, outcome: SubmitIntake): Promise<TurnResult> {
  const routekaart = travellingRoutekaart(state);
  const intake = { ...toIntake(turn, outcome), ...(routekaart && { routekaart }) };
  // A file goes to the staff with a case of its own.
  const asked = intake.attachment ? null : await offerJoin(turn, state);
  if (asked) return asked;
  const joins = state.references.find((reference) => reference === state.joins);
  const result = await turn.handoff.submit({
    key: `${turn.input.conversationId}/${turn.input.seq}`,
    conversationId: turn.input.conversationId,
    intake,
    wanted: outcome.route.to,
    ...(joins && { joins }),
    talk: talkAlong(turn, state, outcome),
  });
  if (result.kind === 'failed') return notRecorded(turn, state);
  const { dialog: _dialog, lastQuestion: _question, joins: _joins, ...rest } = state;
  return {
    state: {
      ...rest,
      lastItems: [],
      misses: 0,
      askedForPerson: 0,
      about: aboutUser('intake', outcome.answers),
      references: [...new Set([...state.references, result.reference])],
    },
    messages: [recorded(turn, result, outcome)],
    understood: asAct('intake'),
  };
}

/** The talk, with the user's consent, and without the verkenning when that must stay here. */
function talkAlong(turn: Turn, { verkenning }: ConversationState, { answers }: SubmitIntake): readonly TalkLine[] {
  if (answers['gesprek-mee']?.value !== true) return [];
  const talk = turn.input.talk();
  return verkenning?.withheld ? talkWithoutVerkenning(talk) : talk;
}

type Recorded = Awaited<ReturnType<Turn['handoff']['submit']>> & { kind: 'recorded' };

function recorded(turn: Turn, { reference, to, joined, expected }: Recorded, outcome: SubmitIntake): Message {
  if (joined) return { key: 'zaak.erbij-gezet', text: turn.say('zaak.erbij-gezet', { kenmerk: reference }) };
  const known = {
    kenmerk: reference,
    ontvanger: turn.say(`zaak.ontvanger.${to}`),
    // Who hoped for a ledenadviseur hears that there is none to be had.
    wens: outcome.route.to === 'ledenadviseur' && to === 'mailbox' ? ` ${turn.say('zaak.geen-adviseur')}` : '',
    verwachting: expected ? turn.say('zaak.verwachting', { dag: expected }) : turn.say('zaak.verwachting-ocw'),
  };
  return turn.settings.trial
    ? { key: 'zaak.vastgelegd.proef', text: turn.say('zaak.vastgelegd.proef', known) }
    : { key: 'zaak.vastgelegd', text: turn.say('zaak.vastgelegd', { ...known, email: textOf(outcome, 'email') }) };
}

/** Nothing was stored: the review stands open again with everything in it. */
function notRecorded(turn: Turn, state: ConversationState): TurnResult {
  const dialog =
    state.dialog && pathOf(dialogs.intake, state.dialog.answers).open === null
      ? { ...state.dialog, open: REVIEW }
      : state.dialog;
  return {
    state: { ...state, joins: undefined, ...(dialog && { dialog }) },
    messages: [{ key: 'zaak.mislukt', text: turn.say('zaak.mislukt', { adres: turn.contact.address }) }],
    understood: asAct('intake'),
  };
}

function textOf(outcome: SubmitIntake, step: string): string {
  return outcome.answers[step]?.shown ?? '';
}
