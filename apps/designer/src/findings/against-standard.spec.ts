import { checkLocally } from './check-locally';

/** A start event without a way on and a flow in the wrong language of ids: executable, but not what the standard allows. */
const xml = `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="urn:t"><process id="p" name="p" isExecutable="true"><startEvent id="s" name="s"/><userTask id="t" name="t"/><endEvent id="e" name="e"/><sequenceFlow id="a" sourceRef="s" targetRef="t"/><sequenceFlow id="b" sourceRef="t" targetRef="e"/><subProcess id="u" name="u" triggeredByEvent="true"><startEvent id="u1" name="u1"/><endEvent id="u2" name="u2"/><sequenceFlow id="c" sourceRef="u1" targetRef="u2"/></subProcess></process></definitions>`;
const FILES = [{ name: 'p.bpmn', kind: 'bpmn' as const, content: xml }];

describe('the constraints of the standard', () => {
  it('are only looked at when asked for, and are hints', async () => {
    const [office, all] = [await checkLocally(FILES, { deployed: [] }), await checkLocally(FILES, { deployed: [], standard: true })];
    const more = all.filter(({ code }) => !office.some((each) => each.code === code));
    expect(more.length).toBeGreaterThan(0);
    expect(new Set(more.map(({ severity }) => severity))).toEqual(new Set(['info']));
    expect(more.every(({ location }) => location.resource === 'p.bpmn')).toBe(true);
  });
});
