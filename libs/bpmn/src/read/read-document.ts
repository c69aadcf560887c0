import { type Diagnostic, fail, ok, type Result } from '@liuzhuan/kernel';
import { diagnose } from '../codes';
import { patchedModdle } from '../moddle/patched-moddle';
import type { ModdleElement } from '../moddle/moddle-element';
import { protectPrefixes } from './attribute-prefixes';
import type { BpmnDocument } from './bpmn-document';
import { foreignElementsOf } from './elements-of';
import { failureDiagnostic, isReferenceWarning, warningDiagnostic } from './moddle-warning';
import { readableXml, type ReadLimits } from './readable-xml';
import { restoreReferences } from './restore-references';

const DECLARATION = /^\uFEFF?\s*<\?xml[^>]*\?>/;

/**
 * Reads BPMN 2.0 XML. Fails when there is nothing to work with (too large, DOCTYPE, malformed, not BPMN); everything else that the
 * reader could not keep or understand is a diagnostic of the document.
 */
export async function readDocument(xml: string, resource?: string, limits: ReadLimits = {}): Promise<Result<BpmnDocument, Diagnostic[]>> {
  const readable = readableXml(xml, resource, limits);
  if (!readable.ok) return readable;
  try {
    const parsed = await patchedModdle().fromXML(asUtf8(xml));
    const tree = parsed.rootElement as ModdleElement;
    for (const element of foreignElementsOf(tree)) protectPrefixes(element);
    const place = { resource, positions: readable.value.positions };
    const diagnostics = [
      ...(xml.includes('\uFFFD') ? [diagnose('bpmn-garbled-text', { resource })] : []),
      ...parsed.warnings.filter((warning) => !isReferenceWarning(warning)).map((warning) => warningDiagnostic(warning, place)),
      ...restoreReferences(tree, parsed.references, place),
    ];
    return ok({ resource, tree, positions: readable.value.positions, diagnostics });
  } catch (error) {
    return fail([failureDiagnostic(error, resource)]);
  }
}

/** The text is decoded already, so its declared encoding no longer holds. Same length: positions stay true. */
function asUtf8(xml: string): string {
  return xml.replace(DECLARATION, (declaration) => declaration.replace(/[^\n]/g, ' '));
}
