import { parseBpmn } from '@liuzhuan/bpmn';
import { compileDefinitions } from '@liuzhuan/compiler';
import { fileOf, PROOF_EXAMPLES } from '@liuzhuan/lint';
import { checkSoundness, SOUNDNESS_CODES } from '@liuzhuan/soundness';

async function codesIn(contents: string, roots?: string): Promise<readonly string[]> {
  const model = await parseBpmn(fileOf(contents, { isExecutable: 'true' }, roots));
  if (!model.ok) throw new Error(JSON.stringify(model.error));
  const { programs, diagnostics } = compileDefinitions(model.value);
  const [program] = programs;
  if (!program) throw new Error(JSON.stringify(diagnostics.map(({ message }) => message.en)));
  return checkSoundness(program).findings.map(({ code }) => code);
}

describe('the examples of the proof', () => {
  it.each(PROOF_EXAMPLES)('$code is found in the bad diagram and not in the good one', async ({ code, bad, good, roots }) => {
    expect(await codesIn(bad, roots)).toContain(code);
    expect((await codesIn(good, roots)).filter((each) => each === code)).toEqual([]);
  });

  it('leave no code out but the one that is about size', () => {
    const shown = new Set(PROOF_EXAMPLES.map(({ code }) => code));
    expect(Object.keys(SOUNDNESS_CODES).filter((code) => !shown.has(code))).toEqual(['search-limited']);
  });
});
