/** A visitor who talks to a running program over Direct Line, by polling. */
export interface WebTalk {
  readonly token: string;
  readonly conversationId: string;
  say(text: string): Promise<BotActivity[]>;
  press(value: string): Promise<BotActivity[]>;
  /** All activities of the bot so far. */
  heard(): Promise<BotActivity[]>;
}

/** What tests read of an activity. */
export interface BotActivity {
  readonly id: string;
  readonly text: string;
  readonly from: { readonly role?: string };
  readonly channelData?: { readonly key?: string };
  readonly suggestedActions?: { readonly actions: readonly { readonly title: string; readonly value: unknown }[] };
}

const WAIT_MS = 10_000;

/** Opens a conversation as the panel does: a token, the conversation, the greeting. */
export async function startWebTalk(origin: string): Promise<WebTalk> {
  const issued = await post<{ token: string; conversationId: string }>(
    `${origin}/widget/token`,
    undefined,
    {},
    { origin, 'sec-fetch-site': 'same-origin' },
  );
  const { token, conversationId } = issued;
  const base = `${origin}/v3/directline/conversations`;
  await post(base, token, {});
  let watermark = 0;
  let messages = 0;
  const fetchNew = async (): Promise<BotActivity[]> => {
    const response = await fetch(`${base}/${conversationId}/activities?watermark=${watermark}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    const set = (await response.json()) as { activities: BotActivity[]; watermark: string };
    watermark = Number(set.watermark);
    return set.activities.filter(({ from }) => from.role === 'bot');
  };
  const replies = async (): Promise<BotActivity[]> => {
    for (const end = Date.now() + WAIT_MS; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 30))) {
      const found = await fetchNew();
      if (found.length > 0) return found;
    }
    throw new Error('the bot did not answer');
  };
  const send = async (activity: object): Promise<BotActivity[]> => {
    messages += 1;
    await post(`${base}/${conversationId}/activities`, token, {
      type: 'message',
      channelData: { clientActivityID: `c${messages}` },
      ...activity,
    });
    return replies();
  };
  await replies();
  return {
    token,
    conversationId,
    say: (text) => send({ text }),
    press: (value) => send({ text: value, value: { choice: value } }),
    async heard() {
      watermark = 0;
      return fetchNew();
    },
  };
}

/** The value of the button whose value starts with `prefix`, under the last of these activities. */
function buttonOf(activities: readonly BotActivity[], prefix: string): string {
  const values = activities
    .flatMap(({ suggestedActions }) => suggestedActions?.actions ?? [])
    .map(({ value }) => choiceIn(value));
  const found = values.find((value) => value.startsWith(prefix));
  if (!found) throw new Error(`no button ${prefix}; there are: ${values.join(', ')}`);
  return found;
}

function choiceIn(value: unknown): string {
  return typeof value === 'object' && value !== null && 'choice' in value ? String(value.choice) : String(value);
}

async function post<T>(
  url: string,
  token: string | undefined,
  body: object,
  headers: Record<string, string> = {},
): Promise<T> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }), ...headers },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as T;
}

/** Hands in an intake by typing and pressing; gives its reference. */
export async function handInByTalk(talk: Pick<WebTalk, 'say' | 'press'>): Promise<string> {
  await talk.say('ik wil een intake');
  await talk.say('1');
  await talk.say('Hoe beginnen wij met samenwerken?');
  await talk.say('Terneuzen');
  await talk.say('A. de Vries');
  await talk.say('sla over');
  await talk.say('vries@voorbeeld.example');
  await talk.say('sla over');
  const review = await talk.say('nee');
  const [recorded] = await talk.press(buttonOf(review, 'intake/review/submit'));
  const reference = /KW-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(recorded?.text ?? '')?.[0];
  if (!reference) throw new Error(`no reference in: ${recorded?.text}`);
  return reference;
}
