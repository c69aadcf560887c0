import type { Aspect } from '../../aspects/aspect';
import { choice, DECISION, FEEL, WORD } from '../../aspects/value-kinds';

const name = { label: { zh: '名称', en: 'name' }, value: WORD };

/** Machine work: services with their inputs, decisions asked, scripts. */
export const SERVICES: readonly Aspect[] = [
  {
    part: 'lz:service',
    what: 'service',
    label: { zh: '服务', en: 'service' },
    fields: {
      type: {
        label: { zh: '服务', en: 'service' },
        value: choice({
          'draw-number': { zh: '取号', en: 'draw a number' },
          'void-number': { zh: '作废号码', en: 'void a number' },
          notify: { zh: '发送通知', en: 'notify' },
          external: { zh: '外部系统', en: 'another system' },
        }),
      },
      result: { label: { zh: '结果存入的变量', en: 'variable of the result' }, value: WORD },
    },
  },
  { part: 'lz:service/lz:input', what: 'service', label: { zh: '服务输入', en: 'input' }, key: 'name', fields: { name, value: { label: { zh: '取值', en: 'value' }, value: FEEL } } },
  {
    part: 'lz:decision',
    what: 'decision-use',
    label: { zh: '决策表', en: 'decision' },
    fields: { ref: { label: { zh: '所用决策', en: 'decision' }, value: DECISION }, result: { label: { zh: '决策结果存入的变量', en: 'variable of the decision' }, value: WORD } },
  },
  { part: 'script', what: 'script', label: { zh: '脚本', en: 'script' }, fields: { '#': { label: { zh: '脚本', en: 'script' }, value: FEEL } } },
];
