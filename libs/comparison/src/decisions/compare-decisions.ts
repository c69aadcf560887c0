import type { Change } from '../change';
import { compareThings, matched } from '../things/compare-things';
import { groupOf, type Side } from '../things/domain';
import { alike } from '../words/texts';
import type { Node } from '../xml/read-tree';
import { compareGrids } from './compare-grids';
import { DECISION_DOMAIN, labelOfDecision } from './decision-domain';
import { type DecisionFile, readDecisions } from './read-decisions';
import { readGrid } from './read-grid';

/** What differs between two versions of a DMN file. */
export function compareDecisions(file: string, before: Node, after: Node): readonly Change[] {
  const [was, is] = [readDecisions(before), readDecisions(after)];
  const compared = matched(file, DECISION_DOMAIN, sideOf(was), sideOf(is));
  const grids = compared.matching.pairs.flatMap((pair) => {
    const [then, now] = [was.tables.get(pair.before.id), is.tables.get(pair.after.id)];
    return then && now ? compareGrids({ file, group: groupOf(DECISION_DOMAIN, file, pair.after, compared.after), subject: labelOfDecision(pair.after) }, readGrid(then), readGrid(now)) : [];
  });
  return [...compareThings(DECISION_DOMAIN, compared), ...grids, ...diagramChange(file, was, is)];
}

/** The drawing of the requirements decides nothing: one line for all of it. */
function diagramChange(file: string, was: DecisionFile, is: DecisionFile): readonly Change[] {
  if (was.diagrams.length === 0 || is.diagrams.length === 0 || drawn(was.diagrams) === drawn(is.diagrams)) return [];
  const subject = { zh: '决策图', en: 'decision diagram' };
  return [{ kind: 'moved', what: 'place', file, elements: [], group: `${file} places`, subject, part: { zh: '画法', en: 'drawing' }, words: { zh: '决策图的画法有调整（不影响办理）', en: 'the decision diagram is drawn otherwise (no effect on cases)' }, affectsRun: false }];
}

function drawn(nodes: readonly Node[]): string {
  return nodes.map(({ name, attributes, children }) => `${name}${JSON.stringify([...attributes].filter(([key]) => key !== 'id').sort())}[${drawn(children)}]`).join('');
}

function sideOf({ things }: DecisionFile): Side {
  return { things, voice: { element: (id) => (things.has(id) ? labelOfDecision(things.get(id) ?? { id, type: '', name: '' }) : alike(id)), form: (key) => key, decision: (id) => id } };
}
