import type { Letter, LetterPart, ListLine } from './letter.ts';

/** The letter as plain text. What a user typed stands behind `> `, so that it cannot pass for a part of ours. */
export function letterToText(letter: Letter): string {
  return `${letter.parts.map(partToText).join('\n\n')}\n`;
}

function partToText(part: LetterPart): string {
  switch (part.kind) {
    case 'text':
      return [...heading(part.heading), ...part.lines].join('\n');
    case 'quote':
      return [...heading(part.heading), quoted(part.text)].join('\n');
    case 'facts':
      return [...heading(part.heading), ...part.facts.map(({ label, value }) => `${label}: ${value}`)].join('\n');
    case 'talk':
      return [...heading(part.heading), part.intro, ...part.lines.map(talkLine)].join('\n');
    case 'list':
      return [...heading(part.heading), ...part.lines.map(listLine)].join('\n');
    case 'link':
      return linkLine(part);
    case 'buttons':
      return part.links.map(linkLine).join('\n');
    default:
      return part satisfies never;
  }
}

function listLine(line: ListLine): string {
  return typeof line === 'string' ? `- ${line}` : `- ${line.text}\n  ${line.url}`;
}

function linkLine({ label, url }: { label: string; url: string }): string {
  return `${label}: ${url}`;
}

function heading(text: string | undefined): string[] {
  return text === undefined ? [] : [text, '-'.repeat([...text].length)];
}

function quoted(text: string): string {
  return text
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');
}

function talkLine({ who, at, text }: { who: string; at: string; text: string }): string {
  return `\n${who}, ${at}\n${quoted(text)}`;
}
