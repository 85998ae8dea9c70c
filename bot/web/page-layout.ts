import type { Say } from '../contracts/texts.ts';
import { html, raw } from '../html.ts';
import type { webTexts } from './texts.ts';

/** What a page has of its own. `main`, `banner` and `head` are HTML. */
interface Page {
  readonly say: Say<typeof webTexts>;
  readonly title: string;
  readonly kind: string;
  readonly styles: string;
  readonly main: string;
  readonly banner?: string;
  readonly head?: string;
  readonly footer?: string;
}

// Three bars, each lower than the one before.
const BARS = 'M3 4h8v29H3zM14 13h8v20h-8zM25 22h8v11h-8z';
const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 36 36"><path fill="#0f4c5c" d="${BARS}"/></svg>`;

/** The tags that every document of ours has in its head: character set, width, icon and style sheet. */
export function headTags(styles: string): string {
  return html`<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:image/svg+xml,${encodeURIComponent(ICON)}">
<link rel="stylesheet" href="${styles}">`;
}

/** A page with header, main part and footer. */
export function pageLayout({ say, title, kind, styles, main, banner = '', head = '', footer = '' }: Page): string {
  return html`<!doctype html>
<html lang="nl">
<head>
${raw(headTags(styles))}
<title>${title} | ${say('web.name')}</title>
${raw(head)}
</head>
<body>
<a class="skip" href="#main">${say('web.skip')}</a>
<header>
${raw(banner)}
<div class="inner">
<svg class="logo" viewBox="0 0 36 36" aria-hidden="true"><path d="${BARS}"/></svg>
<span class="name">${say('web.name')}</span>
<span class="kind">${kind}</span>
</div>
</header>
<main id="main" tabindex="-1">
${raw(main)}
</main>
<footer><div class="inner">${footer}</div></footer>
</body>
</html>
`;
}
