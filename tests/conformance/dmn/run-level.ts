import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DecisionModel, evaluateDecision } from '@liuzhuan/feel';
import type { Json, JsonObject } from '@liuzhuan/kernel';
import { type Remark, scoreOf, type SuiteScore } from '../suite-score';
import { matchesExpected } from './matches-expected';
import { readModels } from './read-models';
import { jsonOf, type TypedValue, typedValueOf } from './typed-value';
import { childrenOf, readXmlTree, type XmlElement } from '../xml/xml-tree';

/** The library has no clock: `now()` and `today()` answer from the context. */
const MOMENT = '2026-11-02T09:00:00+08:00';
const NOW = { now: MOMENT, today: MOMENT.slice(0, 10) };
const EXTERNAL = /kind="Java"|<(?:\w+:)?contextEntry>\s*<(?:\w+:)?variable name="class"/;

/** Runs the test cases of one level of the DMN TCK: a case passes when each of its expected results comes out. */
export async function runLevel(material: string, level: 2 | 3): Promise<SuiteScore> {
  const root = join(material, `dmn-tck/compliance-level-${level}`);
  const remarks: Remark[] = [];
  let total = 0;
  for (const name of existsSync(root) ? readdirSync(root).sort() : []) {
    const folder = join(root, name);
    const models = await readModels(folder);
    for (const file of readdirSync(folder).filter((entry) => entry.endsWith('.xml')).sort()) {
      const [tests] = childrenOf(readXmlTree(readFileSync(join(folder, file), 'utf8')), 'testCases');
      if (!tests) continue;
      const modelName = childrenOf(tests, 'modelName')[0]?.text.trim() ?? '';
      const model = models.get(modelName) ?? 'the model is missing';
      for (const testCase of childrenOf(tests, 'testCase')) {
        total += 1;
        const reason = typeof model === 'string' ? model : firstMismatch(model, testCase);
        if (reason === undefined) continue;
        const isExternal = usesJava(join(folder, modelName), testCase);
        remarks.push({
          case: `${name}/${testCase.attributes['id'] ?? '?'}`,
          status: isExternal ? 'pending' : 'fail',
          reason: isExternal ? 'calls a Java function: code outside the model is refused on purpose (DMN 1.5, 10.3.2.13.3)' : reason,
        });
      }
    }
  }
  return scoreOf(total, remarks);
}

/** Whether the decision asked for is an external function. Told from the file, not from the result. */
function usesJava(file: string, testCase: XmlElement): boolean {
  const xml = readFileSync(file, 'utf8');
  if (!EXTERNAL.test(xml)) return false;
  return childrenOf(testCase, 'resultNode').some((node) => {
    const name = node.attributes['name'] ?? '';
    return xml.includes(`name="${name}"`);
  });
}

function firstMismatch(untyped: DecisionModel, testCase: XmlElement): string | undefined {
  const model = withInputTypes(untyped, testCase);
  const context = contextOf(model, testCase);
  const { invocableName } = testCase.attributes;
  const results = childrenOf(testCase, 'resultNode');
  for (const result of results) {
    const name = result.attributes['name'] ?? '';
    const [holder] = childrenOf(result, 'expected');
    const expected: TypedValue = holder && result.attributes['errorResult'] !== 'true' ? typedValueOf(holder) : { kind: 'value', type: 'null', value: null };
    const evaluated = evaluateDecision(model, invocableName ?? name, context);
    const value = evaluated.ok ? resultOf(evaluated.value.value, name, invocableName !== undefined && results.length > 1) : null;
    if (!matchesExpected(value, expected)) return `${name} gives ${JSON.stringify(value)} instead of ${JSON.stringify(jsonOf(expected))}`;
  }
  return undefined;
}

const FEEL_TYPES: Readonly<Record<string, string>> = { date: 'date', time: 'time', dateTime: 'date and time', duration: 'duration' };

/** Inputs a model leaves untyped take the type the test case gives: JSON has no dates of its own. */
function withInputTypes(model: DecisionModel, testCase: XmlElement): DecisionModel {
  const types = new Map(
    childrenOf(testCase, 'inputNode').flatMap((node) => {
      const value = typedValueOf(node);
      const type = value.kind === 'value' ? FEEL_TYPES[value.type] : undefined;
      return type === undefined ? [] : [[node.attributes['name'] ?? '', type] as const];
    }),
  );
  if (types.size === 0) return model;
  const inputs = model.inputs.map((input) => {
    const type = types.get(input.name);
    const isTyped = (input.variable.type ?? 'Any') !== 'Any';
    return isTyped || type === undefined ? input : { ...input, variable: { ...input.variable, type } };
  });
  return { ...model, inputs };
}

/** A service of several decisions gives a context of their results. */
function resultOf(value: Json, name: string, isOneOfSeveral: boolean): Json {
  return isOneOfSeveral && typeof value === 'object' && value !== null && !Array.isArray(value) ? ((value as JsonObject)[name] ?? null) : value;
}

/** Values by name; those of an imported model's input stand below the name of the import. */
function contextOf(model: DecisionModel, testCase: XmlElement): JsonObject {
  const context: Record<string, Json> = { ...NOW };
  for (const node of childrenOf(testCase, 'inputNode')) {
    const { name = '', namespace } = node.attributes;
    const value = jsonOf(typedValueOf(node));
    const alias = model.imports.find((imported) => imported.namespace === namespace)?.name;
    if (alias === undefined) context[name] = value;
    else context[alias] = { ...((context[alias] as JsonObject | undefined) ?? {}), [name]: value };
  }
  return context;
}
