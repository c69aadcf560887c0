import { assignedTo, drawing, userTask } from '../testing/drawing';
import { played, scenarioOf, simulationOf } from '../testing/simulate';

const OUTCOMES = '<lz:outcome name="agree" label="同意" opinion="optional" primary="true"/><lz:outcome name="return" label="不同意" opinion="required"/>';
const LINE = drawing(
  `<startEvent id="s" name="s"/>${userTask('draft', assignedTo('starter'))}${userTask('review', assignedTo('unitHead(unitOf(starter))') + OUTCOMES + '<lz:return to="draft"/>')}
   <exclusiveGateway id="g" name="g" default="g-draft"/><endEvent id="e" name="e"/>`,
  ['s>draft', 'draft>review', 'review>g', 'g>e: outcome = "agree"', 'g>draft'],
  { process: 'lz:title="&quot;事项 &quot; + case.number"' },
);

describe('runScenario', () => {
  it('plays a line from start to end', async () => {
    const world = await simulationOf([LINE]);
    const { trace } = await played(
      world,
      scenarioOf(
        [
          { expect: { tasks: [{ node: 'draft', assignee: 'clerk-a' }], status: 'active' } },
          { complete: { task: 'draft' } },
          { reject: { complete: { task: 'review', outcome: 'return' }, code: 'opinion-required' } },
          { complete: { task: 'review', outcome: 'return', opinion: '请补充依据' } },
          { complete: { task: 'draft' } },
          { return: { task: 'review', to: 'draft', reason: '格式不对' } },
          { complete: { task: 'draft' } },
          { complete: { task: 'review', outcome: 'agree' } },
          { expect: { tasks: [], status: 'completed', variables: { outcome: 'agree' } } },
        ],
        { end: 'e' },
      ),
    );
    expect(trace.map((entry) => [entry.actor, entry.event ?? entry.code ?? entry.status, entry.node ?? entry.end].filter(Boolean).join(' '))).toEqual([
      'clerk-a case.started s', 'clerk-a step start', 'clerk-a task.opened draft',
      'clerk-a task.completed draft', 'clerk-a step complete', 'clerk-a task.opened review',
      'opinion-required',
      'head task.completed review', 'head step complete', 'head task.opened draft',
      'clerk-a task.completed draft', 'clerk-a step complete', 'clerk-a task.opened review',
      'head case.returned review', 'head step return', 'head task.opened draft',
      'clerk-a task.completed draft', 'clerk-a step complete', 'clerk-a task.opened review',
      'head task.completed review', 'head step complete', 'case.ended e', 'completed e',
    ]);
    expect(trace[7]).toMatchObject({ at: '2026-11-23T01:00:00.000Z', outcome: 'return', label: '不同意', opinion: '请补充依据' });
    expect(trace[8]?.path).toEqual(['-review', 'review-g', '+g', '-g', 'g-draft', '+draft']);
    expect(trace.at(-1)).toMatchObject({ title: '事项 <number>', error: null });
  });
});
