import type { Say } from '../contracts/texts.ts';
import { html } from '../html.ts';
import { pageLayout } from './page-layout.ts';
import type { webTexts } from './texts.ts';

/** What the demo page depends on. */
interface DemoPage {
  readonly say: Say<typeof webTexts>;
  readonly trial: boolean;
  /** How the visitor reached us: the address in the line to copy. */
  readonly origin: string;
  /** Sites beside our own that may show the panel. */
  readonly sites: readonly string[];
  /** Addresses of the style sheet and the launcher. */
  readonly styles: string;
  readonly launcher: string;
}

/** The theme page at `/`: what the bot is, the bot itself, and how to put it on a page of one's own. */
export function demoPage(page: DemoPage): string {
  const { say, styles, launcher } = page;
  return pageLayout({
    say,
    title: say('web.page.title'),
    kind: say('web.page.mark'),
    styles,
    banner: page.trial ? trialBanner(say) : '',
    head: html`<script src="${launcher}" defer></script>`,
    main: top(say) + ways(say) + about(say) + embedding(page),
    footer: say('web.page.footer'),
  });
}

function trialBanner(say: DemoPage['say']): string {
  return html`<div class="trial"><div class="inner">
<p>${say('web.trial')} <a href="/postvak">${say('web.trial-link')}</a></p>
</div></div>`;
}

function top(say: DemoPage['say']): string {
  return html`<div class="top"><div class="inner">
<h1>${say('web.page.title')}</h1>
<p class="lead">${say('web.page.lead')}</p>
<a class="button" href="/widget/" data-krimpwijzer-open>${say('web.page.start')}</a>
<noscript><p>${say('web.page.no-script')}</p></noscript>
</div></div>`;
}

function ways(say: DemoPage['say']): string {
  return html`<section><div class="inner">
<h2>${say('web.page.what')}</h2>
<ul class="three">
<li><h3>${say('web.page.ask')}</h3><p>${say('web.page.ask-text')}</p></li>
<li><h3>${say('web.page.find')}</h3><p>${say('web.page.find-text')}</p></li>
<li><h3>${say('web.page.person')}</h3><p>${say('web.page.person-text')}</p></li>
</ul>
</div></section>`;
}

function about(say: DemoPage['say']): string {
  return html`<section><div class="inner">
<h2>${say('web.page.bot')}</h2>
<p>${say('web.page.bot-text')}</p>
<p>${say('web.page.privacy-text')}</p>
</div></section>`;
}

function embedding({ say, origin, sites }: DemoPage): string {
  const line = `<script src="${origin}/krimpwijzer.js" defer></script>`;
  const where =
    sites.length > 0
      ? say('web.page.embed-sites', { sites: [origin, ...sites].join(', ') })
      : say('web.page.embed-self', { origin });
  return html`<section><div class="inner">
<h2>${say('web.page.embed')}</h2>
<p>${say('web.page.embed-text')}</p>
<pre><code>${line}</code></pre>
<p>${where}</p>
</div></section>`;
}
