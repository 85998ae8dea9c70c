import { describe, expect, it } from 'vitest';
import { createDeliveryOrder } from '../../bot/channels/delivery-order.ts';
import type { LogEntry } from '../../bot/contracts/conversation.ts';

const entries = (...seqs: number[]): LogEntry[] => seqs.map((seq) => ({ seq, at: '' }));

function makeOutlet() {
  const sent: number[] = [];
  const deliver = async (fresh: readonly LogEntry[]) => {
    // The longer the list, the longer it takes: what is asked for later would overtake it.
    await new Promise((resolve) => setTimeout(resolve, fresh.length * 10));
    sent.push(...fresh.map(({ seq }) => seq));
  };
  return { sent, deliver };
}

describe('delivery order', () => {
  it('sends what two turns are both told of once, in order', async () => {
    const order = createDeliveryOrder();
    const { sent, deliver } = makeOutlet();
    const [first, second] = [order.enter('c'), order.enter('c')];
    await Promise.all([first.send(entries(3, 4), deliver), second.send(entries(4, 5), deliver)]);
    expect(sent).toEqual([3, 4, 5]);
  });

  it('goes on after a delivery that failed, of which its own turn hears', async () => {
    const order = createDeliveryOrder();
    const { sent, deliver } = makeOutlet();
    const [first, second] = [order.enter('c'), order.enter('c')];
    const failing = first.send(entries(3), async () => {
      throw new Error('away');
    });
    await Promise.all([expect(failing).rejects.toThrow('away'), second.send(entries(3, 4), deliver)]);
    expect(sent).toEqual([4]);
  });

  it('keeps conversations apart, and remembers nothing when the last turn has left', async () => {
    const order = createDeliveryOrder();
    const { sent, deliver } = makeOutlet();
    for (const id of ['c', 'd', 'c']) {
      const place = order.enter(id);
      await place.send(entries(1), deliver);
      place.leave();
    }
    expect(sent).toEqual([1, 1, 1]);
  });

  it('remembers while a turn stays for what comes later', async () => {
    const order = createDeliveryOrder();
    const { sent, deliver } = makeOutlet();
    const first = order.enter('c');
    const later = first.stay();
    await first.send(entries(1), deliver);
    first.leave();
    await later.send(entries(1, 2), deliver);
    expect(sent).toEqual([1, 2]);
  });
});
