/** A row of a table of constraints: a file that keeps it and one that breaks it. */
export type ConstraintCase = readonly [code: string, keeps: string, breaks: string];

/** A task, gateway or event that lists its flows: `node('task', 'a', 'in', 'out')`, names separated by blanks. */
export function node(tag: string, id: string, incoming = '', outgoing = '', contents = '', attributes = ''): string {
  const list = (name: string, flows: string) => flows.split(' ').filter(Boolean).map((flow) => `<${name}>${flow}</${name}>`).join('');
  return `<${tag} id="${id}" ${attributes}>${list('incoming', incoming)}${list('outgoing', outgoing)}${contents}</${tag}>`;
}

/** A sequence flow `f` from one node to another. */
export function flow(id: string, source: string, target: string, contents = '', attributes = ''): string {
  return `<sequenceFlow id="${id}" sourceRef="${source}" targetRef="${target}" ${attributes}>${contents}</sequenceFlow>`;
}
