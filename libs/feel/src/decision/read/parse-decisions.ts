import { type Diagnostic, fail, ok, type Result } from '@liuzhuan/kernel';
import { diagnoseDecision } from '../codes';
import type { DecisionModel } from '../model/decision-model';
import { asDmn13, createDmnModdle } from '../moddle/create-dmn-moddle';
import { positionOf } from '../../expression/position';
import { isElement } from './element';
import { readDecisionModel } from './read-decision-model';

/** Characters a table of thousands of rules stays below; more is no decision any more. */
const LARGEST = 5_000_000;
const DECLARATION = /<!(?:DOCTYPE|ENTITY)/i;

/** moddle's word for what it could not place; not a mistake of the author's when it is about drawings or foreign attributes. */
const HARMLESS = /unresolved reference|dmndi|DMNDI|unknown attribute/;

/**
 * Reads DMN XML, version 1.1 to 1.5, into a model of plain JSON. Fails with located diagnostics when the file is no DMN, declares a
 * DOCTYPE or entities, or holds something that would be lost.
 * @param resource name of the file, part of each diagnostic
 * @param imported models of the files this one imports, and of those they import
 */
export async function parseDecisions(xml: string, resource: string, imported: readonly DecisionModel[] = []): Promise<Result<DecisionModel, Diagnostic[]>> {
  if (xml.length > LARGEST) return fail([diagnoseDecision('dmn-too-large', { resource }, { size: xml.length, limit: LARGEST })]);
  const declaration = DECLARATION.exec(xml);
  if (declaration) return fail([diagnoseDecision('dmn-doctype', { resource, ...positionOf(xml, declaration.index) })]);
  const parsed = await read(asDmn13(xml));
  if (!parsed.ok) return fail([diagnoseDecision('dmn-unreadable', { resource }, { reason: parsed.error })]);
  const { rootElement, warnings } = parsed.value;
  const losses = warnings.map((warning) => warning.message).filter((message) => !HARMLESS.test(message));
  if (losses.length > 0) return fail(losses.map((reason) => diagnoseDecision('dmn-lost', { resource }, { reason })));
  return isElement(rootElement) ? ok(readDecisionModel(rootElement, resource, imported)) : fail([diagnoseDecision('dmn-unreadable', { resource }, { reason: 'definitions' })]);
}

/** moddle throws what is wrong with a file; here it becomes a value. */
async function read(xml: string) {
  try {
    return ok(await createDmnModdle().fromXML(xml));
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}
