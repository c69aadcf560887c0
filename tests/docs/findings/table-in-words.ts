import { checkDecisions, type DecisionTable, type TableInput } from '@liuzhuan/feel';
import { modelOfTable } from './model-of-table';

const cell = (text: string): string => (text === '-' ? '–' : `\`${text.replaceAll('|', '\\|')}\``);
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const column = ({ expression, type = '', allowedValues }: TableInput): string => `- ${expression}：\`${type}\`${allowedValues === undefined ? '' : `，可选值 · allowed ${cell(allowedValues)}`}`;

/** A decision table as Markdown: hit policy, inputs, rows. Rows that findings of the code speak of are marked, and the findings quoted. */
export function tableInWords(table: DecisionTable, code?: string): readonly string[] {
  const found = checkDecisions(modelOfTable(table)).filter((diagnostic) => diagnostic.code === code);
  const blamed = new Set(found.flatMap(({ params }) => params['rules'] ?? []));
  const headings = ['', ...table.inputs.map(({ expression }) => expression), ...table.outputs.map(({ name = '' }) => `→ ${name}`)];
  return [
    `命中规则 · Hit policy：\`${table.hitPolicy}\``,
    '',
    ...table.inputs.map(column),
    '',
    row(headings),
    row(headings.map(() => ':---')),
    ...table.rules.map(({ id, inputs, outputs }, index) => row([`${blamed.has(id) ? '✗ ' : ''}${index + 1}`, ...[...inputs, ...outputs].map(cell)])),
    ...found.flatMap(({ message }) => ['', `> ${message.zh}`, '>', `> ${message.en}`]),
  ];
}
