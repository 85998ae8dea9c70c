import type { Answer, Step } from '../../dialogs/dialog.ts';
import type { Turn } from './turn.ts';

/** 'Zelfde adres als net', 'dat had ik al gegeven': the user gave it earlier in this talk. */
const AS_BEFORE =
  /\b(?:(?:het|dat|mijn)?zelfde|dezelfde|als (?:net|zojuist|zonet|daarnet|eerder|hiervoor|hierboven|daarstraks)|(?:al|eerder|net|zojuist) (?:gegeven|getypt|genoemd|gezegd|ingevuld|opgegeven)|(?:heeft|hebt|weet|weten) (?:u|je|jullie) (?:toch )?al)\b/i;
const MOST_WORDS = 10;

/** The address or number that the user typed last in this talk, when he says that it is the same; null otherwise. */
export function saidBefore(turn: Turn, { expects }: Step, text: string): Answer | null {
  if (expects.kind !== 'email' && expects.kind !== 'phone') return null;
  if (text.includes('?') || text.split(/\s+/).length > MOST_WORDS || !AS_BEFORE.test(text)) return null;
  const typed = turn.input.talk().filter(({ who }) => who === 'gebruiker');
  for (const line of typed.toReversed()) {
    const reading = turn.understanding.read(expects, line.text);
    if (reading.kind === 'value') return reading.answer;
  }
  return null;
}
