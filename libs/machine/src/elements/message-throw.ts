import { isJsonObject, type JsonObject } from '@liuzhuan/kernel';
import type { NodeProgram } from '../program/node-program';
import { keyOf } from '../run/arm';
import type { Run } from '../run/run';
import type { Token } from '../run/snapshot';
import type { Beginning } from './element';

/** Sends the message of a throwing node: send task, intermediate and end events (BPMN 2.0.2, 10.5.6). */
export function throwMessage(run: Run, token: Token, node: NodeProgram): Beginning {
  const message = node.events?.find((event) => event.kind === 'message');
  if (!message) return { kind: 'done' };
  const key = keyOf(run, token, message.key, node.id);
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
  run.effect({ type: 'message.send', ...run.site(token), name: message.name ?? '', ...key.value, payload });
  return { kind: 'done' };
}
