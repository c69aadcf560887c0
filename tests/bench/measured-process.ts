import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseBpmn } from '@liuzhuan/bpmn';
import { compileDefinitions } from '@liuzhuan/compiler';
import type { Directory } from '@liuzhuan/engine';
import { asId, asInstant, type Instant, type JsonObject, type OrganisationId, type PersonId, type UnitId } from '@liuzhuan/kernel';
import type { Program } from '@liuzhuan/machine';

export const ORGANISATION = asId<OrganisationId>('bench');
export const CLERK = asId<PersonId>('clerk');
const UNIT = asId<UnitId>('section');

/** When cases in memory take place. */
export const NOW = asInstant('2026-11-23T01:30:00.000Z');

/** The diagrams that others execute too: a start with three tasks and a parallel block, and a line of twenty tasks. */
export type Diagram = 'approval' | 'line-20';

/** The text of a diagram in `processes/`. */
export const diagram = (name: Diagram): string => readFileSync(join(__dirname, 'processes', `${name}.bpmn`), 'utf8');

/** The compiled form of a diagram. */
export const diagramProgram = (name: Diagram): Promise<Program> => compiled(diagram(name));

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

/** The record a deployment makes of a program. */
export function definitionOf(program: Program, deployedAt: Instant) {
  const nothing: Readonly<Record<string, JsonObject>> = {};
  return {
    organisation: ORGANISATION,
    key: program.id,
    name: program.name,
    program,
    decisions: [],
    forms: nothing,
    resources: [],
    deployedAt,
    deployedBy: CLERK,
    note: '',
  };
}
