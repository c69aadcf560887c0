import type { NamedElement } from '@liuzhuan/bpmn';
import type { LintRule } from '../lint-context';

/** Letters of the regulation, a hyphen, and the place in it: `DZ-3.4a`, `JYG-1.3.1.X2`. */
const CLAUSE = /^[A-Z][A-Z0-9]*-[A-Za-z0-9]+(\.[A-Za-z0-9]+)*$/;

/** Clause ids are matched with a register by their exact spelling; a comma or a typing error loses the proof. */
export const clauseMalformed: LintRule = {
  code: 'lint-clause-malformed',
  check: ({ process, nodes, flows, at }) =>
    [process, ...nodes, ...flows].flatMap((element: NamedElement) =>
      element.clauses
        .filter((clause, index) => !CLAUSE.test(clause) || element.clauses.indexOf(clause) !== index)
        .map((clause) => at('lint-clause-malformed', element, { clause }, 'lz:clauses')),
    ),
};
