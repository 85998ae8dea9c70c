import { REVIEW } from '../../dialogs/index.ts';
import type { Answers } from '../../dialogs/dialog.ts';
import type { TalkLine } from '../contracts/case.ts';
import type { ConversationState, DialogState, VerkenningState } from '../contracts/conversation.ts';

/** Nothing of the verkenning goes along any more: no routekaart, and no region that an intake took from it. */
export function withholdVerkenning(state: ConversationState, made: VerkenningState): ConversationState {
  const region = made.answers.regio?.value;
  // What the user told with an earlier request does not come from the verkenning.
  const stays = region === undefined || state.about?.regio?.value === region;
  const forget = (dialog: DialogState) => (stays ? dialog : withoutRegion(dialog, region));
  const { dialog, kept, waiting } = state;
  return {
    ...state,
    verkenning: { ...made, withheld: true },
    ...(dialog && { dialog: forget(dialog) }),
    ...(kept && { kept: kept.map(forget) }),
    ...(waiting?.dialog === 'intake' && !stays && { waiting: { ...waiting, known: without(waiting.known, region) } }),
  };
}

/** The region is asked again; at the review it stands there as not filled in. */
function withoutRegion(dialog: DialogState, region: unknown): DialogState {
  const { id, answers, known = [], open } = dialog;
  if (id !== 'intake' || !known.includes('regio') || answers.regio?.value !== region) return dialog;
  const left = without(answers, region);
  return { ...dialog, answers: open === REVIEW ? { ...left, regio: null } : left };
}

function without(answers: Answers, region: unknown): Answers {
  const { regio, ...others } = answers;
  return regio?.value === region ? others : answers;
}

/** Parts of the talk that tell of the verkenning; a review repeats what was taken from it. */
const TELLS = /^(?:verkenning|routekaart|bewaren)\.|^intake\.overzicht$/;

/** The talk without the verkenning: its questions with their answers, the routekaart, and what was said about it. */
export function talkWithoutVerkenning(talk: readonly TalkLine[]): readonly TalkLine[] {
  let asked = false;
  return turnsOf(talk)
    .filter((lines) => {
      const answersIt = asked && lines[0]?.who === 'gebruiker';
      const tells = lines.map(({ key = '' }) => TELLS.test(key));
      asked = /^(?:verkenning|bewaren)\./.test(lines.at(-1)?.key ?? '');
      return !answersIt && !tells.includes(true);
    })
    .flat();
}

/** Each line of the user with what was said to it. */
function turnsOf(talk: readonly TalkLine[]): TalkLine[][] {
  const turns: TalkLine[][] = [];
  for (const line of talk) {
    const last = turns.at(-1);
    if (line.who === 'gebruiker' || !last) turns.push([line]);
    else last.push(line);
  }
  return turns;
}
