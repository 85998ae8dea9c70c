import type { Mail } from '../contracts/mail.ts';
import type { Say } from '../contracts/texts.ts';
import { html, raw } from '../html.ts';
import { pageLayout } from './page-layout.ts';
import type { webTexts } from './texts.ts';

/** What the pages of the trial mailbox share. */
export interface MailboxPage {
  readonly say: Say<typeof webTexts>;
  readonly styles: string;
}

/** The list of mails at `/postvak`, newest first. */
export function mailboxPage({ say, styles }: MailboxPage, mails: readonly Mail[]): string {
  const title = say('web.mailbox.title');
  const list =
    mails.length === 0
      ? html`<p>${say('web.mailbox.empty')}</p>`
      : html`<ul class="mails" aria-label="${say('web.mailbox.list')}">${raw(mails.map((mail) => row(say, mail)))}</ul>`;
  const main = html`<section><div class="inner">
<h1>${title}</h1>
<p>${say('web.mailbox.lead')}</p>
${raw(list)}
<p><a href="/">${say('web.mailbox.page')}</a></p>
</div></section>`;
  return pageLayout({ say, styles, title, kind: title, main, footer: say('web.trial') });
}

function row(say: MailboxPage['say'], mail: Mail): string {
  return html`<li>
<a href="/postvak/${encodeURIComponent(mail.id)}">${mail.subject}</a>
<p>${say(`web.mailbox.${mail.kind}`)}: ${mail.to}</p>
<p><time datetime="${mail.date}">${shownTime(mail.date)}</time></p>
</li>`;
}

/** One mail at `/postvak/:id`: its heads, the HTML part in a closed frame, and the text part. */
export function mailPage({ say, styles }: MailboxPage, mail: Mail): string {
  const address = `/postvak/${encodeURIComponent(mail.id)}`;
  const main = html`<section><div class="inner">
<p><a href="/postvak">${say('web.mailbox.back')}</a></p>
<h1>${mail.subject}</h1>
<dl>${raw(heads(say, mail))}</dl>
<p><a href="${address}/eml" download>${say('web.mailbox.download')}</a></p>
<h2>${say('web.mailbox.html')}</h2>
<iframe src="${address}/html" sandbox="allow-top-navigation-by-user-activation" title="${say('web.mailbox.html')}"></iframe>
</div></section>
<section><div class="inner">
<h2>${say('web.mailbox.text')}</h2>
<pre>${mail.text}</pre>
</div></section>`;
  return pageLayout({
    say,
    styles,
    title: mail.subject,
    kind: say('web.mailbox.title'),
    main,
    footer: say('web.trial'),
  });
}

function heads(say: MailboxPage['say'], mail: Mail): string[] {
  const rows = [
    [say('web.mailbox.kind'), say(`web.mailbox.${mail.kind}`)],
    [say('web.mailbox.from'), mail.from],
    [say('web.mailbox.to'), mail.to],
    ...(mail.replyTo === undefined ? [] : [[say('web.mailbox.reply-to'), mail.replyTo]]),
    [say('web.mailbox.date'), shownTime(mail.date)],
  ];
  return rows.map(([name = '', value = '']) => html`<dt>${name}</dt><dd>${value}</dd>`);
}

/** What is said when there is no mail of that id. */
export function missingMailPage({ say, styles }: MailboxPage): string {
  const title = say('web.mailbox.missing');
  const main = html`<section><div class="inner">
<h1>${title}</h1>
<p>${say('web.mailbox.missing-text')}</p>
<p><a href="/postvak">${say('web.mailbox.back')}</a></p>
</div></section>`;
  return pageLayout({ say, styles, title, kind: say('web.mailbox.title'), main, footer: say('web.trial') });
}

function shownTime(iso: string): string {
  const format = new Intl.DateTimeFormat('nl-NL', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Amsterdam',
  });
  return format.format(new Date(iso));
}
