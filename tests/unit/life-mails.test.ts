import { expect, it } from 'vitest';
import type { CaseAction } from '../../bot/contracts/case-action.ts';
import type { Mail } from '../../bot/contracts/mail.ts';
import { createCaseDesk } from '../../bot/handoff/create-case-desk.ts';
import { createHandoff } from '../../bot/handoff/create-handoff.ts';
import { mailMessage } from '../../bot/handoff/mail-message.ts';
import { makeHandoffDeps } from '../support/handoff-deps.ts';
import { makeSubmission } from '../support/handoff-world.ts';
import { injections } from '../support/injections.ts';
import { makeIntake } from '../support/make-case.ts';
import { makeAdviser } from '../support/staff-world.ts';

/** Everything that can happen to a case, in the words of the same person. */
const life = (text: string): readonly CaseAction[] => [
  { kind: 'add', key: '1', text },
  { kind: 'remind', key: '2' },
  { kind: 'escalate', key: '3' },
  { kind: 'pass-on', key: '4', by: text, route: { to: 'mailbox', reason: 'doorgegeven' }, text },
  { kind: 'claim', key: '5', by: text },
  { kind: 'close', key: '6', by: text, reason: 'anders', text },
  { kind: 'reopen', key: '7', by: text, text },
  { kind: 'withdraw', key: '8' },
];

/** All mails of a case in which everybody types this text, wherever something can be typed. */
async function mailsOf(text: string): Promise<readonly Mail[]> {
  const deps = makeHandoffDeps({ advisers: () => [makeAdviser()], random: (size) => new Uint8Array(size) });
  const desk = createCaseDesk(deps);
  const typed = { name: text, organisation: text, region: text, question: text, phone: text };
  const intake = makeIntake({ ...typed, regionId: 'achterhoek', extra: [{ label: 'Doel', value: text }] });
  await createHandoff({ ...deps, desk }).submit(makeSubmission({ intake, wanted: 'ledenadviseur' }));
  const [stored] = deps.stored.values();
  for (const action of life(text)) expect((await desk.act(stored?.reference ?? '', action)).kind).toBe('done');
  return [...deps.stored.values()][0]?.mails ?? [];
}

const tagsOf = ({ html }: Mail) =>
  html
    .replace(/ (?:style|href)="[^"<>]*"/g, '')
    .match(/<[^>]*>?/g)
    ?.filter((tag) => tag !== '<br>');

const harmless = await mailsOf('tekst');

it('a whole life makes fifteen mails', () => {
  expect(harmless).toHaveLength(15);
});

it.each(
  injections,
)('no mail in the life of a case makes a header, HTML or a link for the requester of %j', async (text) => {
  const mails = await mailsOf(text);
  expect(mails.map(tagsOf)).toEqual(harmless.map(tagsOf));
  for (const mail of mails) {
    const { subject, replyTo, envelope } = mailMessage(mail);
    expect(subject).not.toMatch(/[\p{Cc}\u2028\u2029\u202e]/u);
    expect([replyTo, envelope]).toEqual([expect.anything(), { from: mail.from, to: [mail.to] }]);
    expect(mail.text).not.toMatch(/(?!\n)\p{Cc}/u);
    if (mail.to === 'jo@school.example') expect(mail.text + mail.html).not.toMatch(/https?:\/\/elders/);
  }
});
