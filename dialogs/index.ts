import { type Dialog, textKeysOf } from './dialog.ts';
import { bewaren } from './bewaren/flow.ts';
import { intake } from './intake/flow.ts';
import { mijnGegevens } from './mijn-gegevens/flow.ts';
import { verkenning } from './verkenning/flow.ts';
import { ruleTextKeys } from './verkenning/rule-texts.ts';
import { zoeken } from './zoeken/flow.ts';

export type { MailCopy } from './bewaren/flow.ts';
export { type Dialog, type Option, REVIEW, stepOf } from './dialog.ts';
export type { SubmitIntake } from './intake/flow.ts';
export { intakeRequests, isLongText } from './intake/requests.ts';
export { ASKED_BEFORE, NO_TALK } from './intake/rules.ts';
export type { HandleMyData } from './mijn-gegevens/flow.ts';
export type { ShowItems } from './zoeken/flow.ts';
export { dialogDiagram } from './dialog-diagram.ts';
export { pathOf, stepsOnTheWay } from './dialog-path.ts';
export type { Answered, DialogInput, DialogSay, DialogTurn } from './dialog-turn.ts';
export { questionOf } from './question-of.ts';
export { restartDialog, runDialog, STOP, startDialog } from './run-dialog.ts';
export { type MakeRoutekaart, verkenning } from './verkenning/flow.ts';
export { losesAll } from './verkenning/doubts.ts';
export { type Mean, type OwnFigures, ownFigures } from './verkenning/own-figures.ts';
export { type Chosen, planRoute, type RoutePlan } from './verkenning/plan-route.ts';
export type { Citation, DateRule, FormRule, Rule, StepRule } from './verkenning/rule.ts';
export { matchKey, stepOfField } from './verkenning/rule-texts.ts';
export { rules as ruleTables } from './verkenning/rules.ts';
export type { Situation } from './verkenning/situation.ts';
export { namesPeriod, situationOf } from './verkenning/situation-of.ts';
export type { When } from './verkenning/when.ts';
export { type Shared, type Suggestion, suggestItems } from './verkenning/suggest-items.ts';

/** All dialogs, by id. */
export const dialogs = { intake, zoeken, 'mijn-gegevens': mijnGegevens, verkenning, bewaren } as const;

/** Every text key that the dialogs need; content/teksten must have them all. */
export const dialogTextKeys: readonly string[] = [
  ...Object.values(dialogs).flatMap((dialog: Dialog<unknown>) => textKeysOf(dialog)),
  ...ruleTextKeys,
];
