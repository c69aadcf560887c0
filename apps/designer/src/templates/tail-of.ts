import type { OfficeTemplate } from './office-template';

/** What an applied template draws behind the step; undefined when it only changes settings. Its variables have their names already. */
export function tailOf(applied: OfficeTemplate): OfficeTemplate | undefined {
  const first = applied.flows.find(({ from }) => from === applied.entry);
  if (!first) return undefined;
  const parts = applied.parts.filter(({ key }) => key !== applied.entry).map((part) => (part.at ? { ...part, at: [part.at[0] - 1, part.at[1]] as const } : part));
  const flows = applied.flows.filter((flow) => flow !== first);
  return { ...applied, parts, flows, entry: first.to, variables: [], choose: { ...applied.choose, part: first.to } };
}
