import { addedSteps, mappedSteps, nodesOf, NOWHERE, type StepProposal } from './step-mapping';

const step = (from: string, to?: string, by?: StepProposal['by'], candidates: readonly string[] = ['a', 'b2', 'x']): StepProposal => ({
  from,
  kind: 'userTask',
  name: from,
  ...(to !== undefined && { to }),
  ...(by && { by }),
  candidates: candidates.map((id) => ({ id, name: id })),
});
const PROPOSALS = [step('a', 'a', 'same'), step('b', 'b2', 'name'), step('c')];

describe('a mapping of steps', () => {
  it('sends only what has another id', () => {
    expect(nodesOf(mappedSteps(PROPOSALS, {}))).toEqual({ b: 'b2' });
  });

  it('lets what was chosen by hand prevail, none included', () => {
    const steps = mappedSteps(PROPOSALS, { b: null, c: 'x' });
    expect(steps.map(({ from, to, by }) => [from, to, by])).toEqual([['a', 'a', 'same'], ['b', undefined, undefined], ['c', 'x', 'hand']]);
    expect(nodesOf(steps)).toEqual({ c: 'x' });
    expect(nodesOf(mappedSteps(PROPOSALS, { a: null }))).toEqual({ a: NOWHERE, b: 'b2' });
  });

  it('knows what is new', () => {
    expect(addedSteps(mappedSteps(PROPOSALS, {}), ['a', 'b2', 'x'])).toEqual(['x']);
  });
});
