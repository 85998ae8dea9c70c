import type { Library } from '../contracts/library.ts';
import type { Found } from '../contracts/understanding.ts';
import { decide, type Sureness, surenessOf } from './decide.ts';
import { createQuestionReader, type QuestionReading } from './read-question.ts';

/** What the search says to a question, and what made it say so. */
export interface ExplainedFound {
  readonly found: Found;
  readonly reading: QuestionReading;
  readonly sure: Sureness;
}

/** Makes the search over the library, with its reasons: what measures the search uses the very one that answers. */
export function createExplainedSearch(library: Library): (text: string) => ExplainedFound {
  const read = createQuestionReader(library);
  return (text) => {
    const reading = read(text);
    const sure = surenessOf(reading.measures, library.search);
    return { found: decide(reading, sure, library.search), reading, sure };
  };
}
