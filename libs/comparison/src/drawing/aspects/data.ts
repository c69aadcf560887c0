import type { Aspect } from '../../aspects/aspect';
import { FEEL, WORD } from '../../aspects/value-kinds';

const target = { label: { zh: '变量', en: 'variable' }, value: WORD };
const source = { label: { zh: '取值', en: 'value' }, value: FEEL };

const mapping = (part: string, what: Aspect['what'], zh: string, en: string): Aspect => ({ part, what, label: { zh, en }, key: 'target', fields: { target, source } });

/** Data carried along: outputs of a step, what a called process is given and gives back, BPMN's own data. */
export const DATA: readonly Aspect[] = [
  mapping('lz:output', 'data', '办结后写入的变量', 'variable written'),
  mapping('lz:in', 'call', '带给被调用流程的数据', 'data given'),
  mapping('lz:out', 'call', '被调用流程带回的数据', 'data brought back'),
  ...['ioSpecification', 'dataInputAssociation', 'dataOutputAssociation', 'dataInput', 'dataOutput', 'inputSet', 'outputSet', 'dataState'].map(
    (part): Aspect => ({ part, what: 'data', label: { zh: '数据输入输出', en: 'data in and out' }, telling: true, fields: {} }),
  ),
];
