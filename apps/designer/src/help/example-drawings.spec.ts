import { parseBpmn } from '@liuzhuan/bpmn';
import { DEPLOYMENT_EXAMPLES, LINT_CODES, PROOF_EXAMPLES } from '@liuzhuan/lint';
import { exampleDrawings } from './example-drawings';

describe('examples of findings', () => {
  it.each([...Object.keys(LINT_CODES).filter((code) => code !== 'lint-return-not-upstream'), ...[...PROOF_EXAMPLES, ...DEPLOYMENT_EXAMPLES].map(({ code }) => code)])('%s has two diagrams that can be drawn', async (code) => {
    const drawings = await exampleDrawings(code);
    for (const xml of [drawings?.bad ?? '', drawings?.good ?? '']) {
      const parsed = await parseBpmn(xml);
      expect(parsed.ok && parsed.value.diagram.present).toBe(true);
    }
  });

  it('are not made up for other codes', async () => expect(await exampleDrawings('elsewhere')).toBeUndefined());
});
