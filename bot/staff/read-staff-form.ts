import { z } from 'zod';
import type { CaseAction } from '../contracts/case-action.ts';
import type { CaseRoute } from '../contracts/case.ts';

/** The actions that staff have on a case. */
export type StaffActionName = 'oppakken' | 'overnemen' | 'notitie' | 'sluiten' | 'heropenen' | 'doorgeven';

/** A field of a form and what is wrong with it. */
export interface FieldProblem {
  readonly field: 'naam' | 'tekst' | 'reden' | 'naar';
  readonly problem: 'naam' | 'tekst' | 'te-lang' | 'keuze';
}

/** A posted form: what it asks for, or what is wrong with it. `typed` is shown again. */
export type StaffForm =
  | { readonly kind: 'action'; readonly name: StaffActionName; readonly action: CaseAction; readonly typed: Typed }
  | {
      readonly kind: 'problems';
      readonly name: StaffActionName;
      readonly problems: readonly FieldProblem[];
      readonly typed: Typed;
    }
  | { readonly kind: 'strange' };

/** What was typed and chosen. */
export type Typed = Readonly<Record<FieldProblem['field'], string>>;

const MOST = 2000;
const line = z
  .string()
  .default('')
  .transform((text) => text.replace(/\s+/g, ' ').trim());
const form = z.object({
  actie: z.enum(['oppakken', 'overnemen', 'notitie', 'sluiten', 'heropenen', 'doorgeven']),
  eenmalig: z.string().regex(/^[\w-]{16,64}$/),
  naam: line,
  tekst: z
    .string()
    .max(20_000)
    .default('')
    .transform((text) => text.trim()),
  reden: z.string().max(40).default(''),
  naar: z.string().max(120).default(''),
});
type Form = z.infer<typeof form>;

const closeReason = z.enum(['beantwoord', 'doorverwezen', 'niet-bereikt', 'dubbel', 'anders']);

/** Reads a posted form. `routes` are where the case could go; `routeValue` names one in the form. */
export function readStaffForm(body: unknown, routes: readonly CaseRoute[]): StaffForm {
  const read = form.safeParse(body);
  if (!read.success) return { kind: 'strange' };
  const { actie: name, naam, tekst, reden, naar } = read.data;
  const typed = { naam, tekst, reden, naar };
  const problems = problemsOf(read.data, routes);
  if (problems.length > 0) return { kind: 'problems', name, problems, typed };
  return { kind: 'action', name, action: actionOf(read.data, routes), typed };
}

/** The value under which a route stands in a form. */
export function routeValue({ to, adviser }: CaseRoute): string {
  return adviser ? `${to}/${adviser.id}` : to;
}

function problemsOf({ actie, naam, tekst, reden, naar }: Form, routes: readonly CaseRoute[]): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (naam === '' || [...naam].length > 80) problems.push({ field: 'naam', problem: 'naam' });
  if (actie === 'notitie' && tekst === '') problems.push({ field: 'tekst', problem: 'tekst' });
  if ([...tekst].length > MOST) problems.push({ field: 'tekst', problem: 'te-lang' });
  if (actie === 'sluiten' && !closeReason.safeParse(reden).success) problems.push({ field: 'reden', problem: 'keuze' });
  if (actie === 'doorgeven' && !routes.some((route) => routeValue(route) === naar))
    problems.push({ field: 'naar', problem: 'keuze' });
  return problems;
}

function actionOf({ actie, eenmalig, naam: by, tekst, reden, naar }: Form, routes: readonly CaseRoute[]): CaseAction {
  const common = { key: `pagina/${eenmalig}`, by, ...(tekst && { text: tekst }) };
  switch (actie) {
    case 'oppakken':
    case 'overnemen':
      return { kind: 'claim', key: common.key, by, takeOver: actie === 'overnemen' };
    case 'notitie':
      return { ...common, kind: 'note', text: tekst };
    case 'sluiten':
      return { ...common, kind: 'close', reason: closeReason.parse(reden) };
    case 'heropenen':
      return { ...common, kind: 'reopen' };
    case 'doorgeven': {
      const route = routes.find((one) => routeValue(one) === naar);
      if (!route) throw new Error('the route was checked before');
      return { ...common, kind: 'pass-on', route };
    }
    default:
      return actie satisfies never;
  }
}
