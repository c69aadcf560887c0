/** A BPMN file around the given root elements, with our namespace and a foreign one declared. */
export function definitions(roots: string): string {
  const namespaces = [
    'xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"',
    'xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"',
    'xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"',
    'xmlns:lz="urn:liuzhuan:bpmn:1"',
    'xmlns:activiti="http://activiti.org/bpmn"',
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>\n<definitions id="d" targetNamespace="urn:test" ${namespaces.join(' ')}>${roots}</definitions>`;
}

/** A file with one process `p` of the given contents. */
export function process(contents: string, attributes = 'isExecutable="true"'): string {
  return definitions(`<process id="p" ${attributes}>${contents}</process>`);
}
