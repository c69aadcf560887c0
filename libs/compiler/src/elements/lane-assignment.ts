import { type AssignmentSettings, lanesAround } from '@liuzhuan/bpmn';
import type { Compilation } from '../compilation';

/**
 * Who gets a task that does not say so itself, by the lanes it lies in: the rule of the nearest lane that has one; without any the members of the unit,
 * or else the holders of the post, that a lane is named after, inner lanes before outer ones. Which names are units or posts only the directory knows,
 * when the task is opened.
 */
export function assignmentByLane({ id }: { readonly id: string }, compilation: Compilation): AssignmentSettings | undefined {
  const { lanes } = lanesAround(compilation.process, id);
  for (const { id: lane, assignment } of lanes) if (assignment) return { ...assignment, rule: compilation.feel(lane, 'rule', assignment.rule) };
  const names = lanes.flatMap(({ name }) => name?.trim() || []);
  if (names.length === 0) return undefined;
  const [only = ''] = names;
  const asked = JSON.stringify(names.length === 1 ? only : names).replaceAll('","', '", "');
  return { rule: `unitOrPost(${asked})`, mode: 'direct', skipIfSame: [] };
}
