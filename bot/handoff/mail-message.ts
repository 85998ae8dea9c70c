import type { SendMailOptions } from 'nodemailer';
import type { Attachment, Mail } from '../contracts/mail.ts';
import { bareAddress } from './bare-address.ts';

/** The name before the address in From. */
const SENDER_NAME = 'Krimpwijzer';
/** RFC 5322 §3.6.4, without quotes and brackets. */
const MESSAGE_ID = /^<[\w.-]+@[\w.-]+>$/;

/** A mail that may not be sent as it is: a field holds more than it should. Trying again does not help. */
export class MailRefusedError extends Error {
  readonly code = 'MAIL_REFUSED';
}

/**
 * The mail as nodemailer sends it: strings only, one recipient, the fixed Message-ID and date. Throws a MailRefusedError
 * when an address is not one bare address, or the Message-ID or the date is none.
 */
export function mailMessage(mail: Mail): SendMailOptions {
  const from = addressIn(mail, 'from', mail.from);
  const to = addressIn(mail, 'to', mail.to);
  return {
    from: { name: SENDER_NAME, address: from },
    to: { name: '', address: to },
    ...(mail.replyTo === undefined ? {} : { replyTo: { name: '', address: addressIn(mail, 'replyTo', mail.replyTo) } }),
    envelope: { from, to: [to] },
    messageId: messageIdOf(mail, mail.messageId),
    ...(mail.thread === undefined ? {} : threadOf(mail, mail.thread)),
    date: dateOf(mail),
    // Control characters, line ends among them, cannot reach a header.
    subject: String(mail.subject).replace(/\p{Cc}+/gu, ' '),
    text: String(mail.text),
    html: String(mail.html),
    ...(mail.attachment && { attachments: [fileOf(mail.attachment)] }),
    textEncoding: 'quoted-printable',
    // RFC 3834, and the same for Exchange: no robot may answer, so that no two robots write to each other for ever.
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** The name keeps only what no mail program and no file system reads as something else. */
function fileOf({ name, text }: Attachment) {
  return {
    filename: String(name).replace(/[^a-z0-9.-]+/g, '-'),
    content: String(text),
    contentType: 'text/markdown; charset=utf-8',
  };
}

function addressIn(mail: Mail, field: string, value: string): string {
  const address = bareAddress(String(value));
  if (address === undefined) throw new MailRefusedError(`mail ${mail.id}: "${field}" is not one bare address`);
  return address;
}

function messageIdOf(mail: Mail, value: string): string {
  if (!MESSAGE_ID.test(value)) throw new MailRefusedError(`mail ${mail.id}: a Message-ID has not the form <id@domain>`);
  return value;
}

function threadOf(mail: Mail, first: string) {
  const inReplyTo = messageIdOf(mail, first);
  return { inReplyTo, references: [inReplyTo] };
}

function dateOf(mail: Mail): Date {
  const date = new Date(mail.date);
  if (Number.isNaN(date.getTime())) throw new MailRefusedError(`mail ${mail.id}: its date is no date`);
  return date;
}
