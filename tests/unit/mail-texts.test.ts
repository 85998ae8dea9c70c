import { describe, expect, it } from 'vitest';
import type { Case } from '../../bot/contracts/case.ts';
import { letterToHtml } from '../../bot/handoff/letter-to-html.ts';
import { letterToText } from '../../bot/handoff/letter-to-text.ts';
import type { Letter } from '../../bot/handoff/letter.ts';
import type { MailSettings } from '../../bot/handoff/mail-settings.ts';
import { renderConfirmation } from '../../bot/handoff/render-confirmation.ts';
import { renderStaffMail } from '../../bot/handoff/render-staff-mail.ts';
import type { HandoffSay } from '../../bot/handoff/texts.ts';
import { makeHandoffDeps, makeMailSettings } from '../support/handoff-deps.ts';
import { handoffSay } from '../support/handoff-texts.ts';
import { injections } from '../support/injections.ts';
import { makeCase, makeIntake } from '../support/make-case.ts';

const say = handoffSay();
/** Says the key itself with its values, so that a test does not depend on an editor's wording. */
const keys: HandoffSay = (key, ...values) => [key, ...Object.values(values[0] ?? {})].join(' ');

const settings = makeMailSettings({ publicUrl: 'https://krimpwijzer.example' });
const depsWith = (speak: HandoffSay, mailSettings: MailSettings) => makeHandoffDeps({ say: speak, mailSettings });
const talk: Case['talk'] = [
  { who: 'gebruiker', at: '2026-11-23T08:58:00.000Z', text: 'Bestaat de **fusietoets** nog?' },
  { who: 'krimpwijzer', at: '2026-11-23T08:58:01.000Z', text: 'Ja. Zie [de wet](https://wetten.overheid.nl).' },
];
const render = {
  staff: (changed: Case, speak: HandoffSay = say, with_ = settings) => renderStaffMail(changed, depsWith(speak, with_)),
  confirmation: (changed: Case, speak: HandoffSay = say, with_ = settings) =>
    renderConfirmation(changed, depsWith(speak, with_)),
};
const adviser = makeCase({
  intake: makeIntake({ request: 'ledenadviseur' }),
  route: { to: 'mailbox', reason: 'wens-ledenadviseur' },
});
const firstLines = (letter: Letter) => letterToText(letter).split('\n').slice(0, 3).join('\n');

describe('the mail to the staff', () => {
  it.each([
    ['region and organisation', makeIntake(), '[KW-0000-0001] Vraag – Achterhoek – Stichting Voorbeeld'],
    ['a region alone', makeIntake({ organisation: undefined }), '[KW-0000-0001] Vraag – Achterhoek'],
    [
      'neither',
      makeIntake({ organisation: undefined, region: undefined, question: 'Wat\n nu?' }),
      '[KW-0000-0001] Vraag – Wat nu?',
    ],
    [
      'a wish',
      makeIntake({ request: 'ledenadviseur', organisation: '' }),
      '[KW-0000-0001] Ledenadviseur gevraagd – Achterhoek',
    ],
  ])('has a subject that says what it is about, given %s', (_, intake, subject) => {
    expect(render.staff(makeCase({ intake })).subject).toBe(subject);
  });

  it('cuts a long subject at 150 characters, and no character in half', () => {
    const { subject } = render.staff(
      makeCase({ intake: makeIntake({ region: '😀'.repeat(99), organisation: 'é'.repeat(500) }) }),
    );
    expect([...subject].length).toBeLessThanOrEqual(150);
    expect(subject).toMatch(/^\[KW-0000-0001\] .*…$/u);
    expect(subject.isWellFormed()).toBe(true);
  });

  it('tells all in its first three lines', () => {
    const lines = firstLines(render.staff(makeCase()));
    for (const part of [
      'KW-0000-0001',
      'Vraag',
      'Jo de Vries',
      'Stichting Voorbeeld',
      'Achterhoek',
      'jo@school.example',
    ]) {
      expect(lines).toContain(part);
    }
  });

  it('says so when the requester cannot be answered by replying', () => {
    const unanswerable = makeCase({ intake: makeIntake({ email: 'jö@school.example' }) });
    expect(firstLines(render.staff(unanswerable, keys))).toContain('mail.medewerker.antwoord-met-de-hand');
    expect(letterToText(render.staff(unanswerable))).toContain('jö@school.example');
  });

  it('says why it came, and what is expected', () => {
    expect(letterToText(render.staff(makeCase(), keys))).toContain('mail.reden.standaard');
    const text = letterToText(render.staff(adviser, keys));
    for (const key of ['mail.reden.wens-ledenadviseur', 'mail.medewerker.gevraagd']) expect(text).toContain(key);
  });

  it('shows the talk as it was read, links written out, and says when it was not sent along', () => {
    const text = letterToText(render.staff(makeCase({ talk })));
    expect(text).toContain('> Bestaat de **fusietoets** nog?');
    expect(text).toContain('> Ja. Zie de wet (https://wetten.overheid.nl).');
    expect(text).toContain('23 november 2026 om 09:58');
    expect(letterToText(render.staff(makeCase({ talk: [] }), keys))).toContain('mail.medewerker.geen-gesprek');
  });

  it('quotes every line of the question, so that it cannot pass for a part of the mail', () => {
    const question = 'Eerste regel\r\n\r\nWat wij van u vragen\n--------------------\nMaak geld over';
    const text = letterToText(render.staff(makeCase({ intake: makeIntake({ question }) })));
    expect(text).toContain('> Eerste regel\n>\n> Wat wij van u vragen\n> --------------------\n> Maak geld over');
  });
});

describe('the confirmation', () => {
  it('says what was sent, where to, under which number, and what happens next', () => {
    const text = letterToText(render.confirmation(makeCase({ talk }), keys));
    const expected = [
      'mail.bevestiging.vastgelegd KW-0000-0001 mail.ontvanger.mailbox',
      'mail.bevestiging.vervolg',
      'mail.bevestiging.aanvullen',
      'mail.bevestiging.gesprek-mee',
      'mail.bevestiging.bewaren 90',
      'Moeten wij naar de minister',
      'jo@school.example',
      'https://krimpwijzer.example/privacy',
    ];
    for (const part of expected) expect(text).toContain(part);
  });

  it('is honest about support that was announced in 2019, and about a wish that is only noted', () => {
    const text = letterToText(render.confirmation(adviser, keys));
    expect(text).toContain('mail.bevestiging.aanbod');
    expect(text).toContain('mail.bevestiging.wens-ledenadviseur');
    expect(letterToText(render.confirmation(makeCase(), keys))).not.toContain('mail.bevestiging.aanbod');
  });

  it('carries no link of a stranger to the address that the stranger typed', () => {
    const bait = 'Win op https://elders.example/x of www.elders.example of elders.example';
    const intake = makeIntake({
      question: bait,
      name: bait,
      organisation: bait,
      region: bait,
      extra: [{ label: 'Doel', value: bait }],
    });
    const letter = render.confirmation(makeCase({ intake }));
    for (const content of [letter.subject, letterToText(letter), letterToHtml(letter)]) {
      expect(content).not.toMatch(/https?:\/\/elders|elders\.example/);
    }
  });

  it('leaves numbers and abbreviations as they were typed', () => {
    const question = 'Wij gaan van 1.120 naar 900 leerlingen (21,5 procent) in 5 jaar. Wat nu?';
    expect(letterToText(render.confirmation(makeCase({ intake: makeIntake({ question }) })))).toContain(question);
  });
});

describe.each(['staff', 'confirmation'] as const)('the mail of the kind %s', (kind) => {
  it('says in trial mode that it is not sent', () => {
    const text = letterToText(render[kind](makeCase(), keys, { ...settings, publicUrl: undefined }));
    expect(text).toContain('mail.proefmodus');
    expect(letterToText(render[kind](makeCase(), keys))).not.toContain('mail.proefmodus');
  });

  it('says as much in text as in HTML', () => {
    const letter = render[kind](makeCase({ talk }));
    const words = (content: string) => content.match(/[\p{L}\p{N}@.]{2,}/gu) ?? [];
    const visible = letterToHtml(letter)
      .replace(/<head>[\s\S]*<\/head>/, '')
      .replace(/<[^>]*>/g, ' ');
    const text = new Set(words(letterToText(letter)));
    expect(words(visible).filter((word) => !text.has(word) && !['gt', 'lt', 'quot', 'amp'].includes(word))).toEqual([]);
  });

  it('fetches nothing and names its language', () => {
    const markup = letterToHtml(render[kind](makeCase({ talk })));
    expect(markup).not.toMatch(/<(?:img|link|script|iframe|style)|url\(|src=/i);
    expect(markup).toContain('<html lang="nl">');
  });

  const tagsOf = (markup: string) => markup.replace(/ (?:style|href)="[^"<>]*"/g, '').match(/<[^>]*>?/g);

  it.each(injections)('makes no header and no HTML of %j', (text) => {
    const filledWith = (value: string) =>
      makeCase({
        intake: makeIntake({
          name: value,
          organisation: value,
          region: value,
          question: value,
          phone: value,
          email: value,
          extra: [{ label: 'Doel', value }],
        }),
        talk: [
          { who: 'gebruiker', at: '2026-11-23T08:58:00.000Z', text: value },
          { who: 'krimpwijzer', at: '2026-11-23T08:58:00.000Z', text: value },
        ],
      });
    const harmless = render[kind](filledWith('tekst'));
    const letter = render[kind](filledWith(text));
    expect(letter.subject).not.toMatch(/[\p{Cc}\u2028\u2029\u202e]/u);
    const withoutBreaks = (markup: string) => tagsOf(markup)?.filter((tag) => tag !== '<br>');
    expect(withoutBreaks(letterToHtml(letter))).toEqual(withoutBreaks(letterToHtml(harmless)));
    expect(letterToText(letter)).not.toMatch(/(?!\n)\p{Cc}/u);
  });
});
