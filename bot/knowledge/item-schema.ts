import { z } from 'zod';

const sentence = z.string().trim().min(1, 'Vul hier tekst in');
const realDate = (value: string) => {
  const [year = 0, month = 1, day = 1] = value.split('-').map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
};
const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'Schrijf de dag als JJJJ-MM-DD')
  .refine(realDate, 'Deze dag bestaat niet');
const partialDate = z
  .union([z.string(), z.number()])
  .transform(String)
  .pipe(
    z
      .string()
      .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'Schrijf de datum als JJJJ, JJJJ-MM of JJJJ-MM-DD')
      .refine(realDate, 'Deze datum bestaat niet'),
  );
const key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Alleen kleine letters, cijfers en streepjes');
const keys = z.array(key).default([]);
const url = z.string().regex(/^https?:\/\/[^\s]+$/, 'Een volledig webadres: http(s)://…');

/** A source of a fact (`bronnen:` in content/). */
export const sourceSchema = z.strictObject({
  titel: sentence,
  url: url.optional(),
  datum: partialDate.optional(),
  betrouwbaarheid: z.enum(['A', 'B', 'C', 'D', 'U']),
});

const questions = z.array(z.union([z.string(), z.number()]).transform(String).pipe(sentence));
const common = {
  titel: sentence,
  bronnen: z.array(sourceSchema),
  peildatum: day,
  herzien_voor: day,
  vervangt: keys,
  vervolg: keys.pipe(z.array(key).max(3)),
};
const topics = z.array(key).min(1).max(3);
const required = {
  ...common,
  onderwerpen: topics,
  vragen: questions.pipe(z.array(z.string()).min(6)),
  bronnen: z.array(sourceSchema).min(1),
};
const optional = {
  ...common,
  onderwerpen: topics,
  vragen: questions.default([]),
  bronnen: z.array(sourceSchema).min(1),
};
const found = { themas: keys, vormen: keys, schoolsoorten: keys };
const year = z.union([z.string(), z.number()]).transform(String);

/** The front matter of an item, by kind; unknown keys fail. */
export const itemSchema = z.discriminatedUnion('soort', [
  z.strictObject({ soort: z.literal('antwoord'), ...required, ...found }),
  z.strictObject({
    soort: z.literal('ondersteuning'),
    ...required,
    ...found,
    status: z.enum(['actief', 'onbevestigd', 'vervallen']),
    aanvraag: z.enum([
      'vraag',
      'ledenadviseur',
      'bestuurlijke-tafel',
      'rvt-gesprek',
      'visitatie',
      'collegiale-uitwisseling',
      'maatwerk-regio',
      'praktijkvoorbeeld-delen',
      'ocw',
      'terugbellen',
    ]),
  }),
  z.strictObject({
    soort: z.literal('samenwerkingsvorm'),
    ...required,
    ...found,
    zwaarte: z.enum(['licht', 'middel', 'zwaar']),
    beslist: sentence,
  }),
  z.strictObject({ soort: z.literal('handreiking'), ...optional, ...found, uitgever: sentence, jaar: year }),
  z.strictObject({
    soort: z.literal('praktijkvoorbeeld'),
    ...optional,
    ...found,
    regios: z.array(key).min(1),
    plaats: sentence.optional(),
    jaar: year,
    partijen: z.array(sentence).min(1),
    uitkomst: sentence,
  }),
  z.strictObject({
    soort: z.literal('buurvraag'),
    ...common,
    bronnen: z.array(sourceSchema).default([]),
    vragen: questions.pipe(z.array(z.string()).min(6)),
    wie: sentence,
  }),
]);

/** The front matter as it was checked. */
export type FrontMatter = z.infer<typeof itemSchema>;
