import { cleanText } from './clean-text.ts';

/** The text on one line of at most `max` characters; an ellipsis shows that it was cut. */
export function oneLine(text: string, max: number): string {
  const line = cleanText(text).replace(/\s+/g, ' ');
  const characters = [...line];
  return characters.length <= max
    ? line
    : `${characters
        .slice(0, max - 1)
        .join('')
        .trimEnd()}…`;
}
