import { expect, it, vi } from 'vitest';
import type { Case } from '../../bot/contracts/case.ts';
import { createCaseDesk } from '../../bot/handoff/create-case-desk.ts';
import { createHandoff } from '../../bot/handoff/create-handoff.ts';
import { makeHandoffDeps, makeMailSettings } from '../support/handoff-deps.ts';
import { makeSubmission } from '../support/handoff-world.ts';
import { makeIntake } from '../support/make-case.ts';
import { makeRecordingLog } from '../support/recording-log.ts';
import { makeAdviser } from '../support/staff-world.ts';

function makeWorld(
  create: (newCase: Case) => Promise<Case> = async (newCase) => newCase,
  mailbox = 'postbus@vo.example',
) {
  const log = makeRecordingLog();
  const wake = vi.fn();
  const cases = { ...makeHandoffDeps().cases, create: vi.fn(create) };
  const deps = makeHandoffDeps({
    cases,
    log,
    mailSettings: makeMailSettings({ mailbox, publicUrl: undefined }),
    random: (size) => new Uint8Array(size).fill(7),
    wake,
  });
  const handoff = createHandoff({ ...deps, desk: createCaseDesk(deps) });
  const stored = async (submission = makeSubmission()) => {
    await handoff.submit(submission);
    return cases.create.mock.calls[0]?.[0];
  };
  return { handoff, stored, log, wake, cases };
}

it('a submission becomes one case with its mails, stored in one write', async () => {
  const world = makeWorld();
  expect(await world.handoff.submit(makeSubmission())).toMatchObject({
    kind: 'recorded',
    reference: 'KW-7777-7777',
    to: 'mailbox',
  });
  expect(world.cases.create).toHaveBeenCalledTimes(1);
  expect(world.cases.create.mock.calls[0]?.[0]).toMatchObject({
    key: 'gesprek-1/1',
    conversationId: 'gesprek-1',
    version: 1,
    status: 'nieuw',
    route: { to: 'mailbox', reason: 'standaard' },
    timeline: [{ at: '2026-11-23T09:00:00.000Z', what: 'vastgelegd' }],
    mails: [
      { kind: 'to-staff', to: 'postbus@vo.example', replyTo: 'jo@school.example', status: 'queued', attempts: 0 },
      { kind: 'confirmation', to: 'jo@school.example', replyTo: 'postbus@vo.example', status: 'queued', attempts: 0 },
    ],
  });
});

it('a mail has its Message-ID and date from the moment at which it is queued', async () => {
  const stored = await makeWorld().stored();
  const id = '07'.repeat(16);
  expect(stored?.mails[0]).toMatchObject({
    id,
    messageId: `<${id}@bot.example>`,
    date: stored?.createdAt,
    nextTry: stored?.createdAt,
  });
});

it('a wish for a ledenadviseur goes to the mailbox, with the wish noted', async () => {
  const stored = await makeWorld().stored(makeSubmission({ intake: makeIntake({ request: 'ledenadviseur' }) }));
  expect(stored?.route).toEqual({ to: 'mailbox', reason: 'wens-ledenadviseur' });
});

it('a repeated submission hears the reference of the first', async () => {
  const world = makeWorld(async (newCase) => ({ ...newCase, reference: 'KW-EERS-TE00' }));
  expect(await world.handoff.submit(makeSubmission())).toMatchObject({ kind: 'recorded', reference: 'KW-EERS-TE00' });
});

it('the outbox is woken after the write, not before', async () => {
  const world = makeWorld(async (newCase) => {
    expect(world.wake).not.toHaveBeenCalled();
    return newCase;
  });
  await world.handoff.submit(makeSubmission());
  expect(world.wake).toHaveBeenCalledTimes(1);
});

it('a submission that could not be stored has failed, loudly, and wakes nobody', async () => {
  const world = makeWorld(() => Promise.reject(new Error('disk full')));
  expect(await world.handoff.submit(makeSubmission())).toEqual({ kind: 'failed' });
  expect(world.log.lines).toMatchObject([
    { level: 'error', event: 'case.not-stored', fields: { conversation: 'gesprek-1' } },
  ]);
  expect(world.wake).not.toHaveBeenCalled();
});

it('the log of a submission holds no text, name or address', async () => {
  const world = makeWorld();
  await world.handoff.submit(makeSubmission());
  expect(JSON.stringify(world.log.lines)).not.toMatch(/jo|vries|minister|voorbeeld|@/i);
});

it('a mailbox that is not one bare address is refused at the start, not at the first mail', () => {
  expect(() => makeWorld(undefined, 'a@vo.example, b@vo.example')).toThrow(/MAILBOX_ADDRESS/);
});

it('says beforehand where a request would go: a ledenadviseur only where one is there', () => {
  const deps = makeHandoffDeps({ advisers: () => [makeAdviser()] });
  const { destination } = createHandoff({ ...deps, desk: createCaseDesk(deps) });
  const to = (regionId: string) => destination({ intake: makeIntake({ regionId }), wanted: 'ledenadviseur' });
  expect(to('achterhoek')).toBe('ledenadviseur');
  expect(to('zeeuws-vlaanderen')).toBe('mailbox');
});
