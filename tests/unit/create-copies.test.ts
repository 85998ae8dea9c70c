import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { CopyOf } from '../../bot/contracts/copies.ts';
import type { Mail } from '../../bot/contracts/mail.ts';
import { copyTexts } from '../../bot/handoff/copy-texts.ts';
import { createCopies } from '../../bot/handoff/create-copies.ts';
import { readTexts } from '../../bot/knowledge/read-texts.ts';
import { makeRecordingLog } from '../support/recording-log.ts';
import { makeRoutekaart, routeWriter } from '../support/make-routekaart.ts';
import { settableClock } from '../support/settable-clock.ts';

const ROUTEKAART: CopyOf = {
  kind: 'routekaart',
  routekaart: makeRoutekaart(),
  url: 'https://krimp.example/routekaart/abc',
};

function makeCopies({ full = false, publicUrl }: { full?: boolean; publicUrl?: string } = {}) {
  const queued: (Mail & { conversationId?: string })[] = [];
  const clock = settableClock();
  const log = makeRecordingLog();
  const copies = createCopies({
    outbox: {
      queue: async (mail) => {
        if (full) throw new Error('the disk is full');
        queued.push(mail);
      },
    },
    say: readTexts('content').bind(copyTexts),
    mailSettings: { from: 'bot@krimp.example', publicUrl },
    talkDays: 28,
    random: randomBytes,
    clock,
    log,
    wake: () => undefined,
  });
  const send = (to: string, seq = 1, of: CopyOf = ROUTEKAART) => copies.send({ conversationId: 'talk', seq, to, of });
  return { send, queued, clock, log };
}

describe('a copy to oneself', () => {
  it('holds the whole routekaart, the link with how long it stands, and why it came', async () => {
    const { send, queued } = makeCopies();
    expect(await send('bestuur@school.example')).toBe('queued');
    const [mail] = queued;
    expect(mail).toMatchObject({
      to: 'bestuur@school.example',
      subject: ROUTEKAART.routekaart.title,
      conversationId: 'talk',
    });
    for (const { lines } of ROUTEKAART.routekaart.sections)
      for (const { title, sources } of lines) {
        expect(mail?.text).toContain(title);
        expect(mail?.text).toContain(`Bron: ${sources[0]?.text}`);
      }
    for (const part of [ROUTEKAART.url, '28 dagen', 'U vroeg Krimpwijzer', 'Vroeg u dit niet zelf?', 'Proefmodus'])
      expect(mail?.text).toContain(part);
  });

  it('holds an answer with all its sources', async () => {
    const { send, queued } = makeCopies({ publicUrl: 'https://krimp.example' });
    const item = routeWriter.library.item('fusietoets');
    if (!item) throw new Error('the item is gone');
    await send('bestuur@school.example', 1, {
      kind: 'antwoord',
      item,
      url: 'https://krimp.example/antwoord/fusietoets',
    });
    for (const { title } of item.sources) expect(queued[0]?.text).toContain(title);
    expect(queued[0]?.text).not.toContain('Proefmodus');
  });

  it('says no address and no text in the log', async () => {
    const { send, log } = makeCopies();
    await send('bestuur@school.example');
    expect(JSON.stringify(log)).toContain('copy.queued');
    expect(JSON.stringify(log)).not.toMatch(/school\.example|Zeeuws/);
  });

  it('is the same mail when the turn is run again', async () => {
    const { send, queued } = makeCopies();
    await send('bestuur@school.example');
    await send('bestuur@school.example');
    expect(new Set(queued.map(({ id }) => id)).size).toBe(1);
  });

  it('goes to one address at most six times a day, however that is written, and to another all the same', async () => {
    const { send, clock } = makeCopies();
    for (let seq = 1; seq <= 6; seq++) expect(await send('bestuur@school.example', seq)).toBe('queued');
    expect(await send('Bestuur@School.example', 7)).toBe('refused');
    expect(await send('ander@school.example', 8)).toBe('queued');
    clock.advance(24 * 60 * 60_000 + 1);
    expect(await send('bestuur@school.example', 9)).toBe('queued');
  });

  it.each([
    '',
    'a@b.example, c@d.example',
    'a@b.example\nBcc: c@d.example',
    'geen adres',
  ])('is refused for %j', async (to) => {
    const { send, queued } = makeCopies();
    expect(await send(to)).toBe('refused');
    expect(queued).toEqual([]);
  });

  it('that could not be kept is told so', async () => {
    expect(await makeCopies({ full: true }).send('bestuur@school.example')).toBe('failed');
  });
});
