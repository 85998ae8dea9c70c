import type { RequestId } from '../../bot/contracts/library.ts';
import { type Answers, defineDialog, type Edge, REVIEW, type Step } from '../dialog.ts';

/** What the intake ends in: the answers by step id, for the request that was chosen. */
export interface SubmitIntake {
  readonly kind: 'submit-intake';
  readonly request: RequestId;
  readonly answers: Answers;
}

/** The requests that can be chosen here, in the order in which they are offered. */
export const intakeRequests = ['vraag', 'ledenadviseur'] as const satisfies readonly RequestId[];

const isRequest = (id: RequestId) => (answers: Answers) => answers.verzoek?.value === id;

/** The texts of a step follow from its id; only what differs is written out. */
function step(id: string, expects: Step['expects'], next: string | readonly Edge[], optional = false): Step {
  const key = `intake.${id}`;
  return {
    id,
    text: key,
    label: `${key}.label`,
    why: `${key}.waarom`,
    hints: [`${key}.hint-1`, `${key}.hint-2`],
    expects,
    optional,
    next: typeof next === 'string' ? [{ to: next }] : next,
  };
}

/** The intake: from a question or a wish to a case for the staff. At most eight questions. */
export const intake = defineDialog<SubmitIntake>({
  id: 'intake',
  version: 1,
  name: 'intake.naam',
  start: 'verzoek',
  steps: [
    step('verzoek', { kind: 'choice', options: intakeRequests.map((id) => ({ id, text: `verzoek.${id}` })) }, [
      { to: 'adviseur-doel', when: isRequest('ledenadviseur') },
      { to: 'vraag' },
    ]),
    step('vraag', { kind: 'text', maxLength: 8000 }, 'regio'),
    step('adviseur-doel', { kind: 'text', maxLength: 8000 }, 'regio'),
    step('regio', { kind: 'region' }, 'naam-en-rol', true),
    step('naam-en-rol', { kind: 'text', maxLength: 200 }, 'organisatie'),
    step('organisatie', { kind: 'text', maxLength: 200 }, 'email', true),
    step('email', { kind: 'email' }, 'telefoon'),
    step('telefoon', { kind: 'phone' }, 'gesprek-mee', true),
    step('gesprek-mee', { kind: 'yes-no' }, REVIEW),
  ],
  review: { text: 'intake.overzicht', submit: 'intake.verstuur' },
  finish: (answers) => ({ kind: 'submit-intake', request: requestOf(answers), answers }),
});

function requestOf(answers: Answers): RequestId {
  return intakeRequests.find((id) => isRequest(id)(answers)) ?? 'vraag';
}
