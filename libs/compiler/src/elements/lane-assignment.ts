import { type AssignmentSettings, lanesAround, type Process } from '@liuzhuan/bpmn';
import { namedPeople } from './named-people';

/** Who gets a task by its lanes. */
export interface LaneAssignment {
  /** The lane that says it, or after whose name it goes. */
  readonly lane: string;
  readonly assignment: AssignmentSettings;
}

/**
 * Who gets a task that does not say so itself, by the lanes it lies in: the rule of the nearest lane that has one; without any the members of the unit,
 * or else the holders of the post, that a lane is named after, inner lanes before outer ones. Undefined when no lane around it has a rule or a name.
 */
export function assignmentByLane(process: Process, task: string): LaneAssignment | undefined {
  const { lanes } = lanesAround(process, task);
  for (const { id, assignment } of lanes) if (assignment) return { lane: id, assignment };
  const named = lanes.flatMap(({ id, name }) => (name?.trim() ? [{ id, name: name.trim() }] : []));
  const [innermost] = named;
  if (!innermost) return undefined;
  return { lane: innermost.id, assignment: { rule: namedPeople(named.map(({ name }) => name)), mode: 'direct', skipIfSame: [] } };
}
