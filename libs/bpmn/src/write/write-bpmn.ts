import { type Diagnostic, ok, type Result } from '@liuzhuan/kernel';
import { patchedModdle } from '../moddle/patched-moddle';
import type { BpmnDocument } from '../read/bpmn-document';
import { restorePrefixes } from '../read/attribute-prefixes';
import { readDocument } from '../read/read-document';

/** The document as indented XML: everything that was read, foreign extensions and dangling references included. Comments are not kept. */
export async function writeBpmn(document: BpmnDocument): Promise<string> {
  const { xml } = await patchedModdle().toXML(document.tree, { format: true });
  return restorePrefixes(xml);
}

/** Reads and writes: the same document in our own layout. Losses, if any, are diagnostics of the document. */
export async function roundTrip(
  xml: string,
): Promise<Result<{ readonly xml: string; readonly diagnostics: readonly Diagnostic[] }, Diagnostic[]>> {
  const document = await readDocument(xml);
  if (!document.ok) return document;
  return ok({ xml: await writeBpmn(document.value), diagnostics: document.value.diagnostics });
}
