import { z } from 'zod';
import type { RequestId } from '../contracts/library.ts';
import type { Act } from '../contracts/understanding.ts';
import { sourceSchema } from './item-schema.ts';

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Alleen kleine letters, cijfers en streepjes');
const text = z.string().trim().min(1, 'Vul hier tekst in');
const names = z.array(z.union([z.string(), z.number()]).transform(String)).default([]);
const terms = z.array(z.strictObject({ id, naam: text, ook: names })).min(1);

/** begrippen.yaml */
export const termsSchema = z.strictObject({ themas: terms, vormen: terms, schoolsoorten: terms, fasen: terms });

const contact = z.strictObject({
  id,
  rol: text,
  organisatie: text,
  adres: z.email('Een e-mailadres, of laat de sleutel weg').optional(),
  ingang: text.optional(),
  status: text,
  bron_url: z.string().optional(),
  betrouwbaarheid: z.enum(['A', 'B', 'C', 'D', 'U']).optional(),
});

/** contacten.yaml; the bot itself names the project and OCW. */
export const contactsSchema = z.strictObject({
  contacten: z.array(contact).superRefine((contacts, context) => {
    for (const needed of ['project', 'ocw'])
      if (!contacts.some((one) => one.id === needed && one.adres))
        context.addIssue(`Het contact met id "${needed}" en een adres is nodig: de bot noemt het`);
  }),
});

const figure = z.strictObject({
  wat: text,
  ruim: z.literal(true).optional(),
  waarde: text,
  periode: text,
  bron: sourceSchema,
});
const region = z.strictObject({
  id,
  naam: text,
  provincies: z.array(id).min(1),
  soort: z.literal('gebied').optional(),
  ook: names,
  gemeenten: names,
  plaatsen: names,
  aanduiding: z.strictObject({ tekst: text, bron: sourceSchema }).optional(),
  cijfers: z.array(figure).default([]),
});

/** regios.yaml */
export const regionsSchema = z
  .strictObject({
    provincies: z.array(z.strictObject({ id, naam: text, ook: names })).min(1),
    regios: z.array(region).min(1),
  })
  .superRefine(({ provincies, regios }, context) => {
    const known = provincies.map((province) => province.id);
    regios.forEach((one, index) => {
      one.provincies.forEach((province, place) => {
        if (known.includes(province)) return;
        const path = ['regios', index, 'provincies', place];
        context.addIssue({
          code: 'custom',
          path,
          message: `"${province}" is geen provincie van dit bestand; kies uit: ${known.join(', ')}`,
        });
      });
    });
  });

/** onderwerpen.yaml: topic key → what a good answer treats. */
export const topicsSchema = z.record(id, text);

/** The acts, and 'geen' for what only looks like one. */
const acts = [
  'mens',
  'intake',
  'groet',
  'bedankt',
  'help',
  'stop',
  'opnieuw',
  'herhaal',
  'terug',
  'privacy',
  'klacht',
  'taal',
  'geen',
] as const satisfies readonly (Act | 'geen')[];
/** The requests that the intake knows. */
const requests = [
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
] as const satisfies readonly RequestId[];

/** taal.yaml */
export const languageSchema = z.strictObject({
  stopwoorden: names,
  woordgroepen: z.record(z.string(), names),
  samenstellingen: names,
  stammen: z.record(z.string(), z.string()),
  handelingen: z.record(z.enum(acts), names),
  verzoeken: z.partialRecord(z.enum(requests), names),
});

/** buiten.yaml: what is none of ours → what people say about it. */
export const elsewhereSchema = z.record(text, names);

const share = z.number().min(0).max(1);
const weights = z.strictObject({
  basis: z.number(),
  voorsprong: z.number(),
  op_de_tweede: z.number(),
  vragend_deel: z.number(),
  gelijkenis: z.number(),
  gedekt: z.number(),
  bekend: z.number(),
  lengte: z.number(),
  voorsprong_maal_lengte: z.number(),
  eigen: z.number(),
  buurvraag: z.number(),
  buurvragen: z.number(),
  elders: z.number(),
});
/** drempels.yaml: written by `npm run calibrate`. */
export const settingsSchema = z.strictObject({
  gemeten_op: z.string(),
  vragen: z.record(z.string(), z.number()),
  drempels: z.strictObject({ antwoord: share, opties: share, buurvraag: share }),
  gewichten_eerste: weights,
  gewichten_opties: weights,
  gemeten: z.record(z.string(), z.number()),
});
