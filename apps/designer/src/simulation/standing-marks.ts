import { type DefinitionRecord, wayGone } from '@liuzhuan/engine';
import type { Standing } from '@liuzhuan/simulator';
import type { NodeMark } from '@liuzhuan/ui';

/** How a diagram looks now. */
export interface StandingMarks {
  readonly marks: readonly NodeMark[];
  readonly flows: readonly string[];
}

/** The way gone on one diagram, and where the cases stand on it: at people's tasks, waiting, or stopped by an incident. */
export function standingMarks({ history, cases, openTasks }: Standing, { id }: DefinitionRecord, nameOf: (person: string) => string): StandingMarks {
  const marks = new Map<string, NodeMark>();
  const flows = new Set<string>();
  for (const { id: instance } of cases) {
    const gone = wayGone(history.filter((row) => row.instance === instance)).get(id);
    for (const node of gone?.withdrawn.keys() ?? []) marks.set(node, { node, look: 'withdrawn' });
    for (const node of gone?.passed.keys() ?? []) marks.set(node, { node, look: 'passed' });
    gone?.flows.forEach((flow) => flows.add(flow));
  }
  for (const { state } of cases) {
    const tokens = Object.values(state.tokens).filter((token) => state.scopes[token.scope]?.program === id);
    for (const { at, incident } of tokens) {
      const tasks = openTasks.filter((task) => task.program === id && task.node === at);
      const persons = [...new Set(tasks.flatMap(({ assignee, candidates }) => (assignee === null ? candidates : [assignee])))];
      const [first] = persons;
      const count = tokens.filter((token) => token.at === at).length;
      const badge = [first === undefined ? '' : nameOf(first), persons.length > 1 ? `+${persons.length - 1}` : '', count > 1 ? `×${count}` : ''].filter((part) => part !== '').join(' ');
      marks.set(at, { node: at, look: incident ? 'incident' : tasks.length > 0 ? 'active' : 'waiting', ...(badge !== '' && { badge }) });
    }
  }
  return { marks: [...marks.values()], flows: [...flows] };
}
