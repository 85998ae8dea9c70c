import { type Dialog, REVIEW, type Step } from './dialog.ts';

/** The end of every path in a diagram. */
const END = 'einde';

/**
 * A dialog as a Mermaid flowchart: a node for every step, with its label and what it expects, and its declared edges.
 * `say` gives the sentence of a text key. A step in round brackets may be skipped, one in slanted ones is proposed.
 */
export function dialogDiagram(dialog: Dialog<unknown>, say: (key: string) => string): string {
  const end = dialog.review ? [`  ${REVIEW}[["${plain(say(dialog.review.submit))}"]]`] : [`  ${REVIEW}([${END}])`];
  const nodes = dialog.steps.map((step) => `  ${step.id}${shapeOf(step, plain(say(step.label)))}`);
  const edges = dialog.steps.flatMap((step) =>
    step.next.map(({ to, name }) => `  ${step.id} -->${name ? `|${plain(name)}|` : ''} ${to}`),
  );
  return ['flowchart TD', ...nodes, ...end, ...edges].join('\n');
}

function shapeOf(step: Step, label: string): string {
  const text = `"${label}<br/><small>${step.expects.kind}</small>"`;
  if (step.proposes) return `[/${text}/]`;
  return step.optional ? `(${text})` : `[${text}]`;
}

/** Quotes and brackets would end a label. */
function plain(text: string): string {
  return text.replace(/["[\](){}|<>]/g, '').trim();
}
