import type { CaseAction } from '../../bot/contracts/case-action.ts';
import type { Submission, TalkLine } from '../../bot/contracts/case.ts';
import type { Mail } from '../../bot/contracts/mail.ts';
import { createCaseDesk } from '../../bot/handoff/create-case-desk.ts';
import { createHandoff } from '../../bot/handoff/create-handoff.ts';
import { queuedMail } from '../../bot/handoff/queued-mail.ts';
import { renderDigest } from '../../bot/handoff/render-digest.ts';
import { renderProofMail } from '../../bot/handoff/render-proof-mail.ts';
import { weekFigures } from '../../bot/handoff/week-figures.ts';
import { dayOf, weekBefore } from '../../bot/handoff/working-days.ts';
import { makeHandoffDeps, makeMailSettings } from './handoff-deps.ts';
import { makeIntake } from './make-case.ts';
import { settableClock } from './settable-clock.ts';

const adviser = {
  id: 'oost',
  role: 'Ledenadviseur Achterhoek en Twente',
  regions: ['achterhoek'],
  expertise: [],
  address: 'oost@advies.example',
  away: [],
};
const intake = makeIntake({
  request: 'ledenadviseur',
  regionId: 'achterhoek',
  question: 'Wij zijn met drie besturen in gesprek over één school voor vmbo in de regio. Hoe beginnen wij?',
  name: 'Jo de Vries, bestuurder',
});
const talk = (at: string): readonly TalkLine[] => [
  { who: 'gebruiker', at, text: 'Bestaat de fusietoets nog?' },
  {
    who: 'krimpwijzer',
    at,
    key: 'fusietoets',
    text: 'Ja. De fusietoets bestaat nog.\n\n- Bron: [de wet](https://wetten.overheid.nl)',
  },
];
const mailbox = { to: 'mailbox', reason: 'doorgegeven' } as const;
const life: readonly CaseAction[] = [
  { kind: 'add', key: '1', text: 'Er doet nog een vierde bestuur mee.' },
  { kind: 'remind', key: '2' },
  { kind: 'escalate', key: '3' },
  { kind: 'pass-on', key: '4', by: 'An de Boer', route: mailbox, text: 'Ik ben twee weken weg.' },
  { kind: 'claim', key: '5', by: 'Bo, projectbureau' },
  { kind: 'close', key: '6', by: 'Bo', reason: 'beantwoord' },
  { kind: 'reopen', key: '7', by: 'Bo', text: 'Toch nog een vraag.' },
  { kind: 'withdraw', key: '8' },
];

/** Every mail that the program sends, each once, as it is queued at `now` (ISO). */
export async function allMails(now: string): Promise<Mail[]> {
  const clock = settableClock(now);
  const mailSettings = makeMailSettings({ publicUrl: 'https://krimpwijzer.vo-raad.example' });
  const deps = makeHandoffDeps({ clock, mailSettings, advisers: () => [adviser] });
  const desk = createCaseDesk(deps);
  const handoff = createHandoff({ ...deps, desk });
  const submit = async (key: string, changes: Partial<Submission>): Promise<string> => {
    const result = await handoff.submit({ key, conversationId: key, intake, talk: talk(now), ...changes });
    if (result.kind !== 'recorded') throw new Error('nothing was recorded');
    return result.reference;
  };
  const lived = await submit('a', { wanted: 'ledenadviseur' });
  for (const action of life) await desk.act(lived, action);
  await submit('b', { wanted: 'ocw', intake: { ...intake, request: 'ocw' } });
  await submit('c', { wanted: 'mailbox', talk: [], intake: makeIntake({ phone: undefined, region: undefined }) });
  const envelope = { kind: 'system', at: now, to: mailSettings.mailbox } as const;
  const week = weekFigures({
    ...weekBefore(clock.now()),
    now: clock.now(),
    dayOf,
    talks: 41,
    questions: [],
    cases: [...deps.stored.values()],
    explorations: [],
    topicOf: () => undefined,
    nearest: () => undefined,
    items: [{ title: 'Bestaat de fusietoets nog?', reviewBefore: dayOf(clock.now()) }],
    other: 'overig',
  });
  const system = [renderProofMail(deps), renderDigest(week, { ...deps, proven: false, nameOf: (_, id) => id })].map(
    (letter) => queuedMail(letter, envelope, deps),
  );
  return [...[...deps.stored.values()].flatMap(({ mails }) => mails), ...system];
}
