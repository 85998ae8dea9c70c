import { stepsOnTheWay } from '../../dialogs/index.ts';
import type { Answer, Answers, Expectation, Step } from '../../dialogs/dialog.ts';
import { dialogOf } from './running-dialog.ts';
import type { DialogId, Turn } from './turn.ts';

/** Only so much of a long text is searched. */
const SEARCHED = 2000;
/** In a short text (a name, an organisation) the name of a place is mostly a part of that name. */
const SHORT_TEXT = 200;

/**
 * What a text says about questions that were not asked yet: an address, a phone number, a region, each only when there
 * is exactly one. `open` is the step that the text answers; without it the text came before the dialog.
 */
export function alsoSaid(turn: Turn, id: DialogId, answers: Answers, text: string, open?: Step): Answers {
  const kinds = kindsIn(open);
  const found: Record<string, Answer> = {};
  for (const step of stepsOnTheWay(dialogOf(id), answers)) {
    if (step.id === open?.id || step.id in answers || !kinds.includes(step.expects.kind)) continue;
    const reading = turn.understanding.read(step.expects, text.slice(0, SEARCHED));
    if (reading.kind === 'value') found[step.id] = reading.answer;
  }
  return found;
}

function kindsIn(open: Step | undefined): readonly Expectation['kind'][] {
  const story = !open || (open.expects.kind === 'text' && open.expects.maxLength > SHORT_TEXT);
  return story ? ['email', 'phone', 'region'] : ['email', 'phone'];
}
