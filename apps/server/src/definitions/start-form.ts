import type { Program } from '@liuzhuan/machine';

/** Key of the form on the none start event, where a person begins a case. */
export function startFormOf(program: Program): string | undefined {
  const nodes = Object.values(program.scopes[program.root]?.nodes ?? {});
  return nodes.find((node) => node.kind === 'startEvent' && (node.events ?? []).length === 0)?.task?.form?.key;
}
