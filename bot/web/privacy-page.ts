import type { Say } from '../contracts/texts.ts';
import { html, markdownToHtml, raw } from '../html.ts';
import { pageLayout } from './page-layout.ts';
import type { webTexts } from './texts.ts';

/** How long things are kept, in days. */
export interface Retention {
  readonly talk: number;
  readonly case: number;
}

/** The page at `/privacy`: what is kept, for how long, who reads it, and how to have it erased. The mails point to it. */
export function privacyPage(say: Say<typeof webTexts>, styles: string, days: Retention): string {
  const text = say('web.privacy.text', { 'dagen-gesprek': days.talk, 'dagen-zaak': days.case });
  const main = html`<section><div class="inner">
<h1>${say('web.privacy.title')}</h1>
${raw(markdownToHtml(text))}
</div></section>`;
  return pageLayout({
    say,
    title: say('web.privacy.title'),
    kind: say('web.page.mark'),
    styles,
    main,
    footer: say('web.page.footer'),
  });
}
