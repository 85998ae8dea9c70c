import type { Intake } from '../contracts/case.ts';
import { oneLine } from './one-line.ts';
import type { HandoffSay } from './texts.ts';
import { unlinked } from './unlinked.ts';

const LONGEST = 80;

/** Who gave a role for a name: 'een mr-lid', 'controller', 'voorzitter van het bestuur'. */
const ROLE =
  /^(?:(?:een|de|het|ik ben|als|namens|anoniem) )*(?:anonieme? )?(?:g?mr|medezeggenschapsraad|lid|bestuurslid|bestuurder|bestuurssecretaris|voorzitter|vice-voorzitter|vicevoorzitter|secretaris|directeur|directrice|rector|conrector|schoolleider|teamleider|docente?|leraar|lerares|leerkracht|controller|manager|hoofd|medewerker|medewerkster|beleidsmedewerker|stafmedewerker|adviseur|beleidsadviseur|toezichthouder|rvt|raad|ouder|leerling|anoniem)(?![a-z])/i;

/** 'Beste Jo de Vries,': the name without the role that is often typed behind it ('Jo de Vries, bestuurder'). */
export function salutation({ name }: Pick<Intake, 'name'>, say: HandoffSay): string {
  const [bare = ''] = name.split(/[,;(]/);
  if (ROLE.test(bare.trim())) return say('mail.bevestiging.aanhef-zonder-naam');
  return say('mail.bevestiging.aanhef', { naam: unlinked(oneLine(bare.trim() === '' ? name : bare, LONGEST)) });
}
