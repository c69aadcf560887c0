import { KILLS, planFaults } from './fault-plan';

describe('the plan of faults', () => {
  it('is the same for the same seed and another for another', () => {
    expect(planFaults(7, 60, 3)).toEqual(planFaults(7, 60, 3));
    expect(planFaults(7, 60, 3)).not.toEqual(planFaults(8, 60, 3));
  });

  it('holds exactly so many kills as asked for, and every fault in a long run', () => {
    const plan = planFaults(1, 500, 3);
    expect(plan.filter(({ fault }) => KILLS.has(fault.kind))).toHaveLength(500);
    expect(new Set(plan.map(({ fault }) => fault.kind)).size).toBe(13);
    expect(Math.max(...plan.flatMap(({ fault }) => ('node' in fault ? [fault.node] : [])))).toBe(2);
  });
});
