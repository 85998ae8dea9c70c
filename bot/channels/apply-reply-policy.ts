import { setTimeout as wait } from 'node:timers/promises';

/** The part of botbuilder's connector that we touch (@azure/core-rest-pipeline under it). */
interface ReplyClient {
  readonly client: {
    readonly pipeline: {
      removePolicy(policy: { name: string }): unknown;
      addPolicy(policy: Policy, options: { phase: 'Retry' }): unknown;
    };
  };
}
interface Policy {
  readonly name: string;
  sendRequest(request: Sent, next: (request: Sent) => Promise<Received>): Promise<Received>;
}
interface Sent {
  timeout: number;
}
interface Received {
  readonly status: number;
  readonly headers: { get(name: string): string | undefined };
}

const TIMEOUT_MS = 10_000;
const MAX_RETRIES = 2;
/** With two retries this stays below the 15 s after which Teams sends the activity again. */
const MAX_WAIT_SECONDS = 3;

/**
 * Sets how replies are sent. The connector itself repeats a post after a 5xx or a broken line, though it may have
 * arrived: users then see a message two or three times. Only 429 says for sure that it was not taken. A redirect is not
 * followed, for it would lead past the check of the serviceUrl.
 */
export function applyReplyPolicy({ client }: ReplyClient): void {
  const { pipeline } = client;
  pipeline.removePolicy({ name: 'defaultRetryPolicy' });
  pipeline.removePolicy({ name: 'redirectPolicy' });
  pipeline.removePolicy({ name: retryThrottled.name });
  pipeline.addPolicy(retryThrottled, { phase: 'Retry' });
}

const retryThrottled: Policy = {
  name: 'retryThrottled',
  async sendRequest(request, next) {
    request.timeout ||= TIMEOUT_MS;
    for (let retries = 0; ; retries += 1) {
      const response = await next(request);
      const seconds = Number(response.headers.get('retry-after') ?? 1);
      if (response.status !== 429 || retries === MAX_RETRIES || !(seconds <= MAX_WAIT_SECONDS)) return response;
      await wait(seconds * 1000);
    }
  },
};
