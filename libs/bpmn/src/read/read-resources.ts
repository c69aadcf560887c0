import type { Resource, ResourceRole } from '../model/resource-role';
import type { ModdleElement } from '../moddle/moddle-element';
import { childOf, childrenOf, refOf, xmlNameOf } from './moddle-access';
import { readNamed } from './read-base';
import type { ReadContext } from './read-context';
import { readExpression } from './read-expression';

const KINDS = ['resourceRole', 'performer', 'humanPerformer', 'potentialOwner'] as const;

/** The roles of an activity or global task, in document order. */
export function readResourceRoles(element: ModdleElement, context: ReadContext): ResourceRole[] {
  return childrenOf(element, 'resources').map((role) => {
    const assignment = childOf(role, 'resourceAssignmentExpression');
    return {
      ...readNamed(role, context),
      kind: KINDS.find((kind) => kind === xmlNameOf(role)) ?? 'resourceRole',
      assignment: assignment && readExpression(assignment, 'expression'),
      resourceRef: refOf(role, 'resourceRef'),
    };
  });
}

export const readResource = (element: ModdleElement, context: ReadContext): Resource => readNamed(element, context);
