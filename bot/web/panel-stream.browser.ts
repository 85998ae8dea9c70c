/** Why a socket ended: it was open and closed, it never opened, or the server gave our place to another. */
export type StreamEnd = 'closed' | 'never-opened' | 'collision';

/** How to follow a stream. `frame` gets every parsed frame, `open` is told once that the line is there. */
export interface StreamOptions {
  readonly url: string;
  readonly cut: AbortSignal;
  open(): void;
  frame(frame: unknown): void;
}

const KEEP_ALIVE_MS = 20_000;

/** Follows a conversation over a WebSocket until it ends or is cut. Empty frames both ways keep the line alive. */
export function panelStream({ url, cut, open, frame }: StreamOptions): Promise<StreamEnd> {
  return new Promise((resolve) => {
    const socket = new WebSocket(url);
    let opened = false;
    const alive = setInterval(() => socket.readyState === WebSocket.OPEN && socket.send(''), KEEP_ALIVE_MS);
    const end = (reason: string): void => {
      clearInterval(alive);
      cut.removeEventListener('abort', stop);
      resolve(reason === 'collision' ? 'collision' : opened ? 'closed' : 'never-opened');
    };
    // A half-open socket may take minutes to close: the answer does not wait for it.
    const stop = (): void => {
      socket.onmessage = null;
      socket.close();
      end('');
    };
    cut.addEventListener('abort', stop);
    socket.onopen = () => {
      opened = true;
      open();
    };
    socket.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (typeof data === 'string' && data.trim() !== '') frame(JSON.parse(data));
    };
    socket.onclose = ({ reason }) => end(reason);
  });
}
