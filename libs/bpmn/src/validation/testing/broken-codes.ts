import { validateBpmn } from '../validate-bpmn';

/** Codes of the constraints a text breaks, that of a text which the test knows to be readable. */
export function brokenCodes(xml: string): readonly string[] {
  const result = validateBpmn(xml, { resource: 'process.bpmn' });
  if (!result.ok) throw new Error(`Expected readable BPMN but got ${result.error.map(({ code }) => code).join(', ')}`);
  return result.value.map(({ code }) => code);
}
