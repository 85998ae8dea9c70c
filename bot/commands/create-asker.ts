import { createAnswerTurn } from '../conversation/answer-turn.ts';
import { initialState } from '../conversation/initial-state.ts';
import type { TurnDeps, TurnResult } from '../conversation/turn.ts';
import type { Content } from '../open-content.ts';

/** Nothing can be handed in from a terminal, and nothing is kept. */
const handoff: TurnDeps['handoff'] = {
  destination: () => 'mailbox' as const,
  submit: async () => ({ kind: 'failed' }),
  cases: async () => [],
  add: async () => ({ kind: 'failed' }),
  withdraw: async () => ({ kind: 'failed' }),
};
const myData: TurnDeps['myData'] = {
  load: async () => ({ startedAt: '', lastAt: '', talk: [], answers: {}, cases: [], questions: [] }),
  link: () => '',
  erase: async () => ({ cases: [], mailsSent: 0 }),
};
const copies: TurnDeps['copies'] = { send: async () => 'failed' };
const links: TurnDeps['links'] = { routekaart: () => '', item: () => '' };

/** Makes the function that answers a text as the first one of a fresh conversation, through the answerTurn of all channels. */
export function createAsker(content: Content): (text: string) => Promise<TurnResult> {
  const settings = { trial: true, mailbox: '', retentionDays: { talk: 28, case: 90 } };
  const answerTurn = createAnswerTurn({ content: () => content.forTurn, handoff, myData, copies, links, settings });
  return (text) =>
    answerTurn(
      { ...initialState, greeted: true },
      {
        conversationId: 'ask',
        seq: 1,
        inbound: { kind: 'text', text },
        now: new Date(),
        shown: [],
        lastMessages: [],
        talk: () => [],
      },
    );
}
