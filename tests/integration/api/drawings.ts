import type { ResourceDto } from '@liuzhuan/contract';

const NAMESPACES = 'xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:lz="urn:liuzhuan:bpmn:1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';

/** A drawing of one process. Flows are written `a>b` or `a>b: FEEL`; `roots` are messages and errors. */
export function drawing(id: string, contents: string, flows: readonly string[], roots = ''): ResourceDto {
  const lines = flows.map((line) => {
    const [path = '', condition] = line.split(': ');
    const [source, target] = path.split('>');
    const body = condition === undefined ? '' : `<conditionExpression xsi:type="tFormalExpression">${condition.replaceAll('<', '&lt;')}</conditionExpression>`;
    return `<sequenceFlow id="${source}-${target}" sourceRef="${source}" targetRef="${target}">${body}</sequenceFlow>`;
  });
  return {
    name: `${id}.bpmn`,
    kind: 'bpmn',
    content: `<definitions id="d" targetNamespace="urn:test" ${NAMESPACES}>${roots}<process id="${id}" name="${id}" isExecutable="true">${contents}${lines.join('')}</process></definitions>`,
  };
}

/** Settings of a user task; `rest` comes after the extension elements. */
export interface TaskSettings {
  readonly rule: string;
  readonly claim?: boolean;
  readonly more?: string;
  readonly rest?: string;
}

/** A user task with the outcomes 同意 and 不同意. */
export function userTask(id: string, { rule, claim, more = '', rest = '' }: TaskSettings): string {
  const assignment = `<lz:assignment rule="${rule.replaceAll('"', '&quot;')}" mode="${claim ? 'claim' : 'direct'}"/>`;
  const outcomes = '<lz:outcome name="agree" label="同意" opinion="optional" primary="true"/><lz:outcome name="refuse" label="不同意" opinion="required"/>';
  return `<userTask id="${id}" name="${id}"><extensionElements>${assignment}${outcomes}${more}</extensionElements>${rest}</userTask>`;
}

/** A service task done by an outside worker. */
export function externalTask(id: string, topic: string, inputs = ''): string {
  return `<serviceTask id="${id}" name="${id}"><extensionElements><lz:service type="external" result="result"><lz:input name="topic" value="&quot;${topic}&quot;"/>${inputs}</lz:service></extensionElements></serviceTask>`;
}
