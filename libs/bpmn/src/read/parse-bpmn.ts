import { type Diagnostic, ok, type Result } from '@liuzhuan/kernel';
import type { BpmnModel } from '../model/bpmn-model';
import { modelOf } from './model-of';
import { readDocument } from './read-document';
import type { ReadLimits } from './readable-xml';

/**
 * BPMN 2.0 XML as a typed model. Fails only when nothing can be read (too large, DOCTYPE, malformed, not BPMN). Otherwise look at
 * `diagnostics` of the model: its errors forbid deployment, its warnings name what was not understood.
 */
export async function parseBpmn(xml: string, resource?: string, limits?: ReadLimits): Promise<Result<BpmnModel, Diagnostic[]>> {
  const document = await readDocument(xml, resource, limits);
  return document.ok ? ok(modelOf(document.value)) : document;
}
