import { definitions, flows, workFolder } from '../testing/run-in';

const listed = (tag: string, id: string, incoming: string, outgoing: string, contents = ''): string =>
  `<${tag} id="${id}" name="${id}">${incoming === '' ? '' : `<incoming>${incoming}</incoming>`}${outgoing === '' ? '' : `<outgoing>${outgoing}</outgoing>`}${contents}</${tag}>`;
const chain = (middle: string) => `${listed('startEvent', 's', '', 's-a')}${middle}${listed('endEvent', 'e', 'a-e', '')}${flows('s>a', 'a>e')}`;
const TASK = listed('manualTask', 'a', 's-a', 'a-e');
const drawing = (contents: string, more = '') => definitions(`${more}<process id="p" name="请假" isExecutable="true">${contents}</process>`);
const importing = (location: string) => `<import importType="http://www.omg.org/spec/BPMN/20100524/MODEL" location="${location}" namespace="urn:other" />`;

const { run, end } = workFolder({
  'good.bpmn': drawing(chain(TASK)),
  'idle.bpmn': drawing(chain(listed('exclusiveGateway', 'a', 's-a', 'a-e'))),
  'informal.bpmn': drawing(chain(listed('manualTask', 'a', 's-a', 'a-e', '<standardLoopCharacteristics><loopCondition>false</loopCondition></standardLoopCharacteristics>'))),
  'parts/importing.bpmn': drawing(chain(TASK), importing('../good.bpmn')).replace('urn:test', 'urn:other'),
  'parts/missing.bpmn': drawing(chain(TASK), importing('gone.bpmn')),
  'dangling.bpmn': drawing(chain(listed('callActivity', 'a', 's-a', 'a-e', '<multiInstanceLoopCharacteristics noneBehaviorEventRef="gone"><loopCardinality xsi:type="tFormalExpression">2</loopCardinality></multiInstanceLoopCharacteristics>'))),
  'garbage.bpmn': '<definitions',
});
afterAll(end);

async function standardOf(file: string): Promise<unknown> {
  const { out } = await run('check', file, '--json');
  return (JSON.parse(out) as { standard: unknown }).standard;
}

describe('check by the standard', () => {
  it.each([
    ['good.bpmn', true, []],
    ['idle.bpmn', false, ['EXT.135']],
    ['informal.bpmn', false, ['EXT.012']],
    ['parts/importing.bpmn', true, []],
    ['parts/missing.bpmn', false, ['EXT.001']],
    ['dangling.bpmn', true, []],
    ['garbage.bpmn', false, []],
  ])('judges %s', async (file, valid, broken) => {
    expect(await standardOf(file)).toEqual([{ file, valid, broken }]);
    expect((await run('check', '--standard', file)).code).toBe(valid ? 0 : 1);
  });

  it('names the clause', async () => {
    expect((await run('check', '--standard', 'idle.bpmn', '--lang', 'en')).out).toMatch(/^idle\.bpmn:\d+:\d+ warning bpmn-gateway-idle \[a\] Gateway "a" neither splits nor joins \(BPMN 2\.0\.2, 10\.6\.1\)$/m);
  });

  it('warns of what runs all the same, and keeps what only other software needs for --standard', async () => {
    expect(await run('check', 'parts/missing.bpmn')).toMatchObject({ code: 0, out: expect.stringContaining('bpmn-import-missing') });
    const informal = await run('check', 'informal.bpmn');
    expect([informal.code, informal.out.includes('bpmn-expression-informal')]).toEqual([0, false]);
    expect((await run('check', '--standard', 'informal.bpmn')).out).toContain('bpmn-expression-informal');
  });

  it('shows references that dangle, though they have no number', async () => {
    expect((await run('check', '--standard', 'dangling.bpmn')).out).toContain('noneBehaviorEventRef="gone"');
  });

  it('does not blame an element twice', async () => {
    const { out } = await run('check', 'garbage.bpmn');
    expect(out.match(/bpmn-malformed-xml/g)).toHaveLength(1);
  });
});
