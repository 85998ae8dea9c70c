import { describe, expect, it } from 'vitest';
import type { PanelAnswer, PanelRequest } from '../../bot/web/panel-call.browser.ts';
import { PanelDirectLine } from '../../bot/web/panel-direct-line.browser.ts';
import { PanelSession } from '../../bot/web/panel-session.browser.ts';
import type { StreamEnd, StreamOptions } from '../../bot/web/panel-stream.browser.ts';
import { makePanelStore } from '../support/make-panel-store.ts';

type Stream = (options: StreamOptions) => StreamEnd;

/** A line whose streams go as told, one after the other; when all are used up, it stops. Nothing really waits. */
async function runLine(
  streams: readonly Stream[],
  given: { answers?: Record<string, PanelAnswer['kind'][]>; polls?: number } = {},
) {
  const seen = { asked: [] as string[], heard: [] as string[], waits: [] as number[], got: [] as unknown[] };
  let [used, polls] = [0, given.polls ?? 0];
  const call = async ({ method, path }: PanelRequest): Promise<PanelAnswer> => {
    const name = `${method} ${path.replace('/v3/directline', '').replace('conversations/c1', 'one')}`;
    seen.asked.push(name);
    if (name.includes('/activities?') && polls-- <= 1) line.stop();
    const kind = given.answers?.[name]?.shift() ?? 'ok';
    const body = {
      conversationId: 'c1',
      token: 't',
      userId: 'u',
      streamUrl: 'ws://x',
      activities: ['poll'],
      watermark: '9',
    };
    return kind === 'ok' ? { kind, body } : { kind };
  };
  const line = new PanelDirectLine({
    session: new PanelSession({ call, store: makePanelStore(), now: () => 0 }),
    stream: async (options) => {
      const end = streams[used++]?.(options) ?? 'closed';
      if (used >= streams.length && given.polls === undefined) line.stop();
      return end;
    },
    visible: () => true,
    wait: async (ms) => void seen.waits.push(ms),
    activities: (raw) => void seen.got.push(...raw),
    state: (state) => void seen.heard.push(state),
    startedOver: () => void seen.heard.push('started over'),
  });
  await line.run();
  return seen;
}

const opens: Stream = ({ open }) => {
  open();
  return 'closed';
};

function brings(watermark: string, ...activities: unknown[]): Stream {
  return (options) => {
    options.open();
    options.frame({ activities, watermark });
    return 'closed';
  };
}

describe('PanelDirectLine', () => {
  it('PanelDirectLine goes on from its watermark when the socket closes', async () => {
    const { asked, got, heard } = await runLine([brings('4', 'a', 'b'), brings('5', 'c')]);
    expect(asked.slice(2)).toEqual(['GET /one?watermark=4']);
    expect(got).toEqual(['a', 'b', 'c']);
    expect(heard).toEqual(['connected', 'lost', 'connected']);
  });

  it('PanelDirectLine waits longer after every failure, and shortly again after a frame', async () => {
    const answers = { 'GET /one?watermark=0': ['failed', 'failed', 'failed', 'ok'] as PanelAnswer['kind'][] };
    const { waits } = await runLine([opens, brings('1', 'a'), opens], { answers });
    expect(waits).toEqual([1000, 2000, 4000, 8000, 1000]);
  });

  it('PanelDirectLine is not fooled by a server that opens and drops every socket', async () => {
    const { waits } = await runLine([opens, opens, opens, opens]);
    expect(waits).toEqual([1000, 2000, 4000]);
  });

  it('PanelDirectLine polls every two seconds when sockets failed twice', async () => {
    const never: Stream = () => 'never-opened';
    const { asked, got, waits } = await runLine([never, never], { polls: 3 });
    expect(asked.filter((name) => name.includes('/activities?'))).toEqual([
      'GET /one/activities?watermark=0',
      'GET /one/activities?watermark=9',
      'GET /one/activities?watermark=9',
    ]);
    expect(got).toEqual(['poll', 'poll', 'poll']);
    expect(waits).toEqual([1000, 2000, 2000, 2000, 2000]);
  });

  it('PanelDirectLine polls when another tab took its place, and does not take it back', async () => {
    const { asked } = await runLine([() => 'collision'], { polls: 1 });
    expect(asked.at(-1)).toBe('GET /one/activities?watermark=0');
  });

  it('PanelDirectLine begins from the start in a conversation that replaces a lost one, and says so', async () => {
    const answers = { 'GET /one?watermark=4': ['gone'] as PanelAnswer['kind'][] };
    const { asked, heard } = await runLine([brings('4', 'a'), opens, opens], { answers });
    expect(asked).toEqual([
      'POST /widget/token',
      'POST /conversations',
      'GET /one?watermark=4',
      'POST /widget/token',
      'POST /conversations',
      'GET /one?watermark=0',
    ]);
    expect(heard.filter((event) => event === 'started over')).toHaveLength(1);
  });
});
