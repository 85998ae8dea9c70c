import type { Activity } from 'botbuilder';
import { onTestFinished } from 'vitest';
import type { HttpResponse, Route } from '../../bot/contracts/http.ts';
import { startHttp } from './http-harness.ts';

/** The server of a channel, to which bots post: it records what it gets. */
export async function startConnector() {
  const sent: (Partial<Activity> & { readonly path: string })[] = [];
  /** What the next posts are answered, now or later; after these, 200. */
  const answers: (HttpResponse | Promise<HttpResponse>)[] = [];
  const record: Route['handle'] = async ({ body, path }) => {
    sent.push({ ...(body as Partial<Activity>), path });
    return answers.shift() ?? { status: 200, body: { id: `sent-${sent.length}` } };
  };
  const common = { method: 'POST', body: 'json', perMinute: 0, handle: record } as const;
  const http = await startHttp({
    routes: [
      { ...common, path: '/v3/conversations/:id/activities' },
      { ...common, path: '/v3/conversations/:id/activities/:replyTo' },
    ],
  });
  onTestFinished(() => http.close());
  return { origin: http.origin, sent, answers };
}
