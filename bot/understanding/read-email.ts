import type { Answer, Reading } from '../../dialogs/dialog.ts';

const LONGEST = 2000;
/** RFC 5321 sizes. */
const LONGEST_ADDRESS = 254;
const MOST_CANDIDATES = 4;
/** Dotted atoms of plain ASCII (RFC 5322), and a domain of letters, digits and hyphens with a top level of at least two letters. */
const ADDRESS =
  /^(?=.{1,64}@)[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}$/i;
/** Domains that are nearly always a slip, and what was meant. */
const SLIPS: readonly (readonly [RegExp, string])[] = [
  [/@(?:gmial|gmal|gmai|gamil|gmaill|gnail)\.(?:com|nl)$/, '@gmail.com'],
  [/@(?:hotmial|hotmal|hotmai|hotmaill|hotnail)\.(com|nl)$/, '@hotmail.$1'],
  [/@(?:outlok|outloo|outlouk|oulook)\.(com|nl)$/, '@outlook.$1'],
  [/\.(?:con|cmo|ocm|comm|vom)$/, '.com'],
  [/\.(?:nll|nlk|nk|mnl|nl\.nl)$/, '.nl'],
];
/** Words that may stand before an address that was spelled out; any other may be its beginning. */
const LEADS_IN = /^(?:is|adres|(?:e-?)?mail(?:adres)?|mailen|naar|op|via|aan|of|en|ja|dat|het|met|graag)$|[:,;!]$/i;

/**
 * Reads one e-mail address, typed or spelled out ('jan punt jansen apenstaartje school punt nl'). Several addresses, a slip
 * ('gmial.com', 'school,nl') and one that may lack its beginning are unclear, with what may be meant as candidates.
 * Own code: the suite's sequence recognizer cuts unknown top levels (`x@y.example` → `x@y.exampl`), which would send
 * an answer astray.
 */
export function readEmail(text: string): Reading {
  const typed = text.replace(/\s+/g, ' ').trim();
  if (typed.length > LONGEST) return { kind: 'unclear' };
  const written = addressesIn(typed);
  const spoken = written.length > 0 ? typed : fromSpeech(typed);
  const addresses = written.length > 0 ? written : addressesIn(spoken);
  const [only] = addresses;
  if (only === undefined) return unclear(mendedIn(spoken));
  const meant = slipOf(only);
  if (addresses.length > 1 || meant) return unclear([...(meant ? [meant] : []), ...addresses]);
  // 'jan,jansen@…' has a comma for a dot: what stands glued before the address may be a part of it.
  if (/[^\s,;][,;][^\s,;]*@/.test(spoken)) return unclear([only]);
  const beginning = beginningOf(spoken, written.length === 0);
  if (beginning) return unclear([`${beginning}${only}`, only]);
  return { kind: 'value', answer: { value: only, shown: only } };
}

function unclear(addresses: readonly string[]): Reading {
  const candidates = [...new Set(addresses)].slice(0, MOST_CANDIDATES);
  return { kind: 'unclear', candidates: candidates.map((address): Answer => ({ value: address, shown: address })) };
}

/** The words that are addresses, without the brackets and punctuation around them; the domain in lower case. */
function addressesIn(text: string): string[] {
  const words = text.split(/[\s,;<>()"]+/).filter((word) => word.length <= LONGEST_ADDRESS && word.includes('@'));
  const addresses = words.map(bare).filter((word) => ADDRESS.test(word));
  return [...new Set(addresses.map((word) => word.replace(/@.*$/, (domain) => domain.toLowerCase())))];
}

function bare(word: string): string {
  return word.replace(/^(?:mailto:|['[*_])+/i, '').replace(/[\].!?:'*_>)/]+$/, '');
}

/** The address that was probably meant, when this one is a usual slip. */
function slipOf(address: string): string | undefined {
  const mended = SLIPS.reduce((result, [slip, right]) => result.replace(slip, right), address.replace(/^www\./i, ''));
  return mended === address ? undefined : mended;
}

/** 'j punt de vries apenstaartje …' gives 'j.de vries@…': what stands before may be the beginning of the address. */
function beginningOf(text: string, spoken: boolean): string | undefined {
  const words = text.split(' ');
  const before = words[words.findIndex((word) => word.includes('@')) - 1];
  if (before === undefined) return undefined;
  const belongs = spoken ? !LEADS_IN.test(before) : /^[a-z]\.$/i.test(before);
  return belongs ? before.toLowerCase() : undefined;
}

/** What was probably meant by a word with an @ that is no address: 'jan@school,nl', 'jan@school'. */
function mendedIn(text: string): string[] {
  const words = text.split(' ').filter((word) => word.length <= LONGEST_ADDRESS && word.includes('@'));
  const mended = words.map((word) => bare(word.replace(/,/g, '.').replace(/([.@])\1+/g, '$1')));
  return mended.flatMap(
    (word) => [word, /@[^.]+$/.test(word) ? `${word}.nl` : ''].find((each) => ADDRESS.test(each)) ?? [],
  );
}

function fromSpeech(text: string): string {
  return text
    .replace(/ ?(?:\bapen?staart(?:je)?\b|\(at\)|\[at\]|\{at\}|\bat\b) ?/gi, '@')
    .replace(/ ?(?:\b(?:punt|dot)\b|[([](?:punt|dot)[)\]]) ?/gi, '.')
    .replace(/ ?\b(?:laag streepje|underscore)\b ?/gi, '_')
    .replace(/ ?\b(?:liggend streepje|koppelteken|streepje|min(?:teken)?)\b ?/gi, '-')
    .replace(/ ?@ ?/g, '@');
}
