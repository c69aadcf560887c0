import type { DecisionTable, TableInput } from '../model/boxed-expression';
import type { DecisionModel } from '../model/decision-model';
import { type Atom, atomsOf } from './atoms';
import { domainOf } from './input-domain';
import { readTest, type ReadTest } from './read-test';

/** A set of atoms: bit i stands for atom i. */
export type AtomSet = bigint;

/** One thing a table asks about: an input, or several inputs with the same expression. */
export interface Dimension {
  readonly input: TableInput;
  /** Places of the inputs in the table. */
  readonly columns: readonly number[];
  readonly atoms: readonly Atom[];
  /** All atoms. */
  readonly all: AtomSet;
  /** Per rule the values for which its cells hold for sure, and those for which they may hold. They differ where a cell is an expression. */
  readonly must: readonly AtomSet[];
  readonly may: readonly AtomSet[];
}

function setOf(atoms: readonly Atom[], holds: (atom: Atom) => boolean): AtomSet {
  return atoms.reduce((set, atom, index) => (holds(atom) ? set | (1n << BigInt(index)) : set), 0n);
}

function restricted(atoms: readonly Atom[], allowed: readonly ReadTest[]): readonly Atom[] {
  const left = atoms.filter(({ kind, sample }) => kind === 'null' || allowed.every((test) => test.holds(sample)));
  return left.length > 0 ? left : atoms;
}

function dimensionOf(columns: readonly number[], table: DecisionTable, model: DecisionModel): Dimension {
  const input = table.inputs[columns[0] as number] as TableInput;
  const { kinds, allowed, opaque } = domainOf(input, model);
  const texts = table.rules.map((rule) => columns.map((column) => (rule.inputs[column] ?? '').trim()));
  const cells = texts.map((row) => row.map((text) => (opaque && text !== '' && text !== '-' ? undefined : readTest(text))));
  const restrictions = allowed.map(readTest).filter((test) => test !== undefined);
  const constants = [...cells.flat(), ...restrictions].flatMap((test) => test?.constants ?? []);
  const atoms = restricted(atomsOf(kinds, constants), restrictions);
  return {
    input,
    columns,
    atoms,
    all: (1n << BigInt(atoms.length)) - 1n,
    must: cells.map((row) => setOf(atoms, ({ sample }) => row.every((test) => test?.holds(sample)))),
    may: cells.map((row) => setOf(atoms, ({ sample }) => row.every((test) => test === undefined || test.holds(sample)))),
  };
}

/** What a table asks about, in the order of its inputs. Inputs with the same expression are one. */
export function dimensionsOf(table: DecisionTable, model: DecisionModel): readonly Dimension[] {
  const byExpression = new Map<string, number[]>();
  table.inputs.forEach(({ expression, type }, index) => {
    const key = `${type ?? ''}\n${expression.replace(/\s+/g, ' ').trim()}`;
    byExpression.set(key, [...(byExpression.get(key) ?? []), index]);
  });
  return [...byExpression.values()].map((columns) => dimensionOf(columns, table, model));
}
