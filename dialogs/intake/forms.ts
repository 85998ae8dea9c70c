import type { Option } from '../dialog.ts';

/** The forms of cooperation of content/begrippen.yaml (a test compares them), lightest first. */
const ids = [
  'netwerk',
  'convenant',
  'docenten-delen',
  'leerlingen-elders',
  'afstandsonderwijs',
  'vmbo-gezamenlijk',
  'vo-mbo',
  'po-vo',
  'bedrijfsleven',
  'een-gebouw',
  'huisvestingsplan',
  'leerlingenvervoer',
  'rpo',
  'herschikking',
  'centrale-dienst',
  'federatie',
  'cooperatie',
  'personele-unie',
  'holding',
  'samenwerkingsschool',
  'samenwerkingsbestuur',
  'verticale-scholengemeenschap',
  'bestuurlijke-fusie',
  'scholenfusie',
] as const;

/** The forms as options of a step. */
export const forms: readonly Option[] = ids.map((id) => ({ id, text: `vorm.${id}` }));
