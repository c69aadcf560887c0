import { type BpmnModel, parseBpmn } from '@liuzhuan/bpmn';
import { fileOf } from '../examples/drawn';

/** A model of one executable process `p` with the given contents, beside other root elements. */
export async function model(
  contents: string,
  attributes: Readonly<Record<string, string>> = { isExecutable: 'true' },
  roots = '',
): Promise<BpmnModel> {
  const xml = fileOf(contents, attributes, roots);
  const result = await parseBpmn(xml, 'process.bpmn');
  if (!result.ok) throw new Error(`Expected BPMN but got ${JSON.stringify(result.error)}`);
  if (result.value.diagnostics.length > 0) throw new Error(`Expected no diagnostics but got ${JSON.stringify(result.value.diagnostics)}`);
  return result.value;
}
