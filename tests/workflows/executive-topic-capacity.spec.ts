import { runScenario, type Scenario, type ScenarioStep } from '@liuzhuan/simulator';
import { processFolders, readScenarios } from './read-workflows';
import { simulateOrganisation } from './simulate-organisation';

const LISTED = processFolders('jyg')
  .filter(({ process }) => process === 'jyg-executive-topic')
  .flatMap(readScenarios)
  .find(({ name }) => name === 'listed')?.scenario;

/** The steps of a topic up to its collection: from there its place on the list of the meeting is known. */
function untilCollected({ steps }: Scenario): readonly ScenarioStep[] {
  const collected = steps.findIndex((step) => 'complete' in step && step.complete.task === 'Task_Collect');
  return steps.slice(0, collected + 1).filter((step) => 'complete' in step);
}

describe('topics of one meeting', () => {
  it('are 15; the 16th waits for the next meeting unless the mayor lets it in', async () => {
    if (!LISTED) throw new Error('no scenario');
    const { world } = await simulateOrganisation('jyg');
    const steps = untilCollected(LISTED);
    const topic = (more: readonly ScenarioStep[]) => runScenario({ ...LISTED, steps: [...steps, ...more], end: undefined }, world);
    for (let count = 1; count <= 15; count += 1) {
      expect((await topic([{ expect: { tasks: [{ node: 'Task_List' }] } }])).failure).toBeUndefined();
    }
    const waits = await topic([
      { expect: { tasks: [{ node: 'Task_Exception', assignee: 'jyg-mayor' }] } },
      { complete: { task: 'Task_Exception', outcome: 'postpone' } },
      { expect: { tasks: [{ node: 'Task_List' }], variables: { 顺延次数: 1, 会议时间: '2026-12-22T09:00+08:00' } } },
    ]);
    expect(waits.failure).toBeUndefined();
    // The number of the one that was put off does not count: again it is the 16th.
    const admitted = await topic([
      { complete: { task: 'Task_Exception', outcome: 'admit', opinion: '防汛急需' } },
      { expect: { tasks: [{ node: 'Task_List' }], variables: { 顺延次数: 0, 会议时间: '2026-12-08T09:00+08:00' } } },
    ]);
    expect(admitted.failure).toBeUndefined();
  });
});
