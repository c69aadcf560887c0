import { type NodeProgram, type Program, startPoints } from '@liuzhuan/machine';

/** None start events: where a person begins a case. */
export function noneStartsOf(program: Program): readonly NodeProgram[] {
  return startPoints(program).flatMap(({ node, event }) => (event ? [] : [node]));
}

/** Key of the form on the first none start event that has one. */
export function startFormOf(program: Program): string | undefined {
  return noneStartsOf(program).find((node) => node.task?.form)?.task?.form?.key;
}
