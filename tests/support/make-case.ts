import type { Case, Intake } from '../../bot/contracts/case.ts';
import type { Mail } from '../../bot/contracts/mail.ts';

const AT = '2026-11-23T09:00:00.000Z';

/** An intake with every field filled in, changed where a test says so. */
export function makeIntake(changes: Partial<Intake> = {}): Intake {
  return {
    request: 'vraag',
    question: 'Moeten wij naar de minister als wij willen fuseren?',
    region: 'Achterhoek',
    name: 'Jo de Vries',
    organisation: 'Stichting Voorbeeld',
    email: 'jo@school.example',
    phone: '0314 123456',
    extra: [],
    ...changes,
  };
}

/** A queued mail to staff, changed where a test says so. */
export function makeMail(changes: Partial<Mail> = {}): Mail {
  return {
    id: 'mail-1',
    kind: 'to-staff',
    messageId: '<mail-1@bot.example>',
    date: AT,
    from: 'krimpwijzer@bot.example',
    to: 'postbus@vo.example',
    replyTo: 'jo@school.example',
    subject: '[KW-0000-0001] Vraag – Achterhoek',
    text: 'Nieuwe aanvraag.\n',
    html: '<p>Nieuwe aanvraag.</p>\n',
    status: 'queued',
    attempts: 0,
    nextTry: AT,
    ...changes,
  };
}

/** A case with one queued mail, changed where a test says so. */
export function makeCase(changes: Partial<Case> = {}): Case {
  return {
    key: 'gesprek-1/1',
    reference: 'KW-0000-0001',
    version: 1,
    status: 'nieuw',
    createdAt: AT,
    conversationId: 'gesprek-1',
    intake: makeIntake(),
    route: { to: 'mailbox', reason: 'standaard' },
    talk: [{ who: 'gebruiker', at: AT, text: 'Bestaat de fusietoets nog?' }],
    timeline: [{ at: AT, what: 'vastgelegd' }],
    mails: [makeMail()],
    ...changes,
  };
}
