import { randomBytes } from 'node:crypto';
import type { CaseLinks } from '../../bot/contracts/case-links.ts';
import type { Case } from '../../bot/contracts/case.ts';
import type { HandoffDeps } from '../../bot/handoff/handoff-deps.ts';
import type { MailSettings } from '../../bot/handoff/mail-settings.ts';
import { handoffSay } from './handoff-texts.ts';
import { makeRecordingLog } from './recording-log.ts';
import { settableClock } from './settable-clock.ts';

/** What the mails know of the configuration, changed where a test says so. */
export function makeMailSettings(changes: Partial<MailSettings> = {}): MailSettings {
  return {
    mailbox: 'postbus@vo.example',
    from: 'krimpwijzer@bot.example',
    publicUrl: 'https://bot.example',
    caseDays: 90,
    reminderDays: 2,
    escalationDays: 4,
    contact: () => ({ address: 'contact@vo.example', status: 'Adres voor tests.' }),
    ocw: () => 'lld@ocw.example',
    ...changes,
  };
}

/** Links without a signature. */
const plainLinks: CaseLinks = {
  staff: ({ reference }, audience) =>
    `https://bot.example/zaak/${reference}-${audience === 'postbus' ? audience : audience.adviser}`,
  requester: ({ reference }) => `https://bot.example/mijn-zaak/${reference}`,
  mailbox: () => 'https://bot.example/postbus/teken',
  digest: (from) => `https://bot.example/weekbericht/${from}`,
};

/** What the handoff needs, around a map of cases, changed where a test says so. */
export function makeHandoffDeps(
  changes: Partial<HandoffDeps> = {},
): HandoffDeps & { readonly stored: Map<string, Case> } {
  const stored = new Map<string, Case>();
  return {
    stored,
    cases: {
      create: async (newCase) => {
        const known = [...stored.values()].find(({ key }) => key === newCase.key);
        if (!known) stored.set(newCase.reference, newCase);
        return known ?? newCase;
      },
      load: async (reference) => stored.get(reference),
      save: async (changed) => {
        if (stored.get(changed.reference)?.version !== changed.version) return 'conflict';
        stored.set(changed.reference, { ...changed, version: changed.version + 1 });
        return 'saved';
      },
    },
    clock: settableClock(),
    log: makeRecordingLog(),
    say: handoffSay(),
    mailSettings: makeMailSettings(),
    links: plainLinks,
    advisers: () => [],
    random: randomBytes,
    wake: () => undefined,
    announce: async () => undefined,
    ...changes,
  };
}
