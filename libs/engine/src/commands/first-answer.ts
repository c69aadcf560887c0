import { isJsonObject, type Json } from '@liuzhuan/kernel';
import type { Actor } from '../actor';
import { NOT_STARTED } from '../case/new-instance';
import type { FirstAnswer, Repeatable } from '../ports/engine-store';
import type { CommandOptions } from './command-options';

/** The actor of keys that services give: they have no person. */
const SERVICE = '*';

/** The command as one that may come again; undefined without a key. */
export function repeatableOf(name: string, actor: Actor, input: unknown, { idempotencyKey }: CommandOptions): Repeatable | undefined {
  if (idempotencyKey === undefined) return undefined;
  return { actor: actor.person ?? SERVICE, key: idempotencyKey, request: `${name} ${JSON.stringify(input)}` };
}

/** The answer as it is kept: without the case's state, which is the largest part, and which the case itself has. */
export function answerOf(value: unknown): Json {
  const answer = value as Json;
  if (!isJsonObject(answer) || !isJsonObject(answer['instance'])) return answer;
  const { state: _, ...instance } = answer['instance'];
  return { ...answer, instance };
}

/** The first answer again, with the state in which its case is now. */
export function recall({ answer, instance: current }: FirstAnswer): unknown {
  if (!isJsonObject(answer) || !isJsonObject(answer['instance'])) return answer;
  return { ...answer, instance: { ...answer['instance'], state: current?.state ?? NOT_STARTED } };
}
