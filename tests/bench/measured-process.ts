import { parseBpmn } from '@liuzhuan/bpmn';
import { compileDefinitions } from '@liuzhuan/compiler';
import type { Directory } from '@liuzhuan/engine';
import { asId, type OrganisationId, type PersonId, type UnitId } from '@liuzhuan/kernel';
import type { Program } from '@liuzhuan/machine';

export const ORGANISATION = asId<OrganisationId>('bench');
export const CLERK = asId<PersonId>('clerk');
const UNIT = asId<UnitId>('section');

/** An organisation of one clerk. */
export const DIRECTORY: Directory = {
  organisation: ORGANISATION,
  name: '测量单位',
  revision: 1,
  units: [{ id: UNIT, name: '秘书科', parent: null, kind: 'section', order: 1 }],
  persons: [{ id: CLERK, name: '秘书科科员甲', active: true }],
  appointments: [{ person: CLERK, unit: UNIT, post: '科员', head: false }],
  relations: [],
  absences: [],
};

/** A line of user tasks with an assignment rule over the directory, a due date and two outcomes each: what an office's step is like. */
export function measuredProcess(tasks: number): string {
  const task = (n: number) => `<userTask id="t${n}" name="环节${n}"><extensionElements>
      <lz:assignment rule="post(&quot;科员&quot;)"/><lz:due within="3 working days"/>
      <lz:outcome name="agree" label="同意" opinion="optional" primary="true"/><lz:outcome name="refuse" label="不同意" opinion="optional"/>
    </extensionElements></userTask>`;
  const names = ['s', ...Array.from({ length: tasks }, (_unused, n) => `t${n + 1}`), 'e'];
  const flows = names.slice(1).map((name, at) => `<sequenceFlow id="f${at}" sourceRef="${names[at]}" targetRef="${name}"/>`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<definitions id="d" targetNamespace="urn:bench" xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:lz="urn:liuzhuan:bpmn:1">
  <process id="line${tasks}" name="${tasks}个环节" isExecutable="true">
    <startEvent id="s"/>${names.slice(1, -1).map((_name, at) => task(at + 1)).join('')}<endEvent id="e"/>${flows.join('')}
  </process>
</definitions>`;
}

/** The compiled form of {@link measuredProcess}. */
export const measuredProgram = (tasks: number): Promise<Program> => compiled(measuredProcess(tasks));

/** A process with the given contents, compiled. */
export const programOf = (contents: string): Promise<Program> =>
  compiled(`<definitions id="d" targetNamespace="urn:bench" xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:lz="urn:liuzhuan:bpmn:1">
  <process id="p" isExecutable="true">${contents}</process>
</definitions>`);

async function compiled(xml: string): Promise<Program> {
  const model = await parseBpmn(xml, 'process.bpmn');
  if (!model.ok) throw new Error(`Expected readable BPMN but got ${JSON.stringify(model.error)}`);
  const { programs, diagnostics } = compileDefinitions(model.value);
  const [program] = programs;
  if (program === undefined) throw new Error(`Expected a program but got ${JSON.stringify(diagnostics)}`);
  return program;
}
