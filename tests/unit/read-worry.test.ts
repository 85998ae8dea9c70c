import { expect, it } from 'vitest';
import { readWorry } from '../../bot/understanding/read-worry.ts';

it.each([
  'ik ben gewoon bang, we horen niks en iedereen roddelt',
  'ik slaap er slecht van',
  'Ik slaap al weken slecht.',
  'wij zijn heel ongerust',
  'ik word er wanhopig van',
  'we raken er overspannen van',
  'ik lig er nachten wakker van',
  'ik lig wakker van de cijfers',
  'het wordt me allemaal te veel',
  'dit vreet aan me, dit houdt me wakker',
  'ik kan er niet meer tegen',
  'wij houden het niet langer vol',
  'ik zie het niet meer zitten',
  'ik maak me grote zorgen',
  'ik moet er om huilen',
])('%j tells that something weighs on the user', (text) => {
  expect(readWorry(text)).toBe(true);
});

it.each([
  'bent u bang voor een fusie?',
  'wat als ouders bang zijn voor de sluiting',
  'ons personeel is ongerust, hoe houden we rust',
  'docenten zijn bang voor hun baan',
  'de mr maakt zich zorgen',
  'wij maken ons zorgen over de bovenbouw van de havo',
  'ik ben benieuwd naar de prognose',
  'de school kan het niet meer volhouden',
  'hoe slaapt u',
  'ik ben bestuurder en wij krimpen',
  'het aantal leerlingen is te veel gedaald',
  'wij zien de fusie wel zitten',
  'ben ik verplicht om onzeker personeel te houden?',
  'hoe pak je onrust in het team aan',
  'ik ben het niet eens met de cijfers',
])('%j tells nothing of the kind', (text) => {
  expect(readWorry(text)).toBe(false);
});
