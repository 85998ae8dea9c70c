import { isLongText, type SubmitIntake, stepOf } from '../../dialogs/index.ts';
import type { Intake } from '../contracts/case.ts';
import { exampleFile } from './example-file.ts';
import { dialogOf } from './running-dialog.ts';
import type { Turn } from './turn.ts';

/** Steps whose answers have a place of their own in an intake; what is left belongs to the request itself. */
const PLACED = new Set([
  'verzoek',
  'regio',
  'voorbeeld-regio',
  'naam-en-rol',
  'organisatie',
  'email',
  'telefoon',
  'bel-telefoon',
  'gesprek-mee',
  'route',
]);

/** The answers of the intake as handoff/ takes them: long texts together are the question, short ones are facts. */
export function toIntake(turn: Turn, outcome: SubmitIntake): Intake {
  const { answers, request } = outcome;
  const text = (...ids: readonly string[]) => ids.map((id) => answers[id]?.shown ?? '').find((shown) => shown !== '');
  const place = answers.regio ?? answers['voorbeeld-regio'];
  const region = place?.shown;
  const organisation = text('organisatie');
  const phone = text('telefoon', 'bel-telefoon');
  const attachment = exampleFile(turn, outcome);
  return {
    request,
    question: questionOf(turn, outcome),
    name: text('naam-en-rol') ?? '',
    email: text('email') ?? '',
    ...(region && { region }),
    ...(place && { regionId: String(place.value) }),
    ...(request === 'collegiale-uitwisseling' && {
      peerConsent: answers['uitwisseling-toestemming']?.value === true,
    }),
    ...(request === 'ocw' && { ocwConsent: outcome.route.to === 'ocw' }),
    ...(organisation && { organisation }),
    ...(phone && { phone }),
    extra: ownFacts(turn, outcome),
    ...(attachment && { attachment }),
  };
}

/** Of several texts each stands under the name of its question; one needs none. */
function questionOf(turn: Turn, { answers }: SubmitIntake): string {
  const texts = Object.entries(answers).flatMap(([id, answer]) => (answer && isLong(id) ? [{ id, answer }] : []));
  return texts
    .map(({ id, answer }) =>
      id === 'vraag' || texts.length === 1
        ? answer.shown
        : `${turn.sayKey(stepOf(dialogOf('intake'), id).label)}:\n${answer.shown}`,
    )
    .join('\n\n');
}

function ownFacts(turn: Turn, { answers }: SubmitIntake): Intake['extra'] {
  return Object.entries(answers).flatMap(([id, answer]) => {
    if (!answer || PLACED.has(id) || isLong(id)) return [];
    return [{ label: turn.sayKey(stepOf(dialogOf('intake'), id).label), value: answer.shown }];
  });
}

function isLong(id: string): boolean {
  return isLongText(stepOf(dialogOf('intake'), id).expects);
}
