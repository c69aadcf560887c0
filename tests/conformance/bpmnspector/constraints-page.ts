import { BPMN_CONSTRAINTS, type Constraint, constraintNumber } from '@liuzhuan/bpmn';
import { join } from 'node:path';
import { ROOT } from '../../architecture/project-files';

/** Where the page stands. */
export const CONSTRAINTS_FILE = join(ROOT, 'docs', 'constraints.md');

const INTRODUCTION = `# Static constraints of BPMN 2.0.2

What the standard demands of a file beyond its XML Schema. \`liuzhuan check\` holds drawings against them, \`liuzhuan check --standard\` judges by
nothing else, to the letter ([how](cli.md#check-filefolder---standard)). Deployment does not: what can be executed is not refused for its
form. The numbers are those of *BPMN 2.0 Process Model Serialization Constraints* (Bamberg 2013), the clauses those of BPMN 2.0.2. What has no
number is shown, but does not touch the verdict.

| weight | when | in \`check\` |
|---|---|---|
| error | the drawing has no meaning so | exit code 1 |
| warning | forbidden by the standard, but it runs here as one would expect | shown |
| info | bookkeeping that only other software needs | only with \`--standard\` |
`;

/** docs/constraints.md as it follows from the table of constraints; written by \`npm run conformance\`. */
export function constraintsPage(): string {
  const rows = (Object.entries(BPMN_CONSTRAINTS) as readonly (readonly [string, Constraint])[])
    .map(([code, { clause, severity, message }]) => ({ number: constraintNumber(code) ?? '', code, clause, severity, message }))
    .sort((one, other) => (one.number === '' || other.number === '' ? other.number.length - one.number.length : one.number < other.number ? -1 : 1))
    .map(({ number, code, clause, severity, message }) => `| ${number} | \`${code}\` | ${clause} | ${severity} | ${cell(message.en)} · ${cell(message.zh)} |`);
  return `${INTRODUCTION}\n| number | code | clause | weight | says |\n|---|---|---|---|---|\n${rows.join('\n')}\n`;
}

const cell = (text: string): string => text.replace(/[|<>[\]*_]/g, (sign) => `\\${sign}`);
