import { describe, expect, it } from 'vitest';
import { panelStore } from '../../bot/web/panel-store.browser.ts';
import { makePanelStore } from '../support/make-panel-store.ts';

describe('panelStore', () => {
  it('panelStore keeps a value over a reload', () => {
    const store = makePanelStore();
    store.write('draft', 'half een vraag');
    expect(store.reload().read('draft')).toBe('half een vraag');
  });

  it('panelStore forgets what is overwritten with nothing', () => {
    const store = makePanelStore();
    store.write('session', { token: 't' });
    store.write('session', undefined);
    expect([store.read('session'), store.reload().read('session')]).toEqual([undefined, undefined]);
  });

  it('panelStore goes on in memory where the browser refuses storage', () => {
    const store = panelStore(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    store.write('draft', 'x');
    expect([store.read('draft'), store.read('other')]).toEqual(['x', undefined]);
  });

  it('panelStore counts a damaged value as none', () => {
    expect(panelStore(() => ({ getItem: () => '{half', setItem: () => undefined })).read('session')).toBeUndefined();
  });
});
