import type { Activity, CatchEvent } from '@liuzhuan/bpmn';
import type { Mapping } from '@liuzhuan/machine';
import type { Compilation } from '../compilation';
import { dataMappings } from './data-mappings';
import { mappingsOf } from './mappings';

/** Variables of a visit alone, by the data associations of its inputs (BPMN 2.0.2, 10.4.2). */
export function inputsOf(node: Activity, compilation: Compilation): Mapping[] | undefined {
  const all = dataMappings(node, 'dataInputAssociation', node.dataInputAssociations, compilation);
  return all.length > 0 ? all : undefined;
}

/** Variables an element sets when it is done: `<lz:output>` first, then its data associations (BPMN 2.0.2, 10.4.2). */
export function outputsOf(node: Activity | CatchEvent, compilation: Compilation): Mapping[] | undefined {
  const own = mappingsOf(node.id, 'output', node.outputs, compilation) ?? [];
  const all = [...own, ...dataMappings(node, 'dataOutputAssociation', node.dataOutputAssociations, compilation)];
  return all.length > 0 ? all : undefined;
}
