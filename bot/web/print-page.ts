import { html, raw } from '../html.ts';
import { headTags } from './page-layout.ts';
import type { PrintSay } from './print-texts.ts';

/** A page that is made to be printed. `main` is HTML. */
interface PrintPage {
  readonly say: PrintSay;
  readonly title: string;
  readonly kind: string;
  readonly main: string;
  /** Addresses of the style sheet and the script of the print button. */
  readonly styles: string;
  readonly script: string;
}

/** The frame of a printed page: a quiet head with the print button, and the text. Never to be found by a search engine. */
export function printPage({ say, title, kind, main, styles, script }: PrintPage): string {
  return html`<!doctype html>
<html lang="nl">
<head>
${raw(headTags(styles))}
<meta name="robots" content="noindex">
<title>${title} | ${say('pagina.naam')}</title>
<script src="${script}" defer></script>
</head>
<body>
<header>
<p class="brand"><strong>${say('pagina.naam')}</strong> <span>${kind}</span></p>
<p class="tools" hidden><button type="button" id="print">${say('pagina.druk-af')}</button> <span>${say('pagina.druk-af-uitleg')}</span></p>
</header>
<main>
${raw(main)}
</main>
</body>
</html>
`;
}
