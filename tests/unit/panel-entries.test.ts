import { describe, expect, it } from 'vitest';
import type { PanelActivity } from '../../bot/web/panel-activity.browser.ts';
import { PanelEntries } from '../../bot/web/panel-entries.browser.ts';

function activity(seq: number, given: Partial<PanelActivity> = {}): PanelActivity {
  return { id: `c|${String(seq).padStart(7, '0')}`, who: 'bot', text: `${seq}`, actions: [], cards: [], ...given };
}

function shown(entries: PanelEntries): string[] {
  return entries.all().map(({ text, state }) => (state === 'sent' ? text : `${text} (${state})`));
}

describe('PanelEntries', () => {
  it('PanelEntries keeps the order of the ids, whatever the order of arrival', () => {
    const entries = new PanelEntries();
    for (const seq of [3, 1, 12, 2]) entries.receive(activity(seq));
    expect(shown(entries)).toEqual(['1', '2', '3', '12']);
  });

  it('PanelEntries takes an activity once', () => {
    const entries = new PanelEntries();
    expect(entries.receive(activity(1))).toBe(true);
    expect(entries.receive(activity(1))).toBe(false);
    expect(shown(entries)).toEqual(['1']);
  });

  it('PanelEntries keeps unconfirmed messages last, in the order in which they were said', () => {
    const entries = new PanelEntries();
    entries.own('a', 'eerst', 'sending');
    entries.own('b', 'dan', 'sending');
    entries.receive(activity(1));
    entries.own('a', 'eerst', 'failed');
    expect(shown(entries)).toEqual(['1', 'eerst (failed)', 'dan (sending)']);
  });

  it('PanelEntries makes one of a message and its echo', () => {
    const entries = new PanelEntries();
    entries.own('a', 'vraag', 'sending');
    entries.receive(activity(2, { who: 'user', text: 'vraag', clientActivityID: 'a' }));
    entries.receive(activity(3));
    expect(shown(entries)).toEqual(['vraag', '3']);
    expect(entries.all()[0]?.key).toBe('a');
  });

  it('PanelEntries does not let a late failure undo an echo', () => {
    const entries = new PanelEntries();
    entries.own('a', 'vraag', 'sending');
    entries.receive(activity(2, { who: 'user', text: 'vraag', clientActivityID: 'a' }));
    entries.own('a', 'vraag', 'failed');
    expect(shown(entries)).toEqual(['vraag']);
  });

  it('PanelEntries puts another conversation below a notice, though its ids begin again', () => {
    const entries = new PanelEntries();
    entries.receive(activity(1));
    entries.receive(activity(2));
    entries.startOver('verlopen');
    expect(entries.receive(activity(1, { text: 'opnieuw' }))).toBe(true);
    expect(shown(entries)).toEqual(['1', '2', 'verlopen', 'opnieuw']);
  });

  it('PanelEntries keeps an id without a number after the others', () => {
    const entries = new PanelEntries();
    entries.receive(activity(1, { id: 'abc', text: 'los' }));
    entries.receive(activity(2));
    expect(shown(entries)).toEqual(['2', 'los']);
  });
});
