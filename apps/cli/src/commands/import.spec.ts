import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { workFolder } from '../testing/run-in';

const BPMN = 'xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"';
const FOREIGN = `<definitions id="d" targetNamespace="urn:t" ${BPMN} xmlns:activiti="http://activiti.org/bpmn">
<process id="p" isExecutable="true"><userTask id="t" activiti:assignee="\${user}" activiti:formKey="leave" activiti:async="true"/></process></definitions>`;
const { folder, run, end } = workFolder({ 'foreign.bpmn': FOREIGN, 'ours.bpmn': `<definitions id="d" targetNamespace="urn:t" ${BPMN}><process id="p"/></definitions>` });
afterAll(end);

describe('liuzhuan import', () => {
  it('reports each foreign setting', async () => {
    const { code, out } = await run('import', 'foreign.bpmn', '--lang', 'en');
    expect(code).toBe(0);
    expect(out.split('\n')).toEqual([
      'foreign.bpmn:2 [t] translated  activiti:assignee ${user} → lz:assignment/@rule: user',
      'foreign.bpmn:2 [t] translated, to be looked at  activiti:formKey leave → lz:form/@key: leave (Form "leave" has to be drawn)',
      'foreign.bpmn:2 [t] kept  activiti:async true (The course does not depend on it; it stays in the file)',
      'foreign.bpmn: Activiti: translated 1, translated, to be looked at 1, not translated 0, kept 1',
    ]);
  });

  it('writes the drawing with our settings beside the foreign ones', async () => {
    expect(await run('import', 'foreign.bpmn', '--out', 'ours-too.bpmn')).toMatchObject({ code: 0 });
    const written = readFileSync(join(folder, 'ours-too.bpmn'), 'utf8');
    expect(written).toContain('activiti:assignee="${user}"');
    expect(written).toContain('<lz:assignment rule="user" mode="direct" />');
  });

  it('says it in JSON too', async () => {
    const { out } = await run('import', 'foreign.bpmn', '--json');
    expect(JSON.parse(out)).toMatchObject({ translates: true, files: [{ dialects: ['Activiti'], counts: { translated: 1, assumed: 1, untranslated: 0, kept: 1 } }] });
  });

  it('has nothing to say of a file of ours', async () => {
    expect(await run('import', 'ours.bpmn', '--lang', 'en')).toMatchObject({ code: 0, out: 'ours.bpmn: nothing foreign' });
  });

  it('writes one file at a time', async () => {
    expect(await run('import', 'foreign.bpmn', 'ours.bpmn', '--out', 'x.bpmn')).toMatchObject({ code: 2 });
  });
});
