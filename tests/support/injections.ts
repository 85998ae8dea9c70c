const BELL = '\u0007';

/** Written by hand: each has a trick of its own. */
const tricks: readonly string[] = [
  // headers
  'Jo\r\nBcc: slachtoffer@elders.example',
  'Jo\nBcc: slachtoffer@elders.example',
  'Jo\rBcc: slachtoffer@elders.example',
  'Jo\r\n\r\n<h1>nieuw lichaam</h1>',
  'Jo\u2028Bcc: slachtoffer@elders.example',
  'Jo\u0085Bcc: slachtoffer@elders.example',
  'Jo\u000bBcc: slachtoffer@elders.example',
  'Jo\u0000\r\nX-Injected: ja',
  'Jo\r\n Bcc: gevouwen@elders.example',
  'Jo%0d%0aBcc: slachtoffer@elders.example',
  '=?utf-8?Q?Jo=0D=0ABcc:_slachtoffer@elders.example?=',
  '=?utf-8?B?Sm8NCkJjYzogc2xhY2h0b2ZmZXJAZWxkZXJzLmV4YW1wbGU=?=',
  'Jo\r\nReply-To: aanvaller@elders.example',
  'Jo\r\nSubject: ander onderwerp',
  'Jo\r\nContent-Type: text/html',
  'Jo\r\nTo: slachtoffer@elders.example',
  'Jo\r\n.\r\nMAIL FROM:<aanvaller@elders.example>',
  '.\r\nQUIT\r\n',
  '--grens\r\nContent-Type: text/html\r\n\r\n<b>deel</b>',
  'jo@school.example, slachtoffer@elders.example',
  'jo@school.example;slachtoffer@elders.example',
  'Jo <slachtoffer@elders.example>',
  '"Jo" <slachtoffer@elders.example>, "An"',
  // markup
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<img src="https://elders.example/pixel.gif">',
  '<svg/onload=alert(1)>',
  '"><script>alert(1)</script>',
  "'><script>alert(1)</script>",
  '" onmouseover="alert(1)" x="',
  "' onmouseover='alert(1)' x='",
  '</td></tr></table><h1>Overgenomen</h1>',
  '</title><script>alert(1)</script>',
  '</body></html>',
  '<!--',
  '--><script>alert(1)</script><!--',
  '<a href="https://elders.example">klik hier</a>',
  '<form action="https://elders.example"><input name=x></form>',
  '<iframe src="https://elders.example"></iframe>',
  '<style>*{display:none}</style>',
  '<base href="https://elders.example/">',
  '<meta http-equiv="refresh" content="0;url=https://elders.example">',
  '<![CDATA[<script>alert(1)</script>]]>',
  '<\u0000script>alert(1)</script>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&#60;script&#62;alert(1)&#60;/script&#62;',
  '\u202e<script>txt.exe',
  `${BELL}<b>bel</b>`,
  // Markdown and templates
  '[klik](javascript:alert(1))',
  '[klik](JaVaScRiPt:alert(1))',
  '[klik](data:text/html,<script>alert(1)</script>)',
  '[klik](https://elders.example"onmouseover="alert(1))',
  '![plaatje](https://elders.example/pixel.gif)',
  '{email} {referentie} {naam}',
  '<%= 7 * 7 %> {{7 * 7}}',
  '\ud800<b>half teken</b>',
];

const BREAKS = [
  '\r\n',
  '\n',
  '\r',
  '\u2028',
  '\u2029',
  '\u0085',
  '\u000b',
  '\u000c',
  '\u0000\r\n',
  '\r\n\t',
  '%0d%0a',
  '=0D=0A',
];
const HEADERS = [
  'Bcc: slachtoffer@elders.example',
  'Cc: slachtoffer@elders.example',
  'To: slachtoffer@elders.example',
  'Reply-To: aanvaller@elders.example',
  'From: baas@elders.example',
  'Subject: ander onderwerp',
  'References: <ander@elders.example>',
  'Content-Type: text/html',
];
const ELEMENTS = [
  'a href=javascript:alert(1)',
  'a href="https://elders.example"',
  'audio src=x onerror=alert(1)',
  'body onload=alert(1)',
  'button formaction=javascript:alert(1)',
  'details open ontoggle=alert(1)',
  'embed src=https://elders.example',
  'form action=https://elders.example',
  'iframe srcdoc="<script>alert(1)</script>"',
  'img src=x onerror=alert(1)',
  'input autofocus onfocus=alert(1)',
  'link rel=stylesheet href=https://elders.example',
  'marquee onstart=alert(1)',
  'math><mtext><img src=x onerror=alert(1)',
  'meta http-equiv=refresh content=0',
  'object data=https://elders.example',
  'script src=https://elders.example',
  'style>@import "https://elders.example"',
  'svg><script>alert(1)',
  'textarea></textarea><script>alert(1)',
  'video><source onerror=alert(1)',
];
/** What a tag may stand behind to break out of: nothing, an attribute, an element's text. */
const BEFORE = ['', '">', "'>", '</textarea>', '</blockquote></td>'];

/** Texts that people type to get a header, markup, a link or a recipient of their own into a mail or a page. */
export const injections: readonly string[] = [
  ...new Set([
    ...tricks,
    ...BREAKS.flatMap((end) => HEADERS.map((header) => `Jo${end}${header}`)),
    ...BEFORE.flatMap((before) => ELEMENTS.map((element) => `${before}<${element}>`)),
  ]),
];

/** The same by handfuls, for tests that are slow: every text once, each in another field. */
export const injectionHandfuls: readonly (readonly [string, string, string, string, string])[] = Array.from(
  { length: Math.ceil(injections.length / 5) },
  (_, row) => {
    const at = (column: number) => injections[(row * 5 + column) % injections.length] ?? '';
    return [at(0), at(1), at(2), at(3), at(4)];
  },
);
