import { stepOf, verkenning } from '../../dialogs/index.ts';
import type { Answers } from '../../dialogs/dialog.ts';
import type { Message } from '../contracts/message.ts';
import { menuChoice } from './menu.ts';
import type { Turn } from './turn.ts';

/** Offers the verkenning, with what it need not ask any more. */
export function verkenningOffer(turn: Turn, answers: Answers): Message {
  const parts = Object.entries(answers).map(
    ([id, answer]) => `${turn.sayKey(stepOf(verkenning, id).label).toLowerCase()}: ${answer?.shown ?? ''}`,
  );
  return {
    key: 'verkenning.aanbod',
    text: turn.say('verkenning.aanbod', { gegevens: parts.join('; ') }),
    choices: [menuChoice(turn, 'verkenning', turn.say('verkenning.aanbod-knop'))],
  };
}
