import type { ChangedElement } from './change';
import type { ComparedFile } from './compared-file';
import { contentsOf } from './names-of';
import { type Node, readTree } from './xml/read-tree';

/** What of a drawing names a form or decision: the element and its attribute. */
const USES: Readonly<Record<'form' | 'dmn', readonly [element: string, attribute: string]>> = { form: ['lz:form', 'key'], dmn: ['lz:decision', 'ref'] };

/** The steps that use a form, or a decision of a file, in either version: people look for its changes there. */
export function usersOf(was: ComparedFile | undefined, is: ComparedFile | undefined, before: readonly ComparedFile[], after: readonly ComparedFile[]): readonly ChangedElement[] {
  const [earlier, later] = [usersIn(was, before), usersIn(is, after)];
  return [...new Set([...earlier, ...later])].map((id) => ({ ...(earlier.has(id) ? { before: id } : {}), ...(later.has(id) ? { after: id } : {}) }));
}

function usersIn(used: ComparedFile | undefined, files: readonly ComparedFile[]): ReadonlySet<string> {
  const found = new Set<string>();
  if (!used || used.kind === 'bpmn') return found;
  const [element, attribute] = USES[used.kind];
  const ids = new Set(contentsOf(used));
  const visit = (node: Node, around: string): void => {
    const id = node.name === element ? around : (node.attributes.get('id') ?? around);
    if (node.name === element && ids.has(node.attributes.get(attribute) ?? '')) found.add(around);
    for (const child of node.children) visit(child, id);
  };
  for (const { kind, content } of files) {
    const root = kind === 'bpmn' ? readTree(content) : undefined;
    if (root) visit(root, '');
  }
  return found;
}
