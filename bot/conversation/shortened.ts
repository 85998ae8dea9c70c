/** What a user typed is said back up to this length. */
const SHOWN = 160;

/** The beginning of a text that is said back, with an ellipsis when there is more. */
export function shortened(text: string): string {
  return text.length > SHOWN ? `${text.slice(0, SHOWN - 3).trimEnd()}…` : text;
}
