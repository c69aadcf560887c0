import type { AssignmentSettings, ResourceRole } from '@liuzhuan/bpmn';
import type { Compilation } from '../compilation';
import { namedPeople } from './named-people';

interface Responsible {
  readonly id: string;
  readonly name?: string;
  readonly resources: readonly ResourceRole[];
}

/** Roles that mean the person who does the work; the others offer it to several (BPMN 2.0.2, 10.3.4). */
const DOES_IT: ReadonlySet<ResourceRole['kind']> = new Set(['humanPerformer', 'performer']);

/** One FEEL list of rules that each give a person or persons. */
const together = (rules: readonly string[]): string => (rules.length === 1 ? (rules[0] ?? '') : `distinct values(flatten([${rules.join(', ')}]))`);

/**
 * Who gets a task by BPMN's own resource roles (10.3.1): the human performer directly, potential owners as candidates. Undefined when no role
 * says whom. A role that names a resource without an expression means the unit or the post of the resource's name, like a lane.
 */
export function assignmentByRoles(node: Responsible, compilation: Compilation): AssignmentSettings | undefined {
  const rules = node.resources.flatMap((role) => {
    const rule = ruleOf(node, role, compilation);
    return rule === undefined ? [] : [{ rule, direct: DOES_IT.has(role.kind) }];
  });
  const performers = rules.filter(({ direct }) => direct);
  const chosen = performers.length > 0 ? performers : rules;
  if (chosen.length === 0) return undefined;
  return { rule: together(chosen.map(({ rule }) => rule)), mode: performers.length > 0 ? 'direct' : 'claim', skipIfSame: [] };
}

function ruleOf(node: Responsible, { assignment, resourceRef }: ResourceRole, compilation: Compilation): string | undefined {
  if (assignment) return compilation.expression(node, 'resourceAssignmentExpression', assignment);
  const resource = compilation.model.resources.find(({ id }) => id === resourceRef);
  return resource && namedPeople([resource.name ?? resource.id]);
}
