import type { AskedQuestion } from '../contracts/stores.ts';
import type { Say } from '../contracts/texts.ts';
import type { adminTexts } from './admin-texts.ts';

type AdminSay = Say<typeof adminTexts>;
/** Groups things whose texts are alike, the largest group first. */
type Group = <T>(things: readonly T[], textOf: (thing: T) => string) => T[][];

/** The questions that found no good answer, those that are alike together, with what was offered and chosen. */
export function reportQuestions(questions: readonly AskedQuestion[], say: AdminSay, group: Group): string {
  const poor = questions.filter(hasNoGoodAnswer).sort((a, b) => b.at.localeCompare(a.at));
  if (poor.length === 0) return say('beheer.vragen.geen');
  const groups = group(poor, ({ asked }) => asked);
  const head = say('beheer.vragen.kop', { aantal: poor.length, groepen: groups.length, totaal: questions.length });
  const parts = groups.map((alike) =>
    [say('beheer.vragen.groep', { aantal: alike.length }), ...alike.flatMap((one) => linesOf(one, say))].join('\n'),
  );
  return [head, ...parts].join('\n\n');
}

/** Nothing found, nothing chosen of what was offered, or a thumb down. Who came by buttons asked nothing. */
function hasNoGoodAnswer({ asked, outcome, chosen, thumb, items }: AskedQuestion): boolean {
  if (asked === '') return false;
  if (thumb === 'down' || outcome === 'unknown') return true;
  return outcome === 'options' && !items.includes(chosen ?? '');
}

function linesOf({ at, asked, outcome, items, chosen, thumb, rated, reason }: AskedQuestion, say: AdminSay): string[] {
  const none = say('beheer.niets');
  const uitkomst = outcome === 'act' || outcome === 'dialog' ? outcome : say(`beheer.uitkomst.${outcome}`);
  const thumbs = thumb === 'down' ? [say('beheer.vragen.duim', { item: rated ?? none, reden: reason ?? none })] : [];
  return [
    `  ${say('beheer.vragen.vraag', { datum: at.slice(0, 10), vraag: asked })}`,
    ...[
      say('beheer.vragen.afloop', { uitkomst, aangeboden: items.join(', ') || none, gekozen: chosen ?? none }),
      ...thumbs,
    ].map((line) => `      ${line}`),
  ];
}
