import { asId, asInstant } from '@liuzhuan/kernel';
import { DEPLOYMENT_EXAMPLES, type DeploymentExample, fileOf } from '@liuzhuan/lint';
import { createSimulation } from '@liuzhuan/simulator';
import { buildCalendar, CHINA_CALENDAR } from '@liuzhuan/worktime';
import { readOrganisation } from '../../workflows/read-workflows';

const DIRECTORY = readOrganisation('dz');
const { engine } = createSimulation({ directory: DIRECTORY, calendar: buildCalendar(CHINA_CALENDAR), now: asInstant('2026-11-23T01:00:00.000Z') });

/** Codes a deployment of the drawing with the forms of the example would get: reader, compiler, lint, services, forms and proof. */
async function codesIn(contents: string, { forms, attributes }: Pick<DeploymentExample, 'forms' | 'attributes'>): Promise<readonly string[]> {
  const ofForms = Object.entries(forms).map(([key, form]) => ({ name: `${key}.form.json`, kind: 'form' as const, content: JSON.stringify(form) }));
  const check = await engine.checkDeployment({ organisation: asId('dz'), roles: ['designer'] }, { resources: [{ name: 'p.bpmn', kind: 'bpmn', content: fileOf(contents, attributes) }, ...ofForms] });
  if (!check.ok) throw new Error(JSON.stringify(check.rejection));
  return check.value.diagnostics.map(({ code }) => code);
}

describe('the examples of deployment', () => {
  it.each(DEPLOYMENT_EXAMPLES)('$code is all that is found in the bad drawing, and the good one can be deployed', async (example) => {
    expect(await codesIn(example.bad, example)).toEqual([example.code]);
    expect(await codesIn(example.good, { ...example, attributes: example.goodAttributes ?? example.attributes })).toEqual([]);
  });
});
