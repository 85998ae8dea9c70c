import { ownFigures, type Situation } from '../../dialogs/index.ts';
import type { RouteFact } from '../contracts/routekaart.ts';
import { meanText } from './own-sums.ts';
import type { RouteWriter } from './route-writer.ts';

/**
 * The opheffingsnorm beside a board's own figures. One school with several types is mostly a scholengemeenschap: its norm
 * is another one, which we do not add up. Of several schools we do not know which they are: then both stand there.
 */
export function normFacts(writer: RouteWriter, situation: Situation): RouteFact[] {
  const { schoolTypes, schools } = situation;
  const several = schoolTypes.length > 1;
  return [
    ...(schools === 1 && several ? [] : schoolTypes.map((type) => normOf(writer, type))),
    ...(several ? [ofCombined(writer)] : []),
    ...means(writer, situation),
  ];
}

function normOf({ say, sayKey, library }: RouteWriter, type: Situation['schoolTypes'][number]): RouteFact {
  const schoolsoort = library.schoolTypes.find(({ id }) => id === type)?.name ?? type;
  return { label: say('routekaart.norm', { schoolsoort }), value: sayKey(`verkenning.norm.${type}`) };
}

function ofCombined({ say, sayKey }: RouteWriter): RouteFact {
  return { label: say('routekaart.norm.scholengemeenschap'), value: sayKey('verkenning.norm.scholengemeenschap') };
}

function means(writer: RouteWriter, situation: Situation): RouteFact[] {
  const { say } = writer;
  const figures = ownFigures(situation);
  if (!figures.perSchool || situation.schoolTypes.length === 0) return [];
  const value = say('routekaart.norm.gemiddelde.waarde', { gemiddelde: meanText(writer, figures.perSchool, figures) });
  return [{ label: say('routekaart.norm.gemiddelde'), value }];
}
