import { intakeRequests } from '../../dialogs/index.ts';
import type { ConversationState } from '../contracts/conversation.ts';
import { answerRestart } from './answer-restart.ts';
import { offerFeedback } from './answer-library.ts';
import { itemMessage, moreMessage, unknownMessage } from './answers.ts';
import { caseChoice } from './case-turn.ts';
import { type ChoiceValue, readChoiceValue } from './choices.ts';
import { withOpenQuestion } from './dialog-aside.ts';
import { dialogChoice } from './dialog-turn.ts';
import { feedbackPressed } from './feedback.ts';
import { startMyData } from './my-data.ts';
import { offerPerson } from './offer-person.ts';
import { answerKept, chooseDialog } from './other-dialog.ts';
import { asChosen } from './question-note.ts';
import { runningDialog } from './running-dialog.ts';
import { routePressed } from './route-turn.ts';
import { said } from './said.ts';
import { copyPressed } from './send-copy.ts';
import { searchChoicePressed } from './show-items.ts';
import { startIntake } from './start-intake.ts';
import { startSearch } from './start-search.ts';
import { startVerkenning } from './start-verkenning.ts';
import type { Turn, TurnResult } from './turn.ts';

/** Answers a pressed button, by the area that its value names. */
export async function answerChoice(turn: Turn, state: ConversationState, value: string): Promise<TurnResult> {
  const choice = readChoiceValue(value);
  if (!choice) return said(turn, state, 'knop.onbekend');
  switch (choice.area) {
    case 'item':
    case 'meer':
      return showItem(turn, state, choice);
    case 'verzoek':
      return startIntake(turn, state, intakeRequests.find((id) => id === choice.id) ?? null);
    case 'menu':
      return answerMenu(turn, state, choice);
    case 'zoek':
      return searchChoicePressed(turn, state, choice) ?? said(turn, state, 'knop.verlopen');
    case 'feedback':
      return feedbackPressed(turn, state, choice) ?? said(turn, state, 'knop.onbekend');
    case 'zaak':
      return (await caseChoice(turn, state, choice)) ?? said(turn, state, 'knop.verlopen');
    case 'route':
      return routePressed(turn, state, choice) ?? said(turn, state, 'knop.verlopen');
    case 'bewaar':
      return copyPressed(turn, state, choice) ?? said(turn, state, 'knop.verlopen');
    case 'ander':
      return chooseDialog(turn, state, choice) ?? said(turn, state, 'knop.verlopen');
    default:
      return dialogChoice(turn, state, choice);
  }
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
  const shown = { state: { ...rest, misses: 0, lastQuestion, lastItems: [item.id] }, messages: [message], understood };
  return asChosen(turn, state, item.id, offerFeedback(turn, shown));
}

async function answerMenu(turn: Turn, state: ConversationState, choice: ChoiceValue): Promise<TurnResult> {
  switch (choice.id) {
    case 'opnieuw':
      return answerRestart(turn, state, choice.option === 'ja');
    case 'verder':
      if (state.confirm !== 'verder') return said(turn, state, 'knop.verlopen');
      return answerKept(turn, state, choice.option === 'ja');
    case 'vraag':
      return said(turn, state, 'menu.stel-uw-vraag');
    case 'contact':
      return offerPerson(turn, state);
    case 'verkenning':
      return startVerkenning(turn, state);
    case 'voorbeelden':
      return startSearch(turn, state);
    case 'mijn-gegevens':
      return startMyData(turn, state, null);
    case 'gegevens-meenemen':
      return startMyData(turn, state, 'meenemen');
    case 'gegevens-wissen':
      return startMyData(turn, state, 'wissen');
    case 'geen-van-deze': {
      const { pendingQuestion: _pending, ...rest } = state;
      const missed = { ...rest, misses: state.misses + 1, lastItems: [] };
      return asChosen(turn, state, choice.id, {
        state: missed,
        messages: [unknownMessage(turn, missed.misses)],
        understood: { outcome: 'unknown', act: null, items: [] },
      });
    }
    default:
      return said(turn, state, 'knop.onbekend');
  }
}
