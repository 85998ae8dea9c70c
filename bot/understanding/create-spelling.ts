import { editDistance } from './edit-distance.ts';

/** Shorter words are left alone: too many words lie one letter apart. */
const SHORTEST = 5;
/** From so many letters on, two slips are mended where leaving out one letter on either side makes them alike. */
const LONG = 9;

/**
 * Makes the function that mends a slip in a word that nobody uses: 'leerlinge' → 'leerlingen', 'fuise' → 'fusie'.
 * A known word comes back as it is, and so does a word that lies near no target. `targets` in order of preference.
 */
export function createSpelling(known: ReadonlySet<string>, targets: readonly string[]): (word: string) => string {
  const near = new Map<string, string[]>();
  for (const target of targets)
    if (target.length >= SHORTEST)
      for (const short of withoutOneLetter(target)) {
        const others = near.get(short);
        if (others) others.push(target);
        else near.set(short, [target]);
      }
  return (word) => {
    if (word.length < SHORTEST || known.has(word) || /\d/.test(word)) return word;
    const most = word.length < LONG ? 1 : 2;
    let best = word;
    let least = most + 1;
    for (const short of withoutOneLetter(word))
      for (const target of near.get(short) ?? []) {
        const distance = editDistance(word, target, most);
        if (distance < least) [best, least] = [target, distance];
      }
    return best;
  };
}

/** The word itself, and the word without each of its letters. */
function withoutOneLetter(word: string): string[] {
  return [word, ...Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))];
}
