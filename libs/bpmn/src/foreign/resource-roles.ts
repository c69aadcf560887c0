import { childOf, childrenOf, textOf, xmlNameOf } from '../read/moddle-access';
import { assignee, candidateGroups, candidateUsers, listed } from './dialects/people';
import type { ForeignRule } from './dialect';
import type { Finding } from './finding';
import type { Site } from './site';
import type { StandardFinding } from './standard-expressions';

/** `user(kermit)` and `group(management)` as the Java engines write them into a potential owner; a bare name is a group. */
const PART = /^(?:(user|group)\((.*)\)|(.*))$/;

/**
 * Roles of a task in a file of another engine: their expressions are names of users and groups there, not FEEL. What is found is gathered as
 * an assignment of ours; the roles stay in the file.
 */
export function translateRoles(site: Site): StandardFinding[] {
  if (!site.is('UserTask', 'ManualTask')) return [];
  return childrenOf(site.element, 'resources').flatMap((role) => {
    const assignment = childOf(role, 'resourceAssignmentExpression');
    const expression = assignment && childOf(assignment, 'expression');
    const original = (expression && textOf(expression, 'body')?.trim()) ?? '';
    if (original === '') return [];
    const property = xmlNameOf(role);
    const findings = property === 'humanPerformer' ? translatePart(site, original, assignee) : listed(original).flatMap((part) => translateOwner(site, part));
    return findings.map((finding) => ({ property, original, finding }));
  });
}

function translateOwner(site: Site, part: string): Finding[] {
  const [, kind, named = '', bare = ''] = PART.exec(part) ?? [];
  return translatePart(site, kind === undefined ? bare : named, kind === 'user' ? candidateUsers : candidateGroups);
}

function translatePart(site: Site, text: string, rule: ForeignRule): Finding[] {
  const findings = rule(site, { written: 'resourceAssignmentExpression', name: 'resourceAssignmentExpression', text, attributes: {}, children: [] });
  return 'status' in findings ? [findings] : [...findings];
}
