import { mkdir, open, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import type { Log } from '../contracts/log.ts';
import type { Mail, MailTransport, TrialMailbox } from '../contracts/mail.ts';
import { mailMessage } from './mail-message.ts';

/** Also keeps a path out of an id that came with a request. */
const ID = /^[0-9A-Za-z-]{1,80}$/;

/** Keeps mails in a folder instead of sending them: `<id>.json` as it was queued and `<id>.eml` as it would have gone out. */
export function createTrialTransport({ folder, log }: { folder: string; log: Log }): MailTransport & TrialMailbox {
  const composer = createTransport({ streamTransport: true, buffer: true });
  const contentOf = async (id: string, kind: 'json' | 'eml') =>
    ID.test(id) ? contentIn(join(folder, `${id}.${kind}`)) : undefined;
  const read = async (id: string) => mailIn(await contentOf(id, 'json'), id, log);
  return {
    async send(mail) {
      if (!ID.test(mail.id)) throw new Error(`"${mail.id}" cannot be the name of a file`);
      const { message } = await composer.sendMail(mailMessage(mail));
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await keep(folder, `${mail.id}.eml`, message);
      // The list goes by this one, so it comes last.
      await keep(folder, `${mail.id}.json`, JSON.stringify({ ...mail, status: 'sent' } satisfies Mail));
    },
    async list() {
      const ids = (await namesIn(folder))
        .filter((name) => name.endsWith('.json'))
        .map((name) => name.slice(0, -'.json'.length));
      const mails = (await Promise.all(ids.map(read))).filter((mail) => mail !== undefined);
      return mails.sort((a, b) => b.date.localeCompare(a.date) || b.kind.localeCompare(a.kind));
    },
    read,
    raw: (id) => contentOf(id, 'eml'),
    close: () => composer.close(),
  };
}

/** Written as the stores write: temporary file with flush, rename, fsync of the folder. */
async function keep(folder: string, name: string, content: string | Parameters<typeof writeFile>[1]): Promise<void> {
  const temporary = join(folder, `${name}.tmp`);
  await writeFile(temporary, content, { flush: true, mode: 0o600 });
  await rename(temporary, join(folder, name));
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function namesIn(folder: string): Promise<string[]> {
  return (await readdir(folder).catch(absent)) ?? [];
}

async function contentIn(path: string): Promise<Buffer | undefined> {
  return readFile(path).catch(absent);
}

/** No folder and no file is an answer; every other failure is one. */
function absent(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
  throw error;
}

function mailIn(content: Buffer | undefined, id: string, log: Log): Mail | undefined {
  if (content === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(content.toString('utf8'));
    if (isMail(value)) return value;
    log.warn('trial-mail.unreadable', { file: `${id}.json`, reason: 'schema' });
  } catch (error) {
    log.warn('trial-mail.unreadable', { file: `${id}.json`, reason: 'no-json', error });
  }
  return undefined;
}

function isMail(value: unknown): value is Mail {
  if (typeof value !== 'object' || value === null) return false;
  const fields: Record<string, unknown> = { ...value };
  return ['id', 'kind', 'messageId', 'date', 'from', 'to', 'subject', 'text', 'html'].every(
    (key) => typeof fields[key] === 'string',
  );
}
