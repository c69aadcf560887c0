import { createMachine } from 'xstate';
import { processFolders, readResources } from '../../workflows/read-workflows';
import { drawing, userTask } from './drawings';
import { type Desk, openOffice, type Office } from './office';

const LEVELS = processFolders('dz').filter(({ process }) => process === 'dz-no-escalation').flatMap(readResources);
const simple = (id: string, name = 'one') => drawing(id, `<startEvent id="s"/>${userTask(name, { rule: 'starter' })}<endEvent id="e"/>`, [`s>${name}`, `${name}>e`]);

describe('definitions', () => {
  let office: Office;
  let designer: Desk;
  beforeAll(async () => {
    office = await openOffice();
    designer = await office.as('dz-designer');
  });
  afterAll(() => office.close());

  it('are those of the organisation, with who may start them', async () => {
    const officer = await office.as('dz-shenpike-keyuan-1');
    const list = await officer.call('listDefinitions', {});
    expect(list.map((definition) => [definition.key, definition.startable])).toEqual([['dz-first-inquiry', true], ['dz-no-escalation', true]]);
    expect((await (await office.as('jyg-admin')).call('listDefinitions', {})).every((definition) => definition.key.startsWith('jyg-'))).toBe(true);
    expect(await officer.call('readDefinition', { path: { id: 'dz-no-escalation' } })).toMatchObject({ version: 1, startForm: { key: 'dz-matter' }, versions: [{ version: 1 }] });
    expect(await officer.refused('readDefinition', { path: { id: 'jyg-signing' } })).toMatchObject({ status: 404, code: 'not-found' });
    expect(await officer.refused('readMachine', { path: { id: 'jyg-signing:1' } })).toMatchObject({ status: 404, code: 'not-found' });
    expect(await officer.refused('startInstance', { body: { definition: 'jyg-signing:1' } })).toMatchObject({ status: 404, code: 'definition-unknown' });
  });

  it('are checked without a trace, deployed, and numbered', async () => {
    const before = await office.stored();
    expect(await designer.call('checkDeployment', { body: { resources: [simple('numbered')] } })).toEqual({ deployable: true, diagnostics: expect.any(Array) });
    expect(await office.stored()).toEqual(before);
    const first = await designer.call('deploy', { body: { resources: [simple('numbered')], note: '第一版' } });
    expect(first.definitions).toEqual([expect.objectContaining({ key: 'numbered', id: 'numbered:1', version: 1, note: '第一版' })]);
    const officer = await office.as('dz-renshike-keyuan-1');
    const old = await officer.call('startInstance', { body: { definition: 'numbered' } });
    expect((await designer.call('deploy', { body: { resources: [simple('numbered', 'two')] } })).definitions).toMatchObject([{ version: 2, running: 1 }]);
    const young = await officer.call('startInstance', { body: { definition: 'numbered' } });
    expect([old.next[0]?.node, young.next[0]?.node]).toEqual(['one', 'two']);
    const read = await officer.call('readDefinition', { path: { id: 'numbered:1' } });
    expect(read).toMatchObject({ id: 'numbered:1', note: '第一版', versions: [{ version: 2, running: 1 }, { version: 1, running: 1 }] });
    expect(read.resources[0]?.content).toContain('id="one"');
    expect(await officer.call('completeTask', { path: { id: old.next[0]?.task ?? '' }, body: { outcome: 'agree' } })).toMatchObject({ status: 'completed' });
    const other = await (await office.as('jyg-admin')).call('deploy', { body: { resources: [simple('numbered')] } });
    expect(other.definitions).toMatchObject([{ version: 1, id: 'numbered:1@jyg' }]);
  });

  it('deployed by many at once get one number each', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => designer.call('deploy', { body: { resources: [simple('raced')] } })));
    expect(answers).toHaveLength(8);
    const { versions } = await designer.call('readDefinition', { path: { id: 'raced' } });
    expect(versions.map((version) => version.version)).toEqual([8, 7, 6, 5, 4, 3, 2, 1]);
  });

  it.each(['dz-no-escalation', 'dz-first-inquiry'])('are XState machines: %s', async (key) => {
    const machines = await designer.call('readMachine', { path: { id: key } });
    const configs = machines.states ? [machines] : (Object.values(machines).filter((value) => typeof value === 'object' && value !== null) as object[]);
    expect(configs.length).toBeGreaterThan(0);
    for (const config of configs) expect(Object.keys(createMachine(config as never).states).length).toBeGreaterThan(0);
  });

  it('keep the flows they were drawn with, decisions included', async () => {
    const table = LEVELS.find((resource) => resource.kind === 'dmn')?.content ?? '';
    const tried = await designer.call('evaluateDecision', { body: { content: table, decision: 'dz_levels', inputs: { 事项类别: '行政许可事项', category: '行政许可事项' } } });
    expect(tried.diagnostics.filter((diagnostic) => diagnostic.severity === 'error')).toEqual([]);
    expect(tried.value).not.toBeNull();
    const broken = await designer.call('evaluateDecision', { body: { content: '<definitions', decision: 'x', inputs: {} } });
    expect(broken).toMatchObject({ value: null, diagnostics: [expect.objectContaining({ severity: 'error' })] });
    const unknown = await designer.call('evaluateDecision', { body: { content: table, decision: 'x', inputs: {} } });
    expect(unknown).toMatchObject({ value: null, diagnostics: [expect.objectContaining({ severity: 'error' })] });
  });

  describe('drafts', () => {
    const save = (desk: Desk, revision?: number) => desk.attempt('saveDraft', { path: { key: 'draft-a' }, body: { resources: [simple('draft-a')], revision } });

    it('are kept, listed, found changed by another, and dropped', async () => {
      const administrator = await office.as('dz-admin');
      expect(await designer.refused('readDraft', { path: { key: 'draft-a' } })).toMatchObject({ status: 404, code: 'not-found' });
      const first = await save(designer);
      expect(first.body).toMatchObject({ key: 'draft-a', revision: 1, savedBy: expect.any(String) });
      expect((await save(administrator, 1)).body).toMatchObject({ revision: 2 });
      expect((await save(designer, 1)).problem).toMatchObject({ status: 409, code: 'draft-changed' });
      expect((await designer.call('readDraft', { path: { key: 'draft-a' } })).revision).toBe(2);
      expect((await designer.call('listDrafts', {})).map((draft) => draft.key)).toContain('draft-a');
      expect(await (await office.as('jyg-admin')).refused('readDraft', { path: { key: 'draft-a' } })).toMatchObject({ code: 'not-found' });
      await designer.call('discardDraft', { path: { key: 'draft-a' } });
      expect(await designer.refused('readDraft', { path: { key: 'draft-a' } })).toMatchObject({ code: 'not-found' });
    });

    it('saved at the same moment on the same revision: one wins', async () => {
      await designer.call('saveDraft', { path: { key: 'draft-b' }, body: { resources: [simple('draft-b')] } });
      const answers = await Promise.all(Array.from({ length: 6 }, () => designer.attempt('saveDraft', { path: { key: 'draft-b' }, body: { resources: [simple('draft-b')], revision: 1 } })));
      expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409, 409, 409, 409, 409]);
    });
  });
});
