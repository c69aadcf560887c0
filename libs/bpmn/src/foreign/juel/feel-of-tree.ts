import { emptiness, type Feel, feelString, within, word } from './feel-text';
import type { JuelBinary, JuelTree } from './juel-tree';
import { METHODS } from './methods';

/** What has no counterpart in FEEL: thrown within this folder, a value outside. */
export class Untranslatable extends Error {
  constructor(readonly part: string) {
    super(part);
  }
}

/** Names the Java engines provide, and ours for the same thing. */
const NAMES: Readonly<Record<string, string>> = {
  nrOfInstances: 'numberOfInstances',
  nrOfActiveInstances: 'numberOfActiveInstances',
  nrOfCompletedInstances: 'numberOfCompletedInstances',
  authenticatedUserId: 'starter',
};
/** Objects of the Java engines: only what is listed of them has a counterpart. */
const ENGINE_OBJECTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  execution: { processInstanceId: 'instanceId', id: 'instanceId', processInstanceBusinessKey: 'case.number' },
  task: {},
};
const OPERATORS: Readonly<Record<JuelBinary, { readonly sign: string; readonly binding: number }>> = {
  '||': { sign: 'or', binding: 1 },
  '&&': { sign: 'and', binding: 2 },
  '==': { sign: '=', binding: 3 },
  '!=': { sign: '!=', binding: 3 },
  '<': { sign: '<', binding: 3 },
  '>': { sign: '>', binding: 3 },
  '<=': { sign: '<=', binding: 3 },
  '>=': { sign: '>=', binding: 3 },
  '+': { sign: '+', binding: 4 },
  '-': { sign: '-', binding: 4 },
  '*': { sign: '*', binding: 5 },
  '/': { sign: '/', binding: 5 },
  '%': { sign: '%', binding: 5 },
};
const TRUTH = new Set(['true', 'false']);

/** FEEL that means the same as a JUEL tree. Throws `Untranslatable`. */
export function feelOfTree(tree: JuelTree): Feel {
  switch (tree.kind) {
    case 'number':
      return word(tree.text);
    case 'string':
      return word(feelString(tree.text));
    case 'boolean':
      return word(String(tree.value));
    case 'null':
      return word('null');
    case 'name':
      if (Object.hasOwn(ENGINE_OBJECTS, tree.text)) throw new Untranslatable(tree.text);
      return word(nameOf(tree.text));
    case 'unary':
      return unary(tree.operator, feelOfTree(tree.operand));
    case 'binary':
      return binary(tree.operator, tree.left, tree.right);
    case 'choice': {
      const [condition, then, otherwise] = [tree.condition, tree.then, tree.otherwise].map((part) => feelOfTree(part).text);
      return { text: `if ${condition} then ${then} else ${otherwise}`, binding: 0 };
    }
    case 'member':
      return member(tree.object, tree.name);
    case 'index':
      return index(tree.object, tree.index);
    case 'call':
      return call(tree.callee, tree.args);
  }
}

function nameOf(name: string): string {
  if (name.includes('$')) throw new Untranslatable(name);
  return NAMES[name] ?? name;
}

function unary(operator: '!' | '-' | 'empty', operand: Feel): Feel {
  if (operator === '!') return word(`not(${operand.text})`);
  return operator === '-' ? { text: `-${within(operand, 6)}`, binding: 5 } : emptiness(operand);
}

function binary(operator: JuelBinary, left: JuelTree, right: JuelTree): Feel {
  if (operator === '%') return word(`modulo(${feelOfTree(left).text}, ${feelOfTree(right).text})`);
  const { sign, binding } = OPERATORS[operator];
  // Comparisons do not chain in FEEL, so both sides go into parentheses; the right side of the others as well when equal, for 1 - (2 - 3).
  const sides = binding === 3 ? compared(left, right) : [feelOfTree(left), feelOfTree(right)];
  const [first, second] = [sides[0] ?? word('null'), sides[1] ?? word('null')];
  return { text: `${within(first, binding === 3 ? 4 : binding)} ${sign} ${within(second, binding + 1)}`, binding };
}

/** JUEL makes a boolean of `'true'` when the other side is one (JSR 341, 1.8): a text of the other side fits both cases. */
function compared(left: JuelTree, right: JuelTree): readonly Feel[] {
  const isTruthText = (tree: JuelTree) => tree.kind === 'string' && TRUTH.has(tree.text);
  const side = (tree: JuelTree, other: JuelTree) => (isTruthText(other) && tree.kind !== 'string' ? word(`string(${feelOfTree(tree).text})`) : feelOfTree(tree));
  return [side(left, right), side(right, left)];
}

function member(object: JuelTree, name: string): Feel {
  const known = object.kind === 'name' ? ENGINE_OBJECTS[object.text] : undefined;
  if (!known) return word(`${within(feelOfTree(object), 6)}.${nameOf(name)}`);
  const ours = known[name];
  if (ours === undefined) throw new Untranslatable(`${object.kind === 'name' ? object.text : ''}.${name}`);
  return word(ours);
}

/** Lists count from 0 in JUEL and from 1 in FEEL; a text names an entry. */
function index(object: JuelTree, key: JuelTree): Feel {
  const holder = within(feelOfTree(object), 6);
  if (key.kind === 'string') return word(`get value(${holder}, ${feelString(key.text)})`);
  return word(key.kind === 'number' ? `${holder}[${Number(key.text) + 1}]` : `${holder}[${within(feelOfTree(key), 4)} + 1]`);
}

function call(callee: JuelTree, args: readonly JuelTree[]): Feel {
  if (callee.kind !== 'member') throw new Untranslatable(`${callee.kind === 'name' ? callee.text : ''}()`);
  const { object, name } = callee;
  if (object.kind === 'name' && object.text === 'execution') return ofExecution(name, args);
  const method = METHODS[name];
  if (method && method.parameters === args.length) return method.feel(feelOfTree(object), args.map(feelOfTree));
  const property = /^(?:get|is)([A-Z]\w*)$/.exec(name)?.[1];
  if (property === undefined || args.length > 0) throw new Untranslatable(`${object.kind === 'name' ? object.text : ''}.${name}()`);
  return member(object, property.charAt(0).toLowerCase() + property.slice(1));
}

function ofExecution(name: string, args: readonly JuelTree[]): Feel {
  const [variable] = args;
  if (name === 'getVariable' && variable?.kind === 'string' && args.length === 1) return word(nameOf(variable.text));
  if (name === 'hasVariable' && variable?.kind === 'string' && args.length === 1) return { text: `${nameOf(variable.text)} != null`, binding: 3 };
  const property = /^get([A-Z]\w*)$/.exec(name)?.[1];
  if (property !== undefined && args.length === 0) return member({ kind: 'name', text: 'execution' }, property.charAt(0).toLowerCase() + property.slice(1));
  throw new Untranslatable(`execution.${name}()`);
}
