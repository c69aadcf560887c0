import { isJsonObject, type JsonObject } from '@liuzhuan/kernel';
import type { NodeProgram } from '../program/node-program';
import { keyOf } from '../run/arm';
import type { Run } from '../run/run';
import type { Token } from '../run/snapshot';
import type { Beginning } from './element';

/** Sends the message or signal of a throwing node: send task, intermediate and end events (BPMN 2.0.2, 10.5.6). A signal has no key: it goes to all. */
export function throwEvent(run: Run, token: Token, node: NodeProgram): Beginning {
  const thrown = node.events?.find((event) => event.kind === 'message' || event.kind === 'signal');
  if (!thrown) return { kind: 'done' };
  const key = keyOf(run, token, thrown.key, node.id);
  if (!key.ok) return { kind: 'stuck', incident: key.error };
  let payload: JsonObject = {};
  if (node.payload !== undefined) {
    const value = run.evaluate(node.payload, token, node.id);
    if (!value.ok) return { kind: 'stuck', incident: value.error };
    if (!isJsonObject(value.value)) {
      const params = { node: node.id, source: node.payload, expected: 'a context', expectedZh: '一个上下文 {名: 值}', found: value.value };
      return { kind: 'stuck', incident: { code: 'value-unfit', params } };
    }
    payload = value.value;
  }
  const name = thrown.name ?? '';
  if (thrown.kind === 'signal') run.effect({ type: 'signal.send', ...run.site(token), name, payload });
  else run.effect({ type: 'message.send', ...run.site(token), name, ...key.value, payload });
  return { kind: 'done' };
}
