import type { Activity } from 'botbuilder';
import { z } from 'zod';
import type { Inbound } from '../contracts/conversation.ts';

const short = z.string().min(1).max(500);
/** What our own buttons send: an object, or (messageBack with a plain value) a string. */
const pressed = z.union([
  short.transform((choice) => ({ choice, label: undefined })),
  z.object({ choice: short, label: short.optional().catch(undefined) }),
]);
const displayed = z.object({ messageBack: z.object({ displayText: short }) });

/**
 * An activity of any channel as what came in: a button, a text, or something that is neither (a file, a sticker, a
 * reaction). A message with nothing in it is an empty text.
 */
export function readInbound(activity: Partial<Activity>): Inbound {
  const text = withoutMentions(activity.text ?? '');
  const button = pressed.safeParse(activity.value);
  if (button.success) {
    const { choice, label } = button.data;
    return { kind: 'choice', value: choice, label: text || label || displayText(activity) };
  }
  if (text) return { kind: 'text', text };
  const readable = activity.type === 'message' && activity.value == null && !activity.attachments?.length;
  return readable ? { kind: 'text', text: '' } : { kind: 'file' };
}

function displayText(activity: Partial<Activity>): string {
  const read = displayed.safeParse(activity.channelData);
  return read.success ? read.data.messageBack.displayText : '';
}

/** Teams puts `<at>Krimpwijzer</at>` before what the user typed, sometimes with a hard space or its HTML name. */
function withoutMentions(text: string): string {
  return text
    .replace(/<at[^<>]{0,200}>[^<>]{0,200}<\/at>/gi, ' ')
    .replace(/&nbsp;|\u00a0/gi, ' ')
    .trim();
}
