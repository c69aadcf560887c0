import { DIALECTS } from '../foreign/dialects/dialects';
import type { ModdleElement, Reference } from '../moddle/moddle-element';
import { childrenOf, flagOf } from './moddle-access';
import type { ReadContext } from './read-context';

const OURS = 'urn:liuzhuan:bpmn';

/** An extension that must be understood and is not forbids to process the file (BPMN 2.0.2, 8.2.3). */
export function checkExtensions(tree: ModdleElement, context: ReadContext): void {
  for (const extension of childrenOf(tree, 'extensions')) {
    const written = (extension.get('definition') as Reference | undefined)?.id ?? '';
    if (!flagOf(extension, 'mustUnderstand') || isKnown(namespaceOf(tree, written))) continue;
    context.report('bpmn-extension-unknown', tree, { definition: written }, 'extension');
  }
}

const isKnown = (namespace: string): boolean => namespace.startsWith(OURS) || DIALECTS.some(({ namespaces }) => namespaces.includes(namespace));

/** `camunda:x` and bare namespaces are both in use for the definition. */
function namespaceOf(tree: ModdleElement, written: string): string {
  const [prefix = ''] = written.split(':');
  return tree.$attrs?.[`xmlns:${prefix}`] ?? written;
}
