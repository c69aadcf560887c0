import type { Resource } from '@liuzhuan/engine';
import { asId } from '@liuzhuan/kernel';
import { assignedTo, drawing, form, userTask } from '../testing/drawing';
import { simulationOf } from '../testing/simulate';

const task = (settings = '') => drawing(`<startEvent id="s"/>${userTask('t', assignedTo('starter') + settings)}<endEvent id="e"/>`, ['s>t', 't>e']);
const SOUND = task();
const designer = { organisation: asId<never>('dz'), person: asId<never>('head'), roles: ['designer' as const] };

/** The errors of a deployment, and what was stored. */
async function deployed(resources: readonly Resource[]) {
  const world = await simulationOf([drawing('<startEvent id="s"/><endEvent id="e"/>', ['s>e'], { id: 'other' })]);
  const outcome = await world.engine.deploy(designer, { resources, note: '试' });
  if (!outcome.ok) throw new Error(outcome.rejection.code);
  const stored = await world.definitions.latest(designer.organisation, 'p');
  const check = await world.engine.checkDeployment(designer, { resources });
  return { errors: outcome.value.diagnostics.filter(({ severity }) => severity === 'error'), stored, check, definitions: outcome.value.definitions };
}

describe('deploy', () => {
  it('stores each process of the files as its next version', async () => {
    const { errors, stored, definitions } = await deployed([SOUND, form('f', ['a'])]);
    expect(errors).toEqual([]);
    expect(stored).toMatchObject({ id: 'p:1', key: 'p', version: 1, deployedBy: 'head', note: '试', forms: { f: { id: 'f' } } });
    expect(definitions.map(({ id }) => id)).toEqual(['p:1']);
  });

  it.each<[string, readonly Resource[], string]>([
    ['no drawing', [form('f', ['a'])], 'deployment-empty'],
    ['the same file twice', [SOUND, SOUND], 'resource-duplicate'],
    ['the same process in two files', [SOUND, { ...SOUND, name: 'b.bpmn' }], 'process-duplicate'],
    ['too much', [SOUND, { name: 'f.form.json', kind: 'form', content: ' '.repeat(20_000_001) }], 'deployment-too-large'],
    ['a form that is no JSON', [SOUND, { name: 'f.form.json', kind: 'form', content: '{' }], 'form-unreadable'],
    ['a form that is a list', [SOUND, { name: 'f.form.json', kind: 'form', content: '[]' }], 'form-unreadable'],
    ['two forms of one key', [SOUND, form('f', ['a']), { ...form('f', ['a']), name: 'g.form.json' }], 'form-duplicate'],
    ['a form with an unknown field type', [SOUND, form('f', [{ type: 'hologram', key: 'h' }])], 'form-type-unknown'],
    ['a hidden field the form does not have', [task('<lz:form key="f" hidden="b"/>'), form('f', ['a'])], 'form-hidden-unknown'],
    ['an editable field the form does not have', [task('<lz:form key="f" editable="a b"/>'), form('f', ['a'])], 'form-editable-unknown'],
    ['a service the engine does not have', [drawing('<startEvent id="s"/><serviceTask id="x"><extensionElements><lz:service type="fax"/></extensionElements></serviceTask><endEvent id="e"/>', ['s>x', 'x>e'])], 'service-unknown'],
    ['a number drawn from no series', [drawing('<startEvent id="s"/><serviceTask id="x"><extensionElements><lz:service type="draw-number"/></extensionElements></serviceTask><endEvent id="e"/>', ['s>x', 'x>e'])], 'service-input-missing'],
    ['a form that is not there', [task('<lz:form key="nowhere"/>')], 'lint-unknown-form'],
    ['a called process that is not there', [drawing('<startEvent id="s"/><callActivity id="c" calledElement="nowhere"/><endEvent id="e"/>', ['s>c', 'c>e'])], 'lint-unknown-process'],
  ])('refuses %s, and stores nothing', async (_, resources, code) => {
    const { errors, stored, check } = await deployed(resources);
    expect(errors.map((error) => error.code)).toContain(code);
    expect(stored).toBeUndefined();
    expect(check.ok && check.value.definitions).toEqual([]);
    for (const error of errors) expect(error.location.resource ?? error.code).toBeTruthy();
  });

  it.each<[string, Resource]>([
    ['malformed XML', { ...SOUND, content: '<definitions' }],
    ['a billion laughs', { ...SOUND, content: `<!DOCTYPE x [<!ENTITY a "b">]>${SOUND.content}` }],
    ['a drawing without start', drawing(`${userTask('t', assignedTo('starter'))}<endEvent id="e"/>`, ['t>e'])],
    ['a condition that does not parse', drawing('<startEvent id="s"/><exclusiveGateway id="g"/><endEvent id="e"/><endEvent id="e2"/>', ['s>g', 'g>e: a >', 'g>e2: b'])],
    ['broken DMN', { name: 'd.dmn', kind: 'dmn', content: '<definitions' }],
  ])('refuses %s', async (_, resource) => {
    const { errors, stored } = await deployed(resource.kind === 'dmn' ? [SOUND, resource] : [resource]);
    expect(errors.length).toBeGreaterThan(0);
    expect(errors.every(({ location }) => location.resource === resource.name)).toBe(true);
    expect(stored).toBeUndefined();
  });

  it('lets a process call one that is deployed already', async () => {
    const { errors } = await deployed([drawing('<startEvent id="s"/><callActivity id="c" calledElement="other"/><endEvent id="e"/>', ['s>c', 'c>e'])]);
    expect(errors).toEqual([]);
  });

  it('is for designers and administrators', async () => {
    const world = await simulationOf([SOUND]);
    const officer = { ...designer, roles: ['officer' as const] };
    expect(await world.engine.deploy(officer, { resources: [SOUND] })).toMatchObject({ ok: false, rejection: { code: 'not-permitted', status: 403 } });
    expect(await world.engine.checkDeployment(officer, { resources: [SOUND] })).toMatchObject({ ok: false, rejection: { code: 'not-permitted' } });
  });
});
