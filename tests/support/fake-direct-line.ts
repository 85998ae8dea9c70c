import { type WebSocket, WebSocketServer } from 'ws';
import type { HttpRequest, HttpResponse, Route, Upgrade } from '../../bot/contracts/http.ts';
import type { IssuedToken } from '../../bot/web/token-route.ts';
import { fakeReply } from './fake-reply.ts';

/** An activity as the fake keeps it. */
type FakeActivity = Record<string, unknown> & { readonly id: string };

/** A Direct Line of the smallest kind, for the panel's tests: it echoes, answers, and fails when it is told to. */
export class FakeDirectLine {
  /** Bodies of the posts that arrived, refused ones included. */
  readonly posts: Record<string, unknown>[] = [];
  /** Method and path of every call. */
  readonly calls: string[] = [];
  /** How many of the next posts get 502. */
  failingPosts = 0;
  /** Takes a post in, and then lets the caller hear nothing good of it. */
  losesAnswers = false;
  refusesSockets = false;
  /** Every call fails, as when the server is away. */
  away = false;
  readonly #talks = new Map<string, FakeActivity[]>();
  readonly #valid = new Map<string, string>();
  readonly #sockets = new Map<WebSocket, { talk: string; sent: number }>();
  #count = 0;

  readonly issueToken = (): IssuedToken => {
    const conversationId = `talk${++this.#count}`;
    return { conversationId, token: this.#grant(conversationId), expires_in: 1800, userId: `dl_${this.#count}` };
  };

  /** The WebSocket endpoint `…/stream`. */
  upgrades(): Upgrade[] {
    const sockets = new WebSocketServer({ noServer: true });
    const handle: Upgrade['handle'] = (request, socket, head) => {
      const url = new URL(request.url ?? '', 'http://fake');
      const talk = url.pathname.split('/')[4] ?? '';
      if (this.refusesSockets || this.away || !this.#talks.has(talk)) return void socket.destroy();
      sockets.handleUpgrade(request, socket, head, (opened) => {
        this.#sockets.set(opened, { talk, sent: Number(url.searchParams.get('watermark') ?? 0) });
        opened.on('close', () => this.#sockets.delete(opened));
        this.#push();
      });
    };
    return [{ path: /\/stream$/, handle }];
  }

  dropSockets(): void {
    for (const socket of this.#sockets.keys()) socket.terminate();
  }

  get openSockets(): number {
    return this.#sockets.size;
  }

  /** No token is good any more, and none can be refreshed. */
  expireTokens(): void {
    this.#valid.clear();
  }

  /** The bot says something of its own accord, in every conversation. */
  say(text: string): void {
    for (const talk of this.#talks.keys()) this.#append(talk, { ...fakeReply(text), from: { id: 'bot', role: 'bot' } });
  }

  /** What stands in the log of all conversations. */
  texts(): string[] {
    return [...this.#talks.values()].flat().map(({ text }) => String(text));
  }

  routes(): Route[] {
    const base = '/v3/directline';
    const one = `${base}/conversations/:id`;
    return [
      this.#route('POST', `${base}/tokens/refresh`, (request, talk) => this.#opened(request, talk, 200)),
      this.#route('POST', `${base}/conversations`, (request, talk) => this.#start(request, talk)),
      this.#route('GET', one, (request, talk) => this.#opened(request, talk, 200)),
      this.#route('GET', `${one}/activities`, (request, talk) => this.#read(request, talk)),
      this.#route('POST', `${one}/activities`, (request, talk) => this.#post(request, talk)),
    ];
  }

  #route(method: Route['method'], path: string, answer: (request: HttpRequest, talk: string) => HttpResponse): Route {
    const handle = async (request: HttpRequest): Promise<HttpResponse> => {
      this.calls.push(`${method} ${request.path.replace(/talk\d+/, ':id')}`);
      if (this.away) return { status: 503 };
      const talk = this.#valid.get(request.headers.authorization?.replace('Bearer ', '') ?? '');
      return talk ? answer(request, talk) : { status: 403, body: { error: { code: 'TokenExpired', message: '' } } };
    };
    return { method, path, body: 'json', perMinute: 1000, handle };
  }

  #grant(talk: string): string {
    const token = `${talk}-${++this.#count}`;
    this.#valid.set(token, talk);
    return token;
  }

  #start(request: HttpRequest, talk: string): HttpResponse {
    this.#talks.set(talk, []);
    this.#append(talk, { ...fakeReply('hallo'), from: { id: 'bot', role: 'bot' } });
    return this.#opened(request, talk, 201);
  }

  #opened({ origin, query }: HttpRequest, talk: string, status: number): HttpResponse {
    const address = `${origin.replace('http', 'ws')}/v3/directline/conversations/${talk}/stream`;
    const streamUrl = `${address}?watermark=${query.get('watermark') ?? '0'}`;
    return { status, body: { conversationId: talk, token: this.#grant(talk), expires_in: 1800, streamUrl } };
  }

  #read({ query }: HttpRequest, talk: string): HttpResponse {
    const all = this.#talks.get(talk) ?? [];
    const activities = all.slice(Number(query.get('watermark') ?? 0));
    return { status: 200, body: { activities, watermark: String(all.length) } };
  }

  #post({ body }: HttpRequest, talk: string): HttpResponse {
    const activity = body as Record<string, unknown>;
    this.posts.push(activity);
    if (this.failingPosts > 0) {
      this.failingPosts -= 1;
      return { status: 502, body: { error: { code: 'BotError', message: 'told to fail' } } };
    }
    const { clientActivityID } = activity.channelData as { clientActivityID: string };
    const known = this.#talks.get(talk)?.find(({ channelData }) => isSame(channelData, clientActivityID));
    const id = known?.id ?? this.#append(talk, { ...activity, from: { id: 'dl_1', role: 'user' } });
    if (!known) this.#append(talk, { ...fakeReply(String(activity.text)), from: { id: 'bot', role: 'bot' } });
    return this.losesAnswers ? { status: 502 } : { status: 200, body: { id } };
  }

  #append(talk: string, activity: Record<string, unknown>): string {
    const log = this.#talks.get(talk) ?? [];
    const id = `${talk}|${String(log.length + 1).padStart(7, '0')}`;
    log.push({ ...activity, id });
    this.#push();
    return id;
  }

  #push(): void {
    for (const [socket, place] of this.#sockets) {
      const log = this.#talks.get(place.talk) ?? [];
      const activities = log.slice(place.sent);
      place.sent = log.length;
      if (activities.length > 0) socket.send(JSON.stringify({ activities, watermark: String(log.length) }));
    }
  }
}

function isSame(channelData: unknown, clientActivityID: string): boolean {
  return (channelData as { clientActivityID?: string } | undefined)?.clientActivityID === clientActivityID;
}
