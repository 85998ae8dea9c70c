import { runDialog, stepOf } from '../../dialogs/index.ts';
import type { ConversationState, DialogState } from '../contracts/conversation.ts';
import type { Message } from '../contracts/message.ts';
import { asideMessage, isAsideAct, libraryAside, withOpenQuestion } from './dialog-aside.ts';
import { finishDialog } from './finish-dialog.ts';
import { dialogOf } from './running-dialog.ts';
import { asAct, type DialogId, IN_DIALOG, type Turn, type TurnResult } from './turn.ts';

/** Up to this length a text step asks for a name or a fact, not for a story. */
const SHORT_TEXT = 200;
/** Names of organisations are long too, but hold no verb. */
const MOST_WORDS = 6;
const VERB =
  /\b(?:wil|willen|kan|kunnen|moet|moeten|mag|mogen|weet|weten|vind|vinden|snap|snappen|begrijp|heb|heeft|hebben|ga|gaan|doe|doet|doen|lees|leest|word|wordt|worden|zou|zouden|denk|denken|hoop|hopen|geef|geven|krijg|krijgen|blijf|blijven|zoek|zoeken|is|zijn|ben)\b/i;
/** 'Ik ben Jan de Vries, bestuurder van …' is a name, however long. */
const INTRODUCES =
  /^(?:(?:hallo|hoi|goedendag|dag|ja|oke?|nou)[\s,.!]+)*(?:ik ben|mijn naam|ik heet|wij zijn|we zijn|dit is|het (?:is|gaat|betreft)|namens|voor|ik werk|wij werken|u spreekt)\b/i;

/** About the name itself: whether it is needed. */
const NAMELESS =
  /\banoniem\b|\b(?:zonder|geen) naam\b|\b(?:moet|hoef|hoeft|wil|mag)\b.*\bnaam\b|\bnaam (?:nodig|verplicht)\b/i;

/** Whether words at a step that asks who the user is are a question or a whole sentence, and so no answer. */
export function isNoName(id: DialogId, { open }: DialogState, text: string): boolean {
  const { about = [], steps } = dialogOf(id);
  const expects = about.includes(open) ? steps.find((step) => step.id === open)?.expects : undefined;
  if (expects?.kind !== 'text' || expects.maxLength > SHORT_TEXT) return false;
  if (text.includes('?')) return true;
  return text.trim().split(/\s+/).length > MOST_WORDS && VERB.test(text) && !INTRODUCES.test(text.trim());
}

/** Answers such words (an act, the library, why a name is needed, or that it is not known), and asks again. */
export async function answerNoName(
  turn: Turn,
  state: ConversationState,
  id: DialogId,
  dialog: DialogState,
  text: string,
): Promise<TurnResult> {
  const act = turn.understanding.act(text);
  const nameless = NAMELESS.test(text) ? [nameNeeded(turn, id, dialog)] : [];
  const asked = nameless.length === 0 && text.includes('?') ? libraryAside(turn, text) : null;
  const aside = act && isAsideAct(act) ? { messages: [asideMessage(turn, id, act)], understood: asAct(act) } : asked;
  const unknown = !aside && nameless.length === 0 && isQuestion(text) ? [notKnown(turn)] : [];
  const messages = [...(aside?.messages ?? []), ...nameless, ...unknown];
  if (messages.length === 0) return finishDialog(turn, state, id, runDialog(dialogOf(id), dialog, { kind: 'unclear' }));
  return withOpenQuestion(turn, state, id, dialog, messages, aside?.understood ?? IN_DIALOG);
}

/** 'Jansen?' is no question. */
function isQuestion(text: string): boolean {
  return text.trim().endsWith('?') && text.trim().split(/\s+/).length > 2;
}

function notKnown(turn: Turn): Message {
  return { key: 'dialoog.weet-niet', text: turn.say('dialoog.weet-niet') };
}

/** Why this is asked, and that it can be left out or not. */
function nameNeeded(turn: Turn, id: DialogId, { open }: DialogState): Message {
  const step = stepOf(dialogOf(id), open);
  if (step.optional) return { key: step.hints[1], text: turn.sayKey(step.hints[1]) };
  const values = { waarom: turn.sayKey(step.why), adres: turn.contact.address };
  return { key: 'dialoog.verplicht', text: turn.say('dialoog.verplicht', values) };
}
