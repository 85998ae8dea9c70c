/** A mistake in content/: where it stands, what is wrong and how it is cured. Written for editors, so in Dutch-free code it carries only parts. */
export interface ContentProblem {
  /** Path below content/. */
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  readonly what: string;
  readonly cure: string;
}

/** `file:line  what. cure` — one line a problem. */
export function formatProblem(problem: ContentProblem): string {
  return `content/${problem.file}:${problem.line}  ${problem.what}. ${problem.cure}`;
}

/** Thrown when content/ cannot be used; lists every problem. */
export class ContentError extends Error {
  readonly problems: readonly ContentProblem[];
  constructor(problems: readonly ContentProblem[]) {
    super(`content/ has ${problems.length} mistake(s):\n${problems.map(formatProblem).join('\n')}`);
    this.name = 'ContentError';
    this.problems = problems;
  }
}
