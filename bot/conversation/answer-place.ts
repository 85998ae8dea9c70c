import type { ConversationState } from '../contracts/conversation.ts';
import type { Region } from '../contracts/library.ts';
import type { Message } from '../contracts/message.ts';
import type { Criterion } from '../contracts/understanding.ts';
import { itemChoice, sourceLine } from './answers.ts';
import { itemsNear } from './find-items.ts';
import { requestChoice } from './menu.ts';
import { searchItems } from './show-items.ts';
import type { Turn, TurnResult } from './turn.ts';

/** Figures that are shown at once; the item about the region has them all. */
const MOST_LINES = 6;
/** The topic of the items about decline in a region. */
const TOPIC = 'krimp-regio';

/** Answers who only says where he is: what sources tell about it, the examples near it, and the adviser. */
export function answerPlace(turn: Turn, state: ConversationState, place: Criterion): TurnResult {
  const item = itemAbout(turn, place);
  const found = itemsNear(place, 'praktijkvoorbeeld', turn.library);
  const adviser = requestChoice(turn, 'ledenadviseur', turn.say('knop.ledenadviseur'));
  const more = item ? [itemChoice(turn, 'item', item.id, item.title)] : [];
  const about = item ? [item.id] : [];
  const figures = figuresMessage(turn, place);
  if (found.items.length === 0) {
    const text = turn.say('regio.geen-voorbeelden', { regio: place.shown });
    return {
      state: { ...state, misses: 0, lastItems: about },
      messages: [figures, { key: 'regio.geen-voorbeelden', text, choices: [...more, adviser] }],
      understood: { outcome: 'answer', act: null, items: about },
    };
  }
  const examples = searchItems(turn, state, { collections: ['praktijkvoorbeeld'], criteria: [place] });
  const key = found.widened.length > 0 ? 'regio.voorbeelden-provincie' : 'regio.voorbeelden';
  const text = turn.say(key, { regio: place.shown });
  const messages = examples.messages.map((message): Message => {
    const [first, ...rest] = message.choices ?? [];
    const goOn = first?.value.startsWith('zoek/meer/') ? [first] : [];
    return { ...message, key, text, choices: [...goOn, ...more, adviser, ...rest.slice(-1)] };
  });
  return {
    state: { ...examples.state, lastItems: about },
    messages: [figures, ...messages],
    understood: { ...examples.understood, items: [...about, ...found.items.slice(0, 3).map(({ id }) => id)] },
  };
}

/** What was found about the place, each figure with its year and source; never as a list of the Rijk. */
function figuresMessage(turn: Turn, place: Criterion): Message {
  const regions = regionsOf(turn, place).filter(({ figures, label }) => figures.length > 0 || label);
  const lines = regions.flatMap((region) => linesOf(turn, region, place, regions.length > 1));
  const regio = place.shown;
  if (lines.length === 0) return { key: 'regio.zonder-cijfers', text: turn.say('regio.zonder-cijfers', { regio }) };
  const waarschuwing = turn.say(lines.length > 1 ? 'regio.waarschuwing-verschil' : 'regio.waarschuwing');
  const cijfers = lines.slice(0, MOST_LINES).join('\n');
  return { key: 'regio.gegevens', text: turn.say('regio.gegevens', { regio, cijfers, waarschuwing }) };
}

/** The regions that were named, and the entries of whole provinces; of a named province also its regions. */
function regionsOf({ library: { regions } }: Turn, { anyOf }: Criterion): readonly Region[] {
  const named = regions.filter(({ id }) => anyOf.includes(`region/${id}`));
  const provinces = new Set([
    ...anyOf.filter((one) => one.startsWith('province/')).map((one) => one.slice('province/'.length)),
    ...named.flatMap((region) => region.provinces),
  ]);
  const whole = regions.filter(({ id }) => provinces.has(id.replace(/^provincie-/, '')) && id.startsWith('provincie-'));
  const within = regions.filter(
    (region) => !named.includes(region) && region.provinces.some((id) => anyOf.includes(`province/${id}`)),
  );
  return [...new Set([...named, ...whole, ...within])];
}

/** The figures of a region, and how a source called it when the user named it; with its name when there are several. */
function linesOf(turn: Turn, { id, name, figures, label }: Region, { anyOf }: Criterion, several: boolean): string[] {
  const where = several ? `${turn.say('regio.naam', { regio: name })} ` : '';
  const ofFigures = figures.map(({ what, value, period, source }) =>
    turn.say('regio.cijfer', {
      waar: where,
      wat: what,
      waarde: value,
      periode: period,
      bron: sourceLine(turn, source),
    }),
  );
  if (!label || !anyOf.includes(`region/${id}`)) return ofFigures;
  const values = { waar: where, tekst: label.text, bron: sourceLine(turn, label.source) };
  return [...ofFigures, turn.say('regio.aanduiding', values)];
}

/** The item about decline there, when the library has one. */
function itemAbout({ understanding, library }: Turn, { shown }: Criterion) {
  const items = understanding.search(`krimp ${shown}`).items.flatMap((id) => library.item(id) ?? []);
  return items.find(({ topics }) => topics.includes(TOPIC)) ?? library.item(TOPIC);
}
