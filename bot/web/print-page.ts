import { html, raw } from '../html.ts';
import { headTags } from './page-layout.ts';
import type { PrintSay } from './print-texts.ts';

/** A page that is made to be printed. `main` is HTML. */
interface PrintPage {
  readonly say: PrintSay;
  readonly title: string;
  readonly kind: string;
  readonly main: string;
  /** Addresses of the style sheet and the script of the print button, or of a file that stands by itself the sheet and where its links lead. */
  readonly assets:
    | { readonly styles: string; readonly script: string; readonly file?: string }
    | { readonly css: string; readonly base: string };
}

/** The frame of a printed page: a quiet head with the print button, and the text. Never to be found by a search engine. */
export function printPage({ say, title, kind, main, assets }: PrintPage): string {
  return html`<!doctype html>
<html lang="nl">
<head>
${raw('css' in assets ? ownHead(assets) : headTags(assets.styles))}
<meta name="robots" content="noindex">
<title>${title} | ${say('pagina.naam')}</title>
${raw('css' in assets ? '' : html`<script src="${assets.script}" defer></script>`)}
</head>
<body>
<header>
<p class="brand"><strong>${say('pagina.naam')}</strong> <span>${kind}</span></p>
${raw('css' in assets ? '' : tools(say, assets.file))}
</header>
<main>
${raw(main)}
</main>
</body>
</html>
`;
}

/** `file` is the address of the page as a file. */
function tools(say: PrintSay, file: string | undefined): string {
  const keep = file ? html`<a href="${file}" download>${say('pagina.bestand')}</a>` : '';
  return html`<p class="tools"><span class="print" hidden><button type="button" id="print">${say('pagina.druk-af')}</button> ${say('pagina.druk-af-uitleg')}</span> ${raw(keep)}</p>`;
}

/** In a file the styles stand in the page itself, links lead to where it came from, and how long the page is kept does not matter. */
function ownHead({ css, base }: { readonly css: string; readonly base: string }): string {
  return html`<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<base href="${base}/">
<style>${raw(css)}.kept{display:none}</style>`;
}
