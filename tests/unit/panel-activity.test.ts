import { describe, expect, it } from 'vitest';
import { panelActivity } from '../../bot/web/panel-activity.browser.ts';

const message = { type: 'message', id: 'c|0000001', from: { id: 'krimpwijzer', role: 'bot' }, text: 'Dag' };

function actionsFor(action: object) {
  return panelActivity({ ...message, suggestedActions: { actions: [action] } })?.actions;
}

describe('panelActivity', () => {
  it('panelActivity reads what the bot says', () => {
    expect(panelActivity(message)).toEqual({ id: 'c|0000001', who: 'bot', text: 'Dag', actions: [], cards: [] });
  });

  it('panelActivity reads who spoke and the id that the client gave', () => {
    const own = { ...message, from: { id: 'dl_1', role: 'user' }, channelData: { clientActivityID: 'a1' } };
    expect(panelActivity(own)).toMatchObject({ who: 'user', clientActivityID: 'a1' });
  });

  it.each([
    ['typing', { ...message, type: 'typing' }],
    ['a message without id', { ...message, id: undefined }],
    ['a text', 'hallo'],
    ['nothing', null],
  ])('panelActivity leaves out %s', (_, raw) => {
    expect(panelActivity(raw)).toBeUndefined();
  });

  it.each([
    ['a choice in an object', { type: 'messageBack', title: 'Ja', value: { choice: 'a/b' } }, 'a/b'],
    ['a choice as text', { type: 'messageBack', title: 'Ja', value: 'a/b' }, 'a/b'],
    ['a postBack', { type: 'postBack', title: 'Ja', value: 'a/b' }, 'a/b'],
  ])('panelActivity reads a button with %s', (_, action, choice) => {
    expect(actionsFor(action)).toEqual([{ kind: 'say', label: 'Ja', choice }]);
  });

  it('panelActivity reads an imBack as words without a choice', () => {
    expect(actionsFor({ type: 'imBack', title: 'Ja', value: 'ja' })).toEqual([{ kind: 'say', label: 'Ja' }]);
  });

  it('panelActivity leaves out a button without words', () => {
    expect(actionsFor({ type: 'messageBack', value: { choice: 'a/b' } })).toEqual([]);
  });

  it.each([
    ['https://wetten.overheid.nl/', 1],
    ['mailto:info@voorbeeld.example', 1],
    ['javascript:alert(1)', 0],
    ['/relative', 0],
  ])('panelActivity takes the link %s %i times', (value, times) => {
    expect(actionsFor({ type: 'openUrl', title: 'Bron', value })).toHaveLength(times);
  });

  it('panelActivity reads hero cards and leaves out other attachments', () => {
    const content = {
      title: 'Bron',
      text: 'Wet',
      buttons: [{ type: 'openUrl', title: 'Open', value: 'https://a.nl/' }],
    };
    const attachments = [{ contentType: 'application/vnd.microsoft.card.hero', content }, { contentType: 'image/png' }];
    expect(panelActivity({ ...message, attachments })?.cards).toEqual([
      { title: 'Bron', text: 'Wet', actions: [{ kind: 'open', label: 'Open', url: 'https://a.nl/' }] },
    ]);
  });
});
