import { isJsonObject } from '@liuzhuan/kernel';
import type { Element } from './element';

/**
 * Script task (BPMN 2.0.2, 10.3.3 and 13.3.3): FEEL, evaluated within the step. Its value goes to the result variable; without one it must
 * be a context whose entries become variables.
 */
export const scriptTask: Element = {
  begin: (run, token, node) => {
    const { source = 'null', result } = node.script ?? {};
    const value = run.evaluate(source, token, node.id);
    if (!value.ok) return { kind: 'stuck', incident: value.error };
    if (result !== undefined) return { kind: 'done', variables: { [result]: value.value } };
    if (isJsonObject(value.value)) return { kind: 'done', variables: value.value };
    const params = { node: node.id, source, expected: 'a context', expectedZh: '一个上下文 {名: 值}', found: value.value };
    return { kind: 'stuck', incident: { code: 'value-unfit', params } };
  },
};
