import { describe, expect, it, vi } from 'vitest';
import { makeSubmission } from '../support/handoff-world.ts';
import { injectionHandfuls } from '../support/injections.ts';
import { makeMailingWorld, toStaff } from '../support/mailing-world.ts';
import { makeIntake } from '../support/make-case.ts';
import type { PeerAnswer } from '../support/smtp-peer.ts';

describe('a submission with a mail server', () => {
  it('reaches the staff and is confirmed to the requester', async () => {
    const world = await makeMailingWorld();
    const reference = await world.submit();
    await world.settled({ queued: 0, dead: 0 });

    expect(world.peer.mails.map(({ recipients }) => recipients).sort()).toEqual([
      ['jo@school.example'],
      ['postbus@vo.example'],
    ]);
    const staff = world.peer.mails.find(({ recipients }) => toStaff(recipients[0] ?? ''))?.parsed;
    expect(staff?.subject).toBe(`[${reference}] Vraag – Achterhoek – Stichting Voorbeeld`);
    expect(staff?.from?.text).toBe('"Krimpwijzer" <krimpwijzer@bot.example>');
    expect(staff?.replyTo?.text).toBe('jo@school.example');
    expect(staff?.headers.get('auto-submitted')).toBe('auto-generated');
    expect(staff?.headers.get('x-auto-response-suppress')).toBe('All');
    expect(staff?.date?.toISOString()).toBe('2026-11-23T09:00:00.000Z');
    expect(staff?.text).toContain('> Moeten wij naar de minister als wij willen fuseren?');
    expect(staff?.html).toContain('Moeten wij naar de minister als wij willen fuseren?');

    const confirmation = world.peer.mails.find(({ recipients }) => !toStaff(recipients[0] ?? ''))?.parsed;
    expect(confirmation?.subject).toContain(reference);
    expect(confirmation?.replyTo?.text).toBe('postbus@vo.example');
    expect(confirmation?.headers.get('auto-submitted')).toBe('auto-generated');
  });

  it('is marked in the case, and only after the server took it', async () => {
    const statuses: (string | undefined)[] = [];
    let reference = '';
    const world = await makeMailingWorld({
      onData: async (_, recipient): Promise<PeerAnswer> => {
        if (toStaff(recipient)) statuses.push((await world.mailsOf(reference))['to-staff']?.status);
        return 'accept';
      },
    });
    reference = await world.submit();
    await world.settled({ queued: 0, dead: 0 });
    expect(statuses).toEqual(['queued']);
    const stored = await world.stores.cases.load(reference);
    expect(stored?.mails.map(({ status, attempts }) => ({ status, attempts }))).toEqual([
      { status: 'sent', attempts: 1 },
      { status: 'sent', attempts: 1 },
    ]);
    expect(stored?.timeline.map(({ what }) => what)).toEqual(['vastgelegd', 'mail-verstuurd', 'mail-verstuurd']);
  });

  it('that is repeated makes one case and one mail of each kind', async () => {
    const world = await makeMailingWorld();
    const references = await Promise.all([world.submit(), world.submit(), world.submit()]);
    await world.settled({ queued: 0, dead: 0 });
    expect(new Set(references).size).toBe(1);
    expect(world.peer.received).toHaveLength(2);
  });

  it('with an address that cannot be answered still reaches the staff, without a confirmation', async () => {
    const world = await makeMailingWorld();
    await world.submit(makeSubmission({ intake: makeIntake({ email: 'jo@school.example, an@elders.example' }) }));
    await world.settled({ queued: 0, dead: 0 });
    expect(world.peer.mails.map(({ recipients }) => recipients)).toEqual([['postbus@vo.example']]);
    expect(world.peer.mails[0]?.parsed.replyTo).toBeUndefined();
    expect(world.peer.mails[0]?.parsed.text).toContain('an@elders.example');
  });

  it('adds no header and no recipient, whatever is typed', { timeout: 120_000 }, async () => {
    const world = await makeMailingWorld();
    for (const [index, [name, organisation, region, question, phone]] of injectionHandfuls.entries()) {
      const intake = makeIntake({ name, organisation, region, question, phone });
      await world.submit(makeSubmission({ key: `gesprek/${index}`, intake }));
    }
    await vi.waitFor(() => expect(world.peer.mails).toHaveLength(2 * injectionHandfuls.length), {
      timeout: 90_000,
      interval: 200,
    });
    const names = new Set(world.peer.mails.map(({ parsed }) => [...parsed.headers.keys()].sort().join(' ')));
    expect([...names]).toEqual([
      'auto-submitted content-type date from message-id mime-version reply-to subject to x-auto-response-suppress',
    ]);
    for (const { parsed, recipients } of world.peer.mails) {
      expect(recipients).toHaveLength(1);
      expect(parsed.to).toMatchObject({ text: recipients[0] });
      expect(parsed.attachments).toEqual([]);
      expect(parsed.html).not.toMatch(
        /<(?:script|img|svg|iframe|form|base|style|a href="(?!https:\/\/bot\.example\/(?:privacy|zaak\/KW-[-\w#]+|mijn-zaak\/KW-[-\w]+)"))/,
      );
    }
  });
});
