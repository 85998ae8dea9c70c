import { type Dialog, dialogDiagram, dialogs } from '../../dialogs/index.ts';
import { openContent } from '../open-content.ts';

/** The part of docs/dialogen.md that is made: every dialog as a Mermaid flowchart with the labels of `contentFolder`. */
export function dialogDiagrams(contentFolder: string): string {
  const { sayKey } = openContent(contentFolder).forTurn;
  return Object.values(dialogs)
    .map((dialog: Dialog<unknown>) => `## ${dialog.id}\n\n\`\`\`mermaid\n${dialogDiagram(dialog, sayKey)}\n\`\`\`\n`)
    .join('\n');
}
