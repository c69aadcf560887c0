import type { Diagnostic, Location } from '@liuzhuan/kernel';
import type { ModdleWarning } from 'bpmn-moddle';
import { type BpmnCode, diagnose } from '../codes';
import type { Position } from '../model/bpmn-model';
import { isModdleElement } from '../moddle/moddle-element';
import { ownerIdOf } from './moddle-access';

/** File and table by which a diagnostic is located. */
export interface Place {
  readonly resource?: string;
  readonly positions: Readonly<Record<string, Position>>;
}

const AT = /unparsable content ?([\s\S]*?) ?detected\s+line: (\d+)\s+column: (\d+)\s+nested error: ([\s\S]*)/;
const UNKNOWN_ATTRIBUTE = /^unknown attribute <(.*)>$/;

/** The reader's words for what it did, and our code for it; the first match counts. */
const NESTED: readonly { readonly pattern: RegExp; readonly code: BpmnCode }[] = [
  { pattern: /^(unrecognized element|unknown type) <lz:/, code: 'bpmn-unknown-setting' },
  {
    pattern: /^(unrecognized element|unknown type|unexpected element|expected no sub nodes|illegal ID|duplicate ID)/,
    code: 'bpmn-dropped-element',
  },
  { pattern: /^unexpected body text/, code: 'bpmn-dropped-text' },
  { pattern: /attribute|entity/i, code: 'bpmn-broken-attributes' },
];

/** Reference warnings are ours to give (see `restoreReferences`), with the place and weight of the property. */
export function isReferenceWarning(warning: ModdleWarning): boolean {
  return warning.message.startsWith('unresolved reference');
}

/** A warning of bpmn-moddle, each of which means something was lost or not understood, as a located diagnostic. */
export function warningDiagnostic(warning: ModdleWarning, place: Place): Diagnostic {
  const attribute = UNKNOWN_ATTRIBUTE.exec(warning.message)?.[1];
  if (attribute !== undefined) return unknownAttribute(attribute, warning.element, place);
  const at = AT.exec(warning.message);
  if (!at) return diagnose('bpmn-reader-warning', { resource: place.resource }, { detail: warning.message });
  const [, element = '', line, column, detail = ''] = at;
  const code = NESTED.find((row) => row.pattern.test(detail))?.code ?? 'bpmn-reader-warning';
  const name = element.replace(/[<>/]/g, '') || detail;
  return diagnose(code, location(place.resource, line, column), { element: name, attribute: name, detail });
}

/** Why nothing could be read at all. */
export function failureDiagnostic(error: unknown, resource: string | undefined): Diagnostic {
  const message = error instanceof Error ? error.message : String(error);
  const nested = (error as { warnings?: readonly ModdleWarning[] }).warnings?.at(-1)?.message ?? '';
  const root = /unexpected element <(.*)>/.exec(nested)?.[1];
  if (root !== undefined) {
    const at = AT.exec(nested);
    return diagnose('bpmn-not-bpmn', location(resource, at?.[2], at?.[3]), { root });
  }
  const at = AT.exec(message);
  return diagnose('bpmn-malformed-xml', location(resource, at?.[2], at?.[3]), { detail: at?.[4] ?? message });
}

function unknownAttribute(attribute: string, element: object | undefined, place: Place): Diagnostic {
  const owner = isModdleElement(element) ? element : undefined;
  const elementId = ownerIdOf(owner);
  const ours = attribute.startsWith('lz:') || owner?.$type.startsWith('lz:') === true;
  const where = {
    resource: place.resource,
    elementId,
    property: attribute,
    ...(elementId === undefined ? {} : place.positions[elementId]),
  };
  return diagnose(ours ? 'bpmn-unknown-setting' : 'bpmn-unknown-attribute', where, { attribute });
}

/** bpmn-moddle counts lines and columns from 0. */
function location(resource: string | undefined, line: string | undefined, column: string | undefined): Location {
  return line === undefined || column === undefined ? { resource } : { resource, line: Number(line) + 1, column: Number(column) + 1 };
}
