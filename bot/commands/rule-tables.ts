import {
  type Citation,
  matchKey,
  ruleTables,
  stepOf,
  stepOfField,
  verkenning,
  type When,
} from '../../dialogs/index.ts';
import type { Rule } from '../../dialogs/index.ts';
import { openContent } from '../open-content.ts';
import type { OverviewSay } from '../staff/overview-texts.ts';

type TableName = keyof typeof ruleTables;
/** Where the sentence of a rule stands, and what stands in the routekaart behind it. */
const sentences: Readonly<Record<TableName, { readonly key: string; readonly also: readonly string[] }>> = {
  steps: { key: 'stap', also: ['.waarom'] },
  forms: { key: 'vorm', also: ['.wet', '.tijd'] },
  dates: { key: 'wet', also: ['.tekst'] },
  support: { key: 'hulp', also: [] },
};

/** The part of docs/regels-van-de-verkenning.md that is made: every rule with its sentences, its answers and what it rests on. */
export function ruleTablesPage(contentFolder: string): string {
  const { library, forTurn, say } = openContent(contentFolder);
  const words = say.overviews;
  const cited = ({ item, words: quote }: Citation) =>
    words('regels.citaat', { titel: library.item(item)?.title ?? item, item, woorden: quote });
  const grounds = (rule: Rule & { readonly law?: Citation; readonly time?: Citation }): string[] => [
    'words' in rule.ground
      ? cited(rule.ground)
      : words('regels.inschatting', { titel: library.item(rule.ground.item)?.title ?? '', item: rule.ground.item }),
    ...[rule.law, rule.time].flatMap((one) => (one ? [cited(one)] : [])),
  ];
  const condition = (when: When) => conditionText(when, forTurn.sayKey, words);
  const row = (name: TableName, rule: Rule) => {
    const { key, also } = sentences[name];
    // A form without a lead time of its own has no such sentence.
    const keys = ['', ...also].filter((end) => end !== '.tijd' || 'time' in rule);
    const texts = keys.map((end) => forTurn.sayKey(`verkenning.${key}.${rule.id}${end}`));
    const cells = [
      `\`${rule.id}\``,
      texts.join('<br>'),
      rule.when.map(condition).join('<br>'),
      grounds(rule).join('<br>'),
    ];
    return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  };
  const head = (['regel', 'tekst', 'wanneer', 'bewijs'] as const).map((id) => words(`regels.kop.${id}`));
  return (Object.keys(sentences) as TableName[])
    .map((name) => {
      const rows = ruleTables[name].map((rule) => row(name, rule));
      return [`## ${words(`regels.${name}`)}`, '', `| ${head.join(' | ')} |`, '|---|---|---|---|', ...rows, ''].join(
        '\n',
      );
    })
    .join('\n');
}

/** 'fase: wij verkennen of wij maken afspraken, en mogelijke partners: het mbo'. */
function conditionText(when: When, sayKey: (key: string) => string, words: OverviewSay): string {
  return fieldsOf(when)
    .map(([field, values]) => {
      const answers = values.map((value) => sayKey(matchKey({ field, value }))).join(` ${words('regels.of')} `);
      return `${sayKey(stepOf(verkenning, stepOfField[field]).label).toLowerCase()}: ${answers}`;
    })
    .join(`, ${words('regels.en')} `);
}

function fieldsOf(when: When): (readonly [keyof When, readonly string[]])[] {
  return (Object.keys(when) as (keyof When)[]).map((field) => {
    const values = when[field] ?? [];
    return [field, typeof values === 'string' ? [values] : values] as const;
  });
}
