import type { Say } from '../contracts/texts.ts';
import { html, raw } from '../html.ts';
import { headTags } from './page-layout.ts';
import { panelTexts } from './panel-texts.ts';
import type { webTexts } from './texts.ts';

/** What the panel's document depends on. */
interface PanelPage {
  readonly say: Say<typeof webTexts>;
  /** Addresses of the style sheet and the script. */
  readonly styles: string;
  readonly script: string;
}

/** The panel's document at `/widget/`: the frame of the chat, which panel.browser.ts brings to life. */
export function panelPage({ say, styles, script }: PanelPage): string {
  return html`<!doctype html>
<html lang="nl">
<head>
${raw(headTags(styles))}
<title>${say('web.launcher.frame')}</title>
<script type="application/json" id="panel-texts">${raw(jsonInHtml(panelTexts(say)))}</script>
<script src="${script}" defer></script>
</head>
<body>
<header>
<h1 id="title" tabindex="-1">${say('web.name')} <span class="mark">${say('web.panel.mark')}</span></h1>
<button type="button" id="close" aria-label="${say('web.panel.close')}" title="${say('web.panel.close')}" hidden>×</button>
</header>
<main>
<div id="log" role="log" aria-live="off" aria-label="${say('web.panel.log')}" tabindex="0"></div>
${raw(below(say))}
</main>
</body>
</html>
`;
}

function below(say: PanelPage['say']): string {
  return html`<div id="below">
<button type="button" id="newest" hidden>${say('web.panel.newest')}</button>
<noscript><p>${say('web.panel.no-script')}</p></noscript>
<p id="status" role="status"></p>
<form id="form">
<label for="input">${say('web.panel.label')}</label>
<textarea id="input" rows="1" autocomplete="off" aria-describedby="note hint"></textarea>
<button id="send">${say('web.panel.send')}</button>
<p id="note" role="alert"></p>
<p id="hint" class="sr-only">${say('web.panel.hint')}</p>
</form>
</div>`;
}

/** JSON that cannot end the script element it stands in. */
function jsonInHtml(value: object): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
