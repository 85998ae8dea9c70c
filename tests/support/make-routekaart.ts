import { join } from 'node:path';
import { type Option, stepOf, verkenning } from '../../dialogs/index.ts';
import type { Answers } from '../../dialogs/dialog.ts';
import type { Routekaart } from '../../bot/contracts/routekaart.ts';
import type { RouteWriter } from '../../bot/conversation/route-writer.ts';
import { writeRoutekaart } from '../../bot/conversation/write-routekaart.ts';
import { openContent } from '../../bot/open-content.ts';
import { root } from './read-imports.ts';

const content = openContent(join(root, 'content'));

/** The real sentences and library, on 28 November 2026. */
export const routeWriter: RouteWriter = {
  library: content.library,
  say: content.forTurn.say,
  sayKey: content.forTurn.sayKey,
  now: new Date('2026-11-28T09:00:00.000Z'),
};

/** Answers with every option chosen and every figure told: nothing makes a longer routekaart. */
export const fullAnswers: Answers = {
  regio: { value: 'zeeuws-vlaanderen', shown: 'Terneuzen (Zeeuws-Vlaanderen)' },
  knelpunten: all('knelpunten'),
  fase: { value: 'afspraken', shown: 'wij maken afspraken' },
  scholen: { value: 3, shown: '3' },
  vestigingen: { value: 5, shown: '5' },
  leerlingen: { value: 1400, shown: 'ongeveer 1.400' },
  schoolsoorten: all('schoolsoorten'),
  daling: { value: 20, shown: '20% in 5 jaar', detail: { per: 'totaal', years: 5 } },
  partners: all('partners'),
  obstakels: all('obstakels'),
  richting: { value: 'samen', shown: 'openbaar en bijzonder samen' },
};

/** The routekaart of these answers, made of the real content. */
export function makeRoutekaart(answers: Answers = fullAnswers, number = 1, noMerger?: true): Routekaart {
  return writeRoutekaart(routeWriter, answers, number, noMerger);
}

function all(id: string): Answers[string] {
  const { expects } = stepOf(verkenning, id);
  const options: readonly Option[] = 'options' in expects ? expects.options : [];
  return {
    value: options.map((option) => option.id),
    shown: options.map(({ text }) => content.forTurn.sayKey(text)).join(', '),
  };
}
