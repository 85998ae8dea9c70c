import { z } from 'zod';

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Alleen kleine letters, cijfers en streepjes');
const day = z.iso.date('Een dag als 2026-12-24');

/** ledenadviseurs.yaml, the organisation's own file. */
export const advisersSchema = z.strictObject({
  ledenadviseurs: z.array(
    z.strictObject({
      id,
      rol: z.string().trim().min(1, 'Vul hier tekst in').max(100, 'Ten hoogste 100 tekens'),
      adres: z.email('Een e-mailadres'),
      regios: z.array(id).default([]),
      expertise: z.array(z.string().trim().min(3, 'Ten minste 3 letters')).default([]),
      afwezig: z.array(z.strictObject({ van: day, tot: day })).default([]),
    }),
  ),
});
