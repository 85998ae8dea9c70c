import { expect, it } from 'vitest';
import { panelBackoff } from '../../bot/web/panel-backoff.browser.ts';

it('panelBackoff doubles from one second to at most thirty', () => {
  expect([0, 1, 2, 3, 4, 5, 6, 2000].map(panelBackoff)).toEqual([1000, 2000, 4000, 8000, 16000, 30000, 30000, 30000]);
});
