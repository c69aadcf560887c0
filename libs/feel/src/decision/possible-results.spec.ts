import type { BoxedExpression, DecisionTable } from './model/boxed-expression';
import type { DecisionModel } from './model/decision-model';
import { possibleResults } from './possible-results';

const model = (logic: BoxedExpression | null): DecisionModel => ({
  ...{ id: 'm', name: 'm', namespace: 'urn:m', resource: 'm.dmn', inputs: [], functions: [], services: [], types: [], imports: [], imported: [] },
  decisions: [{ id: 'd', name: 'd', variable: { name: 'd' }, requiredInputs: [], requiredDecisions: [], requiredFunctions: [], logic }],
});
const table = (outputs: readonly string[], change: Partial<DecisionTable> = {}): DecisionTable => ({
  kind: 'decision-table',
  hitPolicy: 'FIRST',
  inputs: [{ expression: 'amount' }],
  outputs: [{ name: 'level' }],
  rules: outputs.map((text, index) => ({ id: `r${index}`, clauses: [], inputs: ['-'], outputs: [text], annotations: [] })),
  ...change,
});

describe('possibleResults', () => {
  it.each<[string, BoxedExpression | null, unknown]>([
    ['lists the outputs of a table, each once', table(['"low"', '"high"', '"low"']), ['low', 'high']],
    ['counts the default output in', table(['1'], { outputs: [{ defaultValue: '0' }] }), [1, 0]],
    ['knows a literal decision', { kind: 'literal-expression', text: 'true' }, [true]],
    ['gives up on computed outputs', table(['"low"', 'amount * 2']), undefined],
    ['gives up on several outputs', table(['1'], { outputs: [{ name: 'a' }, { name: 'b' }] }), undefined],
    ['gives up on collected results', table(['1', '2'], { hitPolicy: 'COLLECT' }), undefined],
    ['gives up on no logic', null, undefined],
  ])('%s', (_, logic, expected) => expect(possibleResults(model(logic), 'd')).toEqual(expected));

  it('does not know decisions of other models', () => expect(possibleResults(model(null), 'elsewhere')).toBeUndefined());
});
