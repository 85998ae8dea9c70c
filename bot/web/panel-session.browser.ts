import type { PanelAnswer, PanelRequest } from './panel-call.browser.ts';
import type { PanelStore } from './panel-store.browser.ts';

/** The conversation that stands open on the server, or that there is none now. */
type Opened =
  | { readonly kind: 'open'; readonly streamUrl: string; readonly startedOver: boolean }
  | { readonly kind: 'failed' };

/** What the session needs. */
interface SessionDeps {
  call(request: PanelRequest): Promise<PanelAnswer>;
  now(): number;
  readonly store: PanelStore;
}

interface Kept {
  readonly conversationId: string;
  readonly token: string;
  readonly userId: string;
  readonly refreshAt: number;
}

const DIRECT_LINE = '/v3/directline';
const REFRESH_AFTER_MS = 10 * 60_000;

/** Which conversation this tab has, and the right to it; begins with what an earlier page in the tab kept. */
export class PanelSession {
  readonly #deps: SessionDeps;
  #kept: Kept | undefined;
  #lostOne = false;

  constructor(deps: SessionDeps) {
    this.#deps = deps;
    this.#kept = readKept(deps.store.read('session'));
  }

  get userId(): string {
    return this.#kept?.userId ?? '';
  }

  /** Goes on with the conversation of this tab from `watermark`, or starts one. */
  async open(watermark: string): Promise<Opened> {
    if (!this.#kept) return this.#start();
    const answer = await this.call({ method: 'GET', path: `?watermark=${encodeURIComponent(watermark)}` });
    if (answer.kind === 'failed') return { kind: 'failed' };
    if (answer.kind === 'ok') {
      this.#keep(answer.body, this.userId);
      return { kind: 'open', streamUrl: textOf(answer.body.streamUrl), startedOver: false };
    }
    // Expired or forgotten, and refreshing did not help: only a new conversation can follow, and the user hears it.
    this.#kept = undefined;
    this.#lostOne = true;
    this.#deps.store.write('session', undefined);
    return this.#start();
  }

  /** A call within the conversation, `path` under `/conversations/{id}`; a token that is refused is refreshed once. */
  async call(request: PanelRequest): Promise<PanelAnswer> {
    const answer = await this.#ask(request);
    return answer.kind === 'denied' && (await this.#refresh()) === 'ok' ? this.#ask(request) : answer;
  }

  /** Refreshes the token when it is ten minutes old; false when that was refused. */
  async keepFresh(): Promise<boolean> {
    if (!this.#kept || this.#deps.now() < this.#kept.refreshAt) return true;
    const outcome = await this.#refresh();
    return outcome === 'ok' || outcome === 'failed';
  }

  async #start(): Promise<Opened> {
    const issued = await this.#deps.call({ method: 'POST', path: '/widget/token' });
    if (issued.kind !== 'ok') return { kind: 'failed' };
    const userId = textOf(issued.body.userId);
    const started = await this.#deps.call({
      method: 'POST',
      path: `${DIRECT_LINE}/conversations`,
      token: textOf(issued.body.token),
      body: { locale: 'nl-NL', user: { id: userId } },
    });
    if (started.kind !== 'ok') return { kind: 'failed' };
    this.#keep(started.body, userId);
    const startedOver = this.#lostOne;
    this.#lostOne = false;
    return { kind: 'open', streamUrl: textOf(started.body.streamUrl), startedOver };
  }

  async #ask(request: PanelRequest): Promise<PanelAnswer> {
    if (!this.#kept) return { kind: 'denied' };
    const { conversationId, token } = this.#kept;
    const path = `${DIRECT_LINE}/conversations/${encodeURIComponent(conversationId)}${request.path}`;
    return this.#deps.call({ ...request, path, token });
  }

  async #refresh(): Promise<PanelAnswer['kind']> {
    if (!this.#kept) return 'denied';
    const { token, userId } = this.#kept;
    const answer = await this.#deps.call({ method: 'POST', path: `${DIRECT_LINE}/tokens/refresh`, token });
    if (answer.kind === 'ok') this.#keep(answer.body, userId);
    return answer.kind;
  }

  #keep({ conversationId, token }: Readonly<Record<string, unknown>>, userId: string): void {
    if (typeof conversationId !== 'string' || typeof token !== 'string') return;
    const refreshAt = token === this.#kept?.token ? this.#kept.refreshAt : this.#deps.now() + REFRESH_AFTER_MS;
    this.#kept = { conversationId, token, userId, refreshAt };
    this.#deps.store.write('session', this.#kept);
  }
}

/** What an earlier page of this tab kept; anything else counts as nothing. */
function readKept(raw: unknown): Kept | undefined {
  const { conversationId, token, userId, refreshAt } = (raw ?? {}) as Partial<Kept>;
  if (!conversationId || !token || userId === undefined || refreshAt === undefined) return undefined;
  return { conversationId, token, userId, refreshAt };
}

function textOf(raw: unknown): string {
  return typeof raw === 'string' ? raw : '';
}
