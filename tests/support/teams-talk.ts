import type { BotActivity, WebTalk } from './web-talk.ts';

type Talk = Pick<WebTalk, 'say' | 'press'>;

interface CardActivity {
  readonly text?: string;
  readonly attachments?: readonly { readonly content: AdaptiveCard }[];
}
interface AdaptiveCard {
  readonly body: readonly { readonly text?: string }[];
  readonly actions?: readonly { readonly title: string; readonly data: unknown }[];
}

/** A user of Teams who talks to a running program (DEV_BOT_ENDPOINT) and gets his answers in the response. */
export function startTeamsTalk(origin: string, serviceUrl: string): Talk {
  let count = 0;
  const send = async (fields: object): Promise<BotActivity[]> => {
    count += 1;
    const activity = { ...teamsActivity(serviceUrl, `act-${count}`), deliveryMode: 'expectReplies', ...fields };
    const { activities } = (await (await postActivity(origin, activity)).json()) as { activities: CardActivity[] };
    return activities.map(asWebActivity);
  };
  return {
    say: (text) => send({ text }),
    press: (value) => send({ value: { choice: value, label: value } }),
  };
}

/** A message as Teams sends it. */
export function teamsActivity(serviceUrl: string, id: string) {
  return {
    type: 'message',
    id,
    channelId: 'msteams',
    serviceUrl,
    from: { id: 'user-1' },
    recipient: { id: 'bot-1' },
    conversation: { id: 'conv-1', tenantId: 'tenant-1' },
  };
}

/** Posts an activity as a channel does. */
export function postActivity(origin: string, activity: object): Promise<Response> {
  return fetch(`${origin}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(activity),
  });
}

function asWebActivity({ text, attachments }: CardActivity): BotActivity {
  const card = attachments?.[0]?.content;
  const actions = (card?.actions ?? []).map(({ title, data }) => ({ title, value: data }));
  return { id: '', from: {}, text: text ?? card?.body[0]?.text ?? '', suggestedActions: { actions } };
}
