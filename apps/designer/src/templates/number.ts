import type { OfficeTemplate } from './office-template';
import { service } from './template-parts';

/** 编号: the next number of a series, drawn without gaps. */
export const NUMBER: OfficeTemplate = {
  id: 'number',
  name: { zh: '编号', en: 'Number' },
  note: { zh: '取发文字号，不重号、不跳号', en: 'Draws the next official number' },
  icon: 'bpmn-icon-service-task',
  parts: [
    service(
      'number',
      '编号',
      [0, 0],
      'draw-number',
      { series: '"发文"', pattern: '"发文〔{year}〕{n}号"' },
      { result: '取号结果', outputs: { 文件字号: '取号结果.text' } },
    ),
  ],
  flows: [],
  entry: 'number',
  exit: 'number',
  variables: ['取号结果', '文件字号'],
  choose: { part: 'number', group: 'service' },
};
