import { parseBpmn } from '@liuzhuan/bpmn';
import { compileDefinitions, COMPILER_CODES } from '@liuzhuan/compiler';
import { COMPILER_EXAMPLES, fileOf } from '@liuzhuan/lint';

async function codesIn(contents: string, attributes?: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const model = await parseBpmn(fileOf(contents, attributes));
  if (!model.ok) throw new Error(JSON.stringify(model.error));
  return compileDefinitions(model.value).diagnostics.map(({ code }) => code);
}

/** Not about what is drawn in one process, or about what only a file around it can show. */
const WITHOUT_DIAGRAM = ['process-unknown', 'element-misplaced', 'handler-connected', 'reference-unknown', 'correlation-unbound'];

describe('the examples of the compiler', () => {
  it.each(COMPILER_EXAMPLES)('$code is found in the bad diagram, and the good one compiles', async ({ code, bad, good, attributes, goodAttributes }) => {
    expect(await codesIn(bad, attributes)).toContain(code);
    expect(await codesIn(good, goodAttributes ?? attributes)).toEqual([]);
  });

  it('leave out only what one diagram cannot show', () => {
    const shown = new Set(COMPILER_EXAMPLES.map(({ code }) => code));
    expect(Object.keys(COMPILER_CODES).filter((code) => !shown.has(code))).toEqual(WITHOUT_DIAGRAM);
  });
});
