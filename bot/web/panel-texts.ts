import type { Say } from '../contracts/texts.ts';
import type { webTexts } from './texts.ts';

/** The words that the panel's browser code says; the rest stands in the document itself. */
export type PanelTexts = ReturnType<typeof panelTexts>;

/** Takes the panel's words out of the texts. `{count}`, `{length}` and `{limit}` stay, for the browser to fill in. */
export function panelTexts(say: Say<typeof webTexts>) {
  return {
    botSays: say('web.panel.bot-says'),
    userSays: say('web.panel.user-says'),
    choices: say('web.panel.choices'),
    choicesFollow: say('web.panel.choices-follow', { count: '{count}' }),
    newTab: say('web.panel.new-tab'),
    tooLong: say('web.panel.too-long', { length: '{length}', limit: '{limit}' }),
    sending: say('web.panel.sending'),
    failed: say('web.panel.failed'),
    retry: say('web.panel.retry'),
    failedStatus: say('web.panel.failed-status'),
    connecting: say('web.panel.connecting'),
    lost: say('web.panel.lost'),
    restored: say('web.panel.restored'),
    startedOver: say('web.panel.started-over'),
  };
}
