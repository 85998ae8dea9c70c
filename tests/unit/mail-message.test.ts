import { describe, expect, it } from 'vitest';
import { bareAddress } from '../../bot/handoff/bare-address.ts';
import { MailRefusedError, mailMessage } from '../../bot/handoff/mail-message.ts';
import { injections } from '../support/injections.ts';
import { makeMail } from '../support/make-case.ts';

describe('bareAddress', () => {
  it.each([
    ['jo@school.nl', 'jo@school.nl'],
    ["j.o'neill+krimp@a-b.c.school.nl", "j.o'neill+krimp@a-b.c.school.nl"],
    ['Jo@School.NL', 'Jo@school.nl'],
    ['jo@bücher.example', 'jo@xn--bcher-kva.example'],
  ])('accepts %s', (typed, expected) => {
    expect(bareAddress(typed)).toBe(expected);
  });

  it.each([
    '',
    'jo',
    'jo@',
    '@school.nl',
    'jo@school',
    'jo@localhost',
    'jo@127.0.0.1',
    'jo@[127.0.0.1]',
    'jo@school.nl.',
    'jo@school..nl',
    '.jo@school.nl',
    'jo..an@school.nl',
    'jo an@school.nl',
    'jo@school.nl,an@school.nl',
    'jo@school.nl an@school.nl',
    'jo@school.nl\n',
    'jo@school.nl\r\nBcc: an@school.nl',
    'an@school.nl>,<jo@school.nl',
    '"jo"@school.nl',
    'jo@an@school.nl',
    'jö@school.nl',
    'Jo <jo@school.nl>',
    `${'a'.repeat(65)}@school.nl`,
    `jo@${'a.'.repeat(130)}nl`,
    ...injections,
  ])('refuses %j', (typed) => {
    expect(bareAddress(typed)).toBeUndefined();
  });
});

describe('mailMessage', () => {
  it('is strings, one recipient, and what never changes at a repeat', () => {
    const message = mailMessage(makeMail());
    expect(message).toEqual(mailMessage(makeMail()));
    expect(message).toMatchObject({
      from: { name: 'Krimpwijzer', address: 'krimpwijzer@bot.example' },
      to: { address: 'postbus@vo.example' },
      replyTo: { address: 'jo@school.example' },
      envelope: { from: 'krimpwijzer@bot.example', to: ['postbus@vo.example'] },
      messageId: '<mail-1@bot.example>',
      date: new Date('2026-11-23T09:00:00.000Z'),
      headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  });

  it.each(['to', 'from', 'replyTo'] as const)('refuses a mail of which "%s" is more than one bare address', (field) => {
    for (const value of ['a@b.nl, c@d.nl', 'a@b.nl\nBcc: c@d.nl', 'A <a@b.nl>', '']) {
      expect(() => mailMessage(makeMail({ [field]: value }))).toThrow(MailRefusedError);
    }
  });

  it('refuses a Message-ID or a date that is none', () => {
    expect(() => mailMessage(makeMail({ messageId: '<a@b>\r\nBcc: c@d.nl' }))).toThrow(MailRefusedError);
    expect(() => mailMessage(makeMail({ date: 'gisteren' }))).toThrow(MailRefusedError);
  });

  it('takes text for text, also when it came out of the store as something else', () => {
    const forged: object = { path: '/etc/passwd' };
    const mail = makeMail();
    const message = mailMessage({
      ...mail,
      ...{ text: forged as unknown as string, html: forged as unknown as string },
    });
    expect([message.text, message.html]).toEqual(['[object Object]', '[object Object]']);
  });

  it('takes an attached text along under a harmless name, and none when there is none', () => {
    const message = mailMessage(
      makeMail({ attachment: { name: '../pv-Goes é.md', text: 'soort: praktijkvoorbeeld' } }),
    );
    expect(message.attachments).toEqual([
      { filename: '..-pv--oes-.md', content: 'soort: praktijkvoorbeeld', contentType: 'text/markdown; charset=utf-8' },
    ]);
    expect(mailMessage(makeMail()).attachments).toBeUndefined();
  });

  it.each(injections)('keeps a subject of %j on one line', (text) => {
    expect(mailMessage(makeMail({ subject: text })).subject).not.toMatch(/\p{Cc}/u);
  });
});
