import type { BoxedExpression, FunctionExpression, Parameter } from '../model/boxed-expression';
import { compact, type Element, many, one, text } from './element';
import { readDecisionTable } from './read-decision-table';

const head = (element: Element) => compact({ id: text(element, 'id'), type: text(element, 'typeRef') });

/** Name and type of a parameter, variable or column. */
export function readParameter(element: Element): Parameter {
  return compact({ name: text(element, 'name') ?? '', type: text(element, 'typeRef') });
}

/** The function of a BKM or of a boxed function. */
export function readFunction(element: Element): FunctionExpression {
  const kind = text(element, 'kind');
  return {
    kind: 'function-definition',
    ...head(element),
    language: kind === 'Java' || kind === 'JAVA' ? 'JAVA' : kind === 'PMML' ? 'PMML' : 'FEEL',
    parameters: many(element, 'formalParameter').map(readParameter),
    body: readBoxed(one(element, 'body')),
  };
}

/** One reader per type of element. */
const READERS: Readonly<Record<string, (element: Element) => BoxedExpression>> = {
  'dmn:LiteralExpression': (element) => ({ kind: 'literal-expression', ...head(element), text: text(element, 'text') ?? '' }),
  'dmn:DecisionTable': (element) => ({ ...readDecisionTable(element), ...head(element) }),
  'dmn:Context': (element) => ({
    kind: 'context',
    ...head(element),
    entries: many(element, 'contextEntry').map((entry) => {
      const variable = one(entry, 'variable');
      return compact({ name: text(variable, 'name'), type: text(variable, 'typeRef'), value: readBoxed(one(entry, 'value')) });
    }),
  }),
  'dmn:Invocation': (element) => ({
    kind: 'invocation',
    ...head(element),
    called: readBoxed(one(element, 'calledFunction')) ?? { kind: 'literal-expression', text: '' },
    bindings: many(element, 'binding').map((binding) => ({
      name: text(one(binding, 'parameter'), 'name') ?? '',
      value: readBoxed(one(binding, 'bindingFormula')),
    })),
  }),
  'dmn:List': (element) => ({ kind: 'list', ...head(element), elements: readAll(many(element, 'elements')) }),
  'dmn:Relation': (element) => ({
    kind: 'relation',
    ...head(element),
    columns: many(element, 'column').map(readParameter),
    rows: many(element, 'row').map((row) => readAll(many(row, 'elements'))),
  }),
  'dmn:FunctionDefinition': readFunction,
  'dmn:Conditional': (element) => ({
    kind: 'conditional',
    ...head(element),
    if: readChild(element, 'if'),
    then: readChild(element, 'then'),
    else: readChild(element, 'else'),
  }),
  'dmn:Filter': (element) => ({ kind: 'filter', ...head(element), in: readChild(element, 'in'), match: readChild(element, 'match') }),
  'dmn:For': (element) => readIterator(element, 'for', 'return'),
  'dmn:Some': (element) => readIterator(element, 'some', 'satisfies'),
  'dmn:Every': (element) => readIterator(element, 'every', 'satisfies'),
};

function readIterator(element: Element, mode: 'for' | 'some' | 'every', body: string): BoxedExpression {
  return { kind: 'iterator', ...head(element), mode, variable: text(element, 'iteratorVariable') ?? '', in: readChild(element, 'in'), body: readChild(element, body) };
}

function readChild(element: Element, property: string): BoxedExpression | null {
  return readBoxed(one(one(element, property), 'value'));
}

function readAll(elements: readonly Element[]): BoxedExpression[] {
  return elements.map((element) => readBoxed(element) ?? { kind: 'literal-expression', text: '' });
}

/** A boxed expression of any kind; null when there is none. */
export function readBoxed(element: Element | undefined): BoxedExpression | null {
  const read = element && READERS[element.$type];
  return read ? read(element) : null;
}
