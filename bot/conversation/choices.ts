import type { Choice } from '../contracts/message.ts';

/** A button's value, taken apart: `area/id/option@turn`. */
export interface ChoiceValue {
  readonly area: string;
  readonly id: string;
  readonly option: string;
  /** The sequence number of the activity that the button was shown for. */
  readonly turn: number;
}

/** Makes the value of a button. Ids and options hold no `/` or `@`. */
export function choiceValue({ area, id, option, turn }: ChoiceValue): string {
  return `${area}/${id}/${option}@${turn}`;
}

/** Takes a button's value apart; null when it is none of ours. */
export function readChoiceValue(value: string): ChoiceValue | null {
  const match = /^([a-z-]{1,40})\/([a-z0-9-]{1,100})\/([a-z0-9-]{0,100})@(\d{1,9})$/.exec(value);
  if (!match) return null;
  const [, area = '', id = '', option = '', turn = '0'] = match;
  return { area, id, option, turn: Number(turn) };
}

/** The button whose label was typed instead of pressed. */
export function typedChoice(text: string, shown: readonly Choice[]): Choice | undefined {
  const plain = (label: string) =>
    label
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  const typed = plain(text);
  return typed === '' ? undefined : shown.find((choice) => plain(choice.label) === typed);
}
