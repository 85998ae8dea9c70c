import type { ConversationState, Understood } from '../contracts/conversation.ts';
import type { Item, Source, Trust } from '../contracts/library.ts';
import type { Choice, Message } from '../contracts/message.ts';
import type { Found } from '../contracts/understanding.ts';
import { choiceValue } from './choices.ts';
import { dutchDate } from './dutch-date.ts';
import { contactChoices, menuChoice, requestChoice, searchButton } from './menu.ts';
import type { Turn, TurnResult } from './turn.ts';

/** Buttons under one answer (design §3). */
const MOST_NEXT_STEPS = 3;
/** Sources that stand under a first answer; the others stand under 'Meer hierover'. */
const FIRST_SOURCES = 2;

/** Answers a question from the library: answer, options, neighbour, or an honest 'dat weet ik niet'. */
export function answerQuestion(turn: Turn, state: ConversationState, question: string): TurnResult {
  return answerItems(turn, state, question, turn.understanding.search(question));
}

/** Answers a question with what was found on it. */
export function answerItems(turn: Turn, state: ConversationState, question: string, found: Found): TurnResult {
  const items = found.items.flatMap((id) => turn.library.item(id) ?? []);
  const [first] = items;
  const understood: Understood = { outcome: found.outcome, act: null, items: items.map(({ id }) => id) };
  const { pendingQuestion: _pending, ...rest } = state;
  if (found.outcome === 'unknown' || !first) {
    const missed = { ...rest, misses: state.misses + 1, lastQuestion: question, lastItems: [] };
    return {
      state: missed,
      messages: [unknownMessage(turn, missed.misses)],
      understood: { ...understood, outcome: 'unknown' },
    };
  }
  if (found.outcome === 'options') {
    const waiting = { ...rest, pendingQuestion: question, lastQuestion: question, lastItems: understood.items };
    return { state: waiting, messages: [optionsMessage(turn, items)], understood };
  }
  const answered = { ...rest, misses: 0, lastQuestion: question, lastItems: [first.id] };
  return { state: answered, messages: [itemMessage(turn, first)], understood };
}

/** The answer of an item, with its sources and at most three next steps. */
export function itemMessage(turn: Turn, item: Item): Message {
  const neighbour = item.kind === 'buurvraag';
  const support = item.support?.status === 'vervallen' ? [turn.say('ondersteuning.vervallen')] : [];
  const closing = neighbour ? [turn.say('buurvraag.slot')] : [];
  return {
    key: item.id,
    text: [
      item.answer,
      ...support,
      ...closing,
      sourceLines(turn, item, item.more === '' ? Infinity : FIRST_SOURCES),
    ].join('\n\n'),
    choices: neighbour ? [] : nextSteps(turn, item),
  };
}

/** The rest of an item, after 'Meer hierover'. */
export function moreMessage(turn: Turn, item: Item): Message {
  const [, ...others] = nextSteps(turn, item);
  return {
    key: `${item.id}.meer`,
    text: [item.more, sourceLines(turn, item, Infinity)].join('\n\n'),
    choices: item.more === '' ? [] : [...others, keepButton(turn, item)],
  };
}

/** Printing or mailing an answer is offered here alone: who reads on may want to keep it. */
function keepButton(turn: Turn, { id }: Item): Choice {
  return {
    label: turn.say('knop.bewaar'),
    value: choiceValue({ area: 'bewaar', id: 'kaart', option: id, turn: turn.input.seq }),
  };
}

/** What is said when the library has nothing: honest, and after the second time a person first. */
export function unknownMessage(turn: Turn, misses: number): Message {
  if (misses < 2) {
    const choices = [
      menuChoice(turn, 'vraag', turn.say('menu.vraag')),
      menuChoice(turn, 'contact', turn.say('menu.contact')),
    ];
    return { key: 'onbekend.eerste', text: turn.say('onbekend.eerste'), choices };
  }
  return {
    key: 'onbekend.weer',
    text: turn.say('onbekend.weer', { adres: turn.contact.address }),
    choices: contactChoices(turn),
  };
}

function optionsMessage(turn: Turn, items: readonly Item[]): Message {
  const options = items.map((item) => itemChoice(turn, 'item', item.id, item.title));
  const none = menuChoice(turn, 'geen-van-deze', turn.say('knop.geen-van-deze'));
  return { key: 'opties.vraag', text: turn.say('opties.vraag'), choices: [...options, none] };
}

/** A button that shows an item, or the rest of it. */
export function itemChoice(turn: Turn, area: 'item' | 'meer', id: string, label: string): Choice {
  return { label, value: choiceValue({ area, id, option: '', turn: turn.input.seq }) };
}

function nextSteps(turn: Turn, item: Item): Choice[] {
  const more = item.more === '' ? [] : [itemChoice(turn, 'meer', item.id, turn.say('knop.meer'))];
  const request =
    item.support && item.support.status !== 'vervallen'
      ? [requestChoice(turn, item.support.request, turn.say('knop.vraag-aan'))]
      : [];
  const like =
    item.kind === 'praktijkvoorbeeld' || item.kind === 'handreiking'
      ? [searchButton(turn, 'zoals', item.id, turn.say('knop.zoals'))]
      : [];
  const search =
    item.id === 'praktijkvoorbeelden' || item.id === 'handreikingen'
      ? [menuChoice(turn, 'voorbeelden', turn.say('knop.zoek'))]
      : [];
  const next = item.next
    .flatMap((id) => turn.library.item(id) ?? [])
    .map(({ id, title }) => itemChoice(turn, 'item', id, title));
  return [...more, ...request, ...like, ...search, ...next].slice(0, MOST_NEXT_STEPS);
}

function sourceLines(turn: Turn, item: Item, most: number): string {
  // One more source takes no more room than the line that would name it.
  const count = item.sources.length <= most + 1 ? item.sources.length : most;
  const shown = item.sources.slice(0, count).map((source) => `- ${sourceLine(turn, source)}`);
  const left = item.sources.length - shown.length;
  const others = left > 0 ? [`- ${turn.say('antwoord.bron.meer', { aantal: left })}`] : [];
  const overdue = item.reviewBefore < turn.input.now.toISOString().slice(0, 10);
  const checked = overdue
    ? turn.say('antwoord.herziening-verlopen', { datum: dutchDate(item.reviewBefore) })
    : turn.say('antwoord.gecontroleerd', { datum: dutchDate(item.checkedOn) });
  return [...shown, ...others, '', checked].join('\n').trim();
}

/** A source with its date and how sure it is. */
export function sourceLine(turn: Turn, source: Source): string {
  const titel = source.url ? `[${source.title}](${source.url})` : source.title;
  const zekerheid = turn.say(certainty[source.trust]);
  return source.date
    ? turn.say('antwoord.bron.een', { titel, datum: dutchDate(source.date), zekerheid })
    : turn.say('antwoord.bron.zonder-datum', { titel, zekerheid });
}

const certainty = {
  A: 'zekerheid.a',
  B: 'zekerheid.b',
  C: 'zekerheid.c',
  D: 'zekerheid.d',
  U: 'zekerheid.u',
} as const satisfies Record<Trust, string>;
