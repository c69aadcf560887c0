import { type Diagnostic, ok, type Result } from '@liuzhuan/kernel';
import type { Constraint } from './constraint';
import { BPMN_CONSTRAINTS, type BpmnConstraintCode, diagnoseConstraint } from './constraints';
import { type Facts, factsOf } from './source/facts';
import { readSource } from './source/read-source';
import { attributeOf, labelOf, type SourceElement } from './source/source-element';
import { gatherSources, type ResolveImport } from './source/source-set';

export interface ValidateOptions {
  /** Name of the file. */
  readonly resource?: string;
  /** Reads the files it imports; without it imports are neither followed nor missed. */
  readonly resolveImport?: ResolveImport;
}

const ROWS = Object.entries(BPMN_CONSTRAINTS) as readonly (readonly [BpmnConstraintCode, Constraint])[];
const EVERYWHERE = ROWS.filter(([, { of }]) => of.includes('*'));
const BY_ELEMENT = new Map<string, typeof ROWS>();

/** The rows that speak of elements of a name. */
function rowsOf(name: string): typeof ROWS {
  const known = BY_ELEMENT.get(name);
  if (known) return known;
  const rows = [...EVERYWHERE, ...ROWS.filter(([, { of }]) => of.includes(name))];
  BY_ELEMENT.set(name, rows);
  return rows;
}

/**
 * Whether a BPMN 2.0 file keeps the static constraints of the standard, it and what it imports: a diagnostic for each that is broken, in
 * the order of the file; none means valid. Looks at the XML itself, so that nothing a reader would drop or mend is overlooked; what the
 * XML Schema and the reader already refuse is theirs to say (see `parseBpmn`). Fails when the text cannot be read at all.
 */
export function validateBpmn(xml: string, { resource, resolveImport }: ValidateOptions = {}): Result<readonly Diagnostic[], Diagnostic[]> {
  const definitions = readSource(xml, resource);
  if (!definitions.ok) return definitions;
  const { files, diagnostics } = gatherSources(definitions.value, resource, resolveImport);
  return ok([...diagnostics, ...files.flatMap((file) => broken(factsOf(file, files)))]);
}

function broken(facts: Facts): readonly Diagnostic[] {
  return facts.file.elements.flatMap((element) =>
    rowsOf(element.name).flatMap((row) => {
      const how = row[1].broken(element, facts);
      return how === false || how === '' ? [] : [diagnosticOf(row, element, facts.file.resource, how === true ? '' : how)];
    }),
  );
}

/** Says what is broken, and which clause of the standard wants it otherwise. */
function diagnosticOf([code, { property, clause }]: (typeof ROWS)[number], element: SourceElement, resource: string | undefined, detail: string): Diagnostic {
  const diagnostic = diagnoseConstraint(
    code,
    { resource, elementId: idOf(element), ...(property === undefined ? {} : { property }), ...element.position },
    { name: labelOf(element), id: attributeOf(element, 'id') ?? '', element: element.name, location: attributeOf(element, 'location') ?? '', detail, clause },
  );
  const { zh, en } = diagnostic.message;
  return { ...diagnostic, message: { zh: `${zh}（BPMN 2.0.2 第 ${clause} 节）`, en: `${en} (BPMN 2.0.2, ${clause})` } };
}

/** The id of the element, else of the nearest one around it that has one. */
function idOf(element: SourceElement): string | undefined {
  for (let at: SourceElement | undefined = element; at; at = at.parent) {
    const id = attributeOf(at, 'id');
    if (id !== undefined) return id;
  }
  return undefined;
}
