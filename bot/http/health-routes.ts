import type { Route } from '../contracts/http.ts';
import type { Outbox } from '../contracts/stores.ts';

/**
 * `/livez` (the process answers) and `/readyz` (the stores answer; 'degraded' while a mail is dead, 503 while stopping).
 * `mailbox` tells whether somebody has said that mails arrive there; unproven is no fault of the program.
 */
export function healthRoutes(
  outbox: Pick<Outbox, 'counts'>,
  stopping: () => boolean,
  isMailboxProven: () => Promise<boolean>,
): Route[] {
  const route = (path: string, handle: Route['handle']): Route => ({
    method: 'GET',
    path,
    body: 'none',
    perMinute: 600,
    handle,
  });
  return [
    route('/livez', async () => ({ status: 200, body: { status: 'alive' } })),
    route('/readyz', async () => {
      if (stopping()) return { status: 503, body: { status: 'stopping' } };
      const { queued, dead } = await outbox.counts();
      const mailbox = (await isMailboxProven()) ? 'proven' : 'unproven';
      return { status: 200, body: { status: dead > 0 ? 'degraded' : 'ready', mail: { queued, dead, mailbox } } };
    }),
  ];
}
