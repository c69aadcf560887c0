import { type Diagnostic, fail, ok, type Result } from '@liuzhuan/kernel';
import { diagnose } from '../codes';
import { patchedModdle } from '../moddle/patched-moddle';
import type { ModdleElement } from '../moddle/moddle-element';
import { scanXml, type XmlScan } from '../xml/scan-xml';
import { protectPrefixes } from './attribute-prefixes';
import type { BpmnDocument } from './bpmn-document';
import { foreignElementsOf } from './elements-of';
import { failureDiagnostic, isReferenceWarning, warningDiagnostic } from './moddle-warning';
import { restoreReferences } from './restore-references';

/** Limits of what is read at all; larger files are refused before any parser sees them. */
export interface ReadLimits {
  /** Characters; default 5 × 2²⁰. */
  readonly maxLength?: number;
  /** Nesting of elements; default 100. */
  readonly maxDepth?: number;
}
const MAX_LENGTH = 5 * 1024 * 1024;
const MAX_DEPTH = 100;
const DECLARATION = /^\uFEFF?\s*<\?xml[^>]*\?>/;

/**
 * Reads BPMN 2.0 XML. Fails when there is nothing to work with (too large, DOCTYPE, malformed, not BPMN); everything else that the
 * reader could not keep or understand is a diagnostic of the document.
 */
export async function readDocument(xml: string, resource?: string, limits: ReadLimits = {}): Promise<Result<BpmnDocument, Diagnostic[]>> {
  const limit = limits.maxLength ?? MAX_LENGTH;
  if (xml.length > limit) return fail([diagnose('bpmn-too-large', { resource }, { size: xml.length, limit })]);
  const scan = scanXml(xml);
  const refusal = refuse(scan, resource, limits.maxDepth ?? MAX_DEPTH);
  if (refusal) return fail([refusal]);
  try {
    const parsed = await patchedModdle().fromXML(asUtf8(xml));
    const tree = parsed.rootElement as ModdleElement;
    for (const element of foreignElementsOf(tree)) protectPrefixes(element);
    const place = { resource, positions: scan.positions };
    const diagnostics = [
      ...(xml.includes('\uFFFD') ? [diagnose('bpmn-garbled-text', { resource })] : []),
      ...parsed.warnings.filter((warning) => !isReferenceWarning(warning)).map((warning) => warningDiagnostic(warning, place)),
      ...restoreReferences(tree, parsed.references, place),
    ];
    return ok({ resource, tree, positions: scan.positions, diagnostics });
  } catch (error) {
    return fail([failureDiagnostic(error, resource)]);
  }
}

function refuse(scan: XmlScan, resource: string | undefined, limit: number): Diagnostic | undefined {
  if (scan.doctype) return diagnose('bpmn-doctype', { resource, ...scan.doctype });
  if (scan.depth > limit) return diagnose('bpmn-too-deep', { resource }, { limit });
  return undefined;
}

/** The text is decoded already, so its declared encoding no longer holds. Same length: positions stay true. */
function asUtf8(xml: string): string {
  return xml.replace(DECLARATION, (declaration) => declaration.replace(/[^\n]/g, ' '));
}
