import { createHash } from 'node:crypto';
import type { Case } from '../contracts/case.ts';
import type { CaseLinks, LinkAudience } from '../contracts/case-links.ts';
import type { CaseStore } from '../contracts/stores.ts';
import type { Signer } from './signed-token.ts';

/** What a link turned out to open. `moved`: an adviser's link to a case that lies elsewhere by now. */
export type Opened<T> = { readonly kind: 'ok'; readonly value: T } | { readonly kind: 'invalid' | 'expired' | 'moved' };

/** The links of mails, and what they open. */
export interface StaffLinks extends CaseLinks {
  openStaff(token: string): Promise<Opened<Case>>;
  openRequester(token: string): Promise<Opened<Case>>;
  openMailbox(token: string, address: string): Opened<string>;
  /** Gives the Monday of the digest, YYYY-MM-DD. */
  openDigest(token: string): Opened<string>;
  /** A mark in a form of a page: only who has read that page can post it, for half a day. */
  formMark(token: string): string;
  isFormMark(mark: string, token: string): boolean;
}

const DAY = 24 * 60 * 60;
/** A case may take long, and every mail about it has a fresh link. */
const CASE_SECONDS = 60 * DAY;
const SYSTEM_SECONDS = 30 * DAY;
const FORM_SECONDS = DAY / 2;
const MAILBOX = 'postbus';
const REQUESTER = 'aanvrager';

interface LinksDeps {
  readonly signer: Signer;
  readonly cases: Pick<CaseStore, 'load'>;
  /** Where the server is reached, without a slash at its end. */
  readonly baseUrl: () => string;
}

/** Makes the signed addresses of mails, and opens them again. */
export function createLinks({ signer, cases, baseUrl }: LinksDeps): StaffLinks {
  const caseLink = (path: string, stored: Case, audience: string) =>
    `${baseUrl()}/${path}/${signer.make({ purpose: path, subject: stored.reference, audience, secret: stored.key }, CASE_SECONDS)}`;
  const systemLink = (path: string, subject: string, secret: string) =>
    `${baseUrl()}/${path}/${signer.make({ purpose: path, subject, audience: MAILBOX, secret }, SYSTEM_SECONDS)}`;
  const openCase = async (token: string, purpose: string): Promise<Opened<{ stored: Case; audience: string }>> => {
    const read = signer.read(token);
    const stored = read && (await cases.load(read.subject));
    if (!read || !stored) return { kind: 'invalid' };
    const checked = signer.check(read, { purpose, secret: stored.key });
    if (checked !== 'ok') return { kind: checked === 'expired' ? 'expired' : 'invalid' };
    return { kind: 'ok', value: { stored, audience: read.audience } };
  };
  const openSystem = (token: string, purpose: string, secret: string): Opened<string> => {
    const read = signer.read(token);
    if (!read) return { kind: 'invalid' };
    const checked = signer.check(read, { purpose, secret });
    if (checked === 'ok') return { kind: 'ok', value: read.subject };
    return { kind: checked === 'expired' ? 'expired' : 'invalid' };
  };
  return {
    staff: (stored, audience) => caseLink('zaak', stored, nameOf(audience)),
    requester: (stored) => caseLink('mijn-zaak', stored, REQUESTER),
    mailbox: (address) => systemLink('postbus', hashOf(address), address),
    digest: (from) => systemLink('weekbericht', from, MAILBOX),
    async openStaff(token) {
      const opened = await openCase(token, 'zaak');
      if (opened.kind !== 'ok') return opened;
      const { stored, audience } = opened.value;
      const stays = audience === MAILBOX || audience === `a-${stored.route.adviser?.id}`;
      return stays ? { kind: 'ok', value: stored } : { kind: 'moved' };
    },
    async openRequester(token) {
      const opened = await openCase(token, 'mijn-zaak');
      return opened.kind === 'ok' ? { kind: 'ok', value: opened.value.stored } : opened;
    },
    openMailbox: (token, address) => openSystem(token, 'postbus', address),
    openDigest: (token) => openSystem(token, 'weekbericht', MAILBOX),
    formMark: (token) =>
      signer.make({ purpose: 'formulier', subject: 'f', audience: 'f', secret: token }, FORM_SECONDS),
    isFormMark(mark, token) {
      const read = signer.read(mark);
      return read !== undefined && signer.check(read, { purpose: 'formulier', secret: token }) === 'ok';
    },
  };
}

function nameOf(audience: LinkAudience): string {
  // An adviser may not be called as the mailbox is: its link opens everything.
  return audience === 'postbus' ? MAILBOX : `a-${audience.adviser}`;
}

function hashOf(address: string): string {
  return createHash('sha256').update(address).digest('hex').slice(0, 16);
}
