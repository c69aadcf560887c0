import { fail, ok, type Result } from '@liuzhuan/kernel';
import { feelOfTree, Untranslatable } from './feel-of-tree';
import { feelString } from './feel-text';
import type { JuelTree } from './juel-tree';
import { parseJuel } from './parse-juel';

const PLACE = /[$#]\{([^{}]*)\}/g;
const WHOLE = /^[$#]\{([^{}]*)\}$/;

/** True when a text has `${…}` or `#{…}` in it. */
export const hasJuel = (text: string): boolean => /[$#]\{[^{}]*\}/.test(text);

/**
 * Translates a text of a Java engine (Activiti, Flowable, Camunda 7) to FEEL: `${a == 'x' && b > 3}` → `a = "x" and b > 3`, text around
 * expressions is joined to them, text alone is a FEEL string. Fails with the part that FEEL has no counterpart for.
 */
export function juelToFeel(text: string): Result<string, string> {
  const trimmed = text.trim();
  const whole = WHOLE.exec(trimmed);
  if (whole) return expressionToFeel(whole[1] ?? '');
  if (!hasJuel(trimmed)) return ok(feelString(trimmed));
  const parts: string[] = [];
  let end = 0;
  for (const match of trimmed.matchAll(PLACE)) {
    const feel = expressionToFeel(match[1] ?? '');
    if (!feel.ok) return feel;
    if (match.index > end) parts.push(feelString(trimmed.slice(end, match.index)));
    parts.push(`string(${feel.value})`);
    end = match.index + match[0].length;
  }
  if (end < trimmed.length) parts.push(feelString(trimmed.slice(end)));
  // JUEL writes nothing for null, where `+` would have no value.
  return ok(`string join([${parts.join(', ')}], "")`);
}

/** Translates an expression given without its `${ }`. */
export function expressionToFeel(source: string): Result<string, string> {
  const tree = parseJuel(source);
  return tree ? feelOf(tree) : fail(source.trim());
}

/** An assignment by way of the engine's object: `execution.setVariable('x', value)`. Undefined when a text is none. */
export function assignmentOf(text: string): Result<{ readonly target: string; readonly source: string }, string> | undefined {
  const tree = parseJuel((WHOLE.exec(text.trim())?.[1] ?? text).trim().replace(/;$/, ''));
  if (tree?.kind !== 'call' || tree.callee.kind !== 'member' || tree.callee.name !== 'setVariable') return undefined;
  const [target, value] = tree.args;
  if (target?.kind !== 'string' || !value) return undefined;
  const source = feelOf(value);
  return source.ok ? ok({ target: target.text, source: source.value }) : source;
}

function feelOf(tree: JuelTree): Result<string, string> {
  try {
    return ok(feelOfTree(tree).text);
  } catch (error) {
    if (error instanceof Untranslatable) return fail(error.part);
    throw error;
  }
}

