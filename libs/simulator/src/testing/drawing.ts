import type { Resource } from '@liuzhuan/engine';

const NAMESPACES = [
  'xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"',
  'xmlns:lz="urn:liuzhuan:bpmn:1"',
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
].join(' ');

export interface DrawingOptions {
  readonly id?: string;
  /** Further attributes of the process. */
  readonly process?: string;
  /** Messages, errors and further processes. */
  readonly roots?: string;
}

/** A BPMN file with one process. Flows are written `a>b` or `a>b: FEEL`; flow ids are `a-b`. */
export function drawing(contents: string, flows: readonly string[], { id = 'p', process = '', roots = '' }: DrawingOptions = {}): Resource {
  const lines = flows.map((line) => {
    const [path = '', ...rest] = line.split(':');
    const [source = '', target = ''] = path.trim().split('>');
    const condition = rest.join(':').trim().replaceAll('<', '&lt;');
    const body = condition === '' ? '' : `<conditionExpression xsi:type="tFormalExpression">${condition}</conditionExpression>`;
    return `<sequenceFlow id="${source}-${target}" name="${condition.replaceAll('"', '')}" sourceRef="${source}" targetRef="${target}">${body}</sequenceFlow>`;
  });
  const content = `<definitions id="d" targetNamespace="urn:test" ${NAMESPACES}>${roots}<process id="${id}" name="过程" isExecutable="true" ${process}>${contents}${lines.join('')}</process></definitions>`;
  return { name: `${id}.bpmn`, kind: 'bpmn', content };
}

/** A user task with its settings. */
export function userTask(id: string, settings = '', attributes = '', rest = ''): string {
  return `<userTask id="${id}" name="${id}" ${attributes}><extensionElements>${settings}</extensionElements>${rest}</userTask>`;
}

/** Who gets a task. */
export function assignedTo(rule: string, mode: 'direct' | 'claim' = 'direct', skipIfSame = ''): string {
  return `<lz:assignment rule="${rule.replaceAll('"', '&quot;')}" mode="${mode}" skipIfSame="${skipIfSame}"/>`;
}

/** A form file with text fields, or whole components. */
export function form(id: string, components: readonly (string | object)[]): Resource {
  const fields = components.map((component) => (typeof component === 'string' ? { type: 'textfield', key: component, label: component } : component));
  return { name: `${id}.form.json`, kind: 'form', content: JSON.stringify({ type: 'default', id, components: fields }) };
}
