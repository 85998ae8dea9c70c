import type { Answer, Answers, Step } from './dialog.ts';
import type { DialogSay } from './dialog-turn.ts';

/** A step's question, with its earlier answer, or else the words that it may offer. */
export function questionOf(step: Step, answers: Answers, earlier?: Answer | null): DialogSay {
  const offer = step.offer ? answers[step.offer] : undefined;
  return { kind: 'question', step, ...(earlier ? { earlier } : offer && { offer }) };
}
