import type { Intake } from '../contracts/case.ts';
import type { ConversationState } from '../contracts/conversation.ts';
import type { MyCase, MyData } from '../contracts/my-data.ts';
import { dutchDate } from './dutch-date.ts';
import { dialogOf, knownDialog } from './running-dialog.ts';
import type { Turn } from './turn.ts';

/** What is kept, in sentences of one line each. */
export function myDataLines(turn: Turn, state: ConversationState, data: MyData): string[] {
  const typed = data.talk.filter(({ who }) => who === 'gebruiker').length;
  const antwoorden = filledIn(turn, state);
  const { talk, case: cases } = turn.settings.retentionDays;
  return [
    turn.say('mijn-gegevens.regel.gesprek', {
      begin: dutchDate(data.startedAt),
      laatste: dutchDate(data.lastAt),
      aantal: typed,
    }),
    ...(antwoorden === '' ? [] : [turn.say('mijn-gegevens.regel.ingevuld', { antwoorden })]),
    ...data.cases.flatMap((one) => caseLines(turn, one)),
    ...(data.questions.length > 0 ? [turn.say('mijn-gegevens.regel.vragen', { aantal: data.questions.length })] : []),
    turn.say('mijn-gegevens.regel.termijn', { 'dagen-gesprek': talk, 'dagen-zaak': cases }),
  ];
}

/** The answers of the running dialog and of those that are kept for later. */
function filledIn(turn: Turn, { dialog, kept = [] }: ConversationState): string {
  return [...kept, ...(dialog ? [dialog] : [])]
    .flatMap(({ id, answers }) => {
      const known = knownDialog(id);
      if (!known || known === 'mijn-gegevens') return [];
      return dialogOf(known).steps.flatMap((step) => {
        const answer = answers[step.id];
        return answer ? [`${turn.sayKey(step.label)}: ${answer.shown}`] : [];
      });
    })
    .join('; ');
}

function caseLines(turn: Turn, { reference: kenmerk, status, createdAt, intake, mails }: MyCase): string[] {
  const sent = mails.filter((mail) => mail.status === 'sent').length;
  return [
    turn.say('mijn-gegevens.regel.zaak', {
      kenmerk,
      datum: dutchDate(createdAt),
      status: turn.say(`mijn-gegevens.status.${status}`),
      inhoud: contentOf(intake),
    }),
    turn.say('mijn-gegevens.regel.zaak-mails', { kenmerk, verstuurd: sent, wachtend: mails.length - sent }),
  ];
}

/** Everything that was handed in, in its own words. */
function contentOf({ question, region, name, organisation, email, phone, extra }: Intake): string {
  const parts = [
    question,
    region,
    name,
    organisation,
    email,
    phone,
    ...extra.map(({ label, value }) => `${label}: ${value}`),
  ];
  return parts.filter((part) => part !== undefined && part !== '').join('; ');
}
