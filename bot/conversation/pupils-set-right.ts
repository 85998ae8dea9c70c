import { type DialogInput, REVIEW, STOP } from '../../dialogs/index.ts';
import type { Answers } from '../../dialogs/dialog.ts';
import type { DialogState } from '../contracts/conversation.ts';
import type { Turn } from './turn.ts';

const MOST = 150;
/** 'Leerlingen 900', 'toch leerlingen nu 880': the name of the question and its new value, and nothing more. */
const NAMED =
  /^\W*(?:(?:nee|toch|sorry|dus|maar|het|ons|aantal)\W+)*(?:leerlingen|lln|leerlingenaantal)\W+(?:(?:nu|is|zijn|was|toch|moet|moeten|naar|ongeveer|ruim|circa)\W+)*\d[\d.]*(?:\W+(?:zijn|worden|hoor|nu))*\W*$/i;
/** 'Niet 22', '22 was alleen techniek': that another number does not stand. */
const INSTEAD = /\b(?:niet|geen|ipv|in plaats van)\W+(?:de\W+)?\d|\d\W+(?:lln\W+|leerlingen\W+)?(?:was|is|waren)\b/i;
const AGAIN = /^\W*(?:nee|toch|sorry|oeps|pardon|correctie)\b/i;

/** The number of pupils of now when a message only sets that right, at any question, at the review and after it; null otherwise. */
export function pupilsSetRight(turn: Turn, open: DialogState['open'] | undefined, text: string): Answers | null {
  if (open === STOP || open === 'leerlingen' || text.length > MOST || text.trim().endsWith('?')) return null;
  // At the question how many fewer 'toch 300 leerlingen' may be the loss.
  if (!NAMED.test(text) && !INSTEAD.test(text) && (open === 'daling' || !AGAIN.test(text))) return null;
  const { leerlingen, ...others } = turn.understanding.figures(text, turn.input.now).answers;
  return leerlingen && Object.keys(others).length === 0 ? { leerlingen } : null;
}

/** The same as what it means for the running verkenning: what stands there already changes nothing. */
export function inputOfPupils(turn: Turn, { open, answers }: DialogState, text: string): DialogInput | null {
  const changes = pupilsSetRight(turn, open, text);
  if (!changes) return null;
  const same = changes.leerlingen?.shown === answers.leerlingen?.shown;
  if (same && open === REVIEW) return { kind: 'show' };
  return { kind: 'correct', changes, ...(same && { noted: true }) };
}
