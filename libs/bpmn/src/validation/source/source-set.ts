import type { Diagnostic } from '@liuzhuan/kernel';
import { readSource } from './read-source';
import { attributeOf, BPMN_NAMESPACE, childrenOf, type SourceElement } from './source-element';

/** Text of an imported file by its location, relative ones made complete with the folder of the importing file; undefined when there is none. */
export type ResolveImport = (location: string) => string | undefined;

/** One BPMN file among those looked at together. */
export interface SourceFile {
  /** Name of the file; for imports, the complete location by which it was found. */
  readonly resource?: string;
  readonly definitions: SourceElement;
  /** Every BPMN element in document order, definitions first; what lies in `extensionElements` belongs to others. */
  readonly elements: readonly SourceElement[];
  readonly byId: ReadonlyMap<string, SourceElement>;
  /** `<import>` elements whose file was not found; what lies on the net nobody here can tell. */
  readonly missing: ReadonlySet<SourceElement>;
}

/** A file with all it imports, directly or not. */
export interface SourceSet {
  /** The file itself comes first. */
  readonly files: readonly SourceFile[];
  /** Why imported BPMN files could not be read. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Follows the imports of a file; each location is read once. Without a resolver no import is looked at. */
export function gatherSources(definitions: SourceElement, resource: string | undefined, resolve: ResolveImport | undefined): SourceSet {
  const files: SourceFile[] = [];
  const diagnostics: Diagnostic[] = [];
  const waiting: { readonly definitions: SourceElement; readonly resource: string | undefined }[] = [{ definitions, resource }];
  const known = new Set<string | undefined>([resource]);
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const missing = new Set<SourceElement>();
    for (const element of resolve ? childrenOf(next.definitions, 'import') : []) {
      const written = attributeOf(element, 'location') ?? '';
      const location = completeLocation(written, next.resource);
      const text = written === '' ? undefined : resolve?.(location);
      if (text === undefined) {
        if (!ON_THE_NET.test(location)) missing.add(element);
      } else if (attributeOf(element, 'importType') === BPMN_NAMESPACE && !known.has(location)) {
        known.add(location);
        const read = readSource(text, location);
        if (read.ok) waiting.push({ definitions: read.value, resource: location });
        else diagnostics.push(...read.error);
      }
    }
    files.push(sourceFile(next.definitions, next.resource, missing));
  }
  return { files, diagnostics };
}

function sourceFile(definitions: SourceElement, resource: string | undefined, missing: ReadonlySet<SourceElement>): SourceFile {
  const elements: SourceElement[] = [];
  const byId = new Map<string, SourceElement>();
  const visit = (element: SourceElement): void => {
    if (element.namespace !== BPMN_NAMESPACE || element.name === 'extensionElements') return;
    elements.push(element);
    const id = attributeOf(element, 'id');
    if (id !== undefined && !byId.has(id)) byId.set(id, element);
    element.children.forEach(visit);
  };
  visit(definitions);
  return { resource, definitions, elements, byId, missing };
}

const ON_THE_NET = /^https?:/i;
const ABSOLUTE = /^(?:[a-z][\w+.-]*:|[\\/])/i;

/** A location as seen from beside the first file: `../b.bpmn` in `flows/a.bpmn` is `b.bpmn`. */
function completeLocation(location: string, importer = ''): string {
  if (ABSOLUTE.test(location)) return location;
  const parts: string[] = [];
  for (const part of [...importer.split('/').slice(0, -1), ...location.split('/')]) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}
