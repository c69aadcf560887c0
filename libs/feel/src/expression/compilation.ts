import { Defect } from '@liuzhuan/kernel';
import { isBuiltin } from '../functions/builtins';
import type { Code } from './code';
import { NODES } from './nodes/index';
import { childrenOf, type SyntaxNode } from './syntax';

/** Built-in functions whose answer comes from the variable of the same name. */
const CLOCK_NAMES: ReadonlySet<string> = new Set(['now', 'today']);

/** Names bound within a part of an expression; `filter` marks the inside of `list[…]`, whose names may be properties of members. */
interface Binding {
  readonly names: ReadonlySet<string>;
  readonly filter: boolean;
}

/** One compilation of one source: hands nodes to their files and notes which names are free. */
export class Compilation {
  readonly names = new Set<string>();
  readonly filterNames = new Set<string>();
  readonly functions = new Set<string>();
  /** Number of places that read `?` so far. */
  inputReads = 0;
  private readonly bindings: Binding[] = [];

  constructor(readonly source: string) {}

  /** Source text of a node. */
  text(node: SyntaxNode): string {
    return this.source.slice(node.from, node.to);
  }

  /** A name as written, with runs of white space made one space. */
  name(node: SyntaxNode): string {
    return this.text(node).replace(/\s+/g, ' ').trim();
  }

  /** The child of a node that has the given place among those that mean something. */
  child(node: SyntaxNode, index: number): SyntaxNode {
    const child = childrenOf(node).at(index);
    if (!child) throw new Defect(`Expected ${node.name} to have a child ${index} but it has not`);
    return child;
  }

  /** Compiles a node by the file of its kind. */
  compile(node: SyntaxNode): Code {
    const compileNode = NODES[node.name];
    if (!compileNode) throw new Defect(`Expected a known FEEL node but got ${node.name}`);
    const before = this.inputReads;
    const code = compileNode(node, this);
    return this.inputReads > before ? { ...code, usesInput: true } : code;
  }

  /** Compiles a part in which some names are bound. */
  within<T>(names: Iterable<string>, compilePart: () => T, filter = false): T {
    this.bindings.push({ names: new Set(names), filter });
    try {
      return compilePart();
    } finally {
      this.bindings.pop();
    }
  }

  /** Notes that a name is read, unless it is bound or a built-in function. */
  read(name: string): void {
    if (CLOCK_NAMES.has(name) || !isBuiltin(name)) this.note(name, this.names);
  }

  /** Notes that a name is called, unless it is bound or built in. `now()` reads the variable `now`. */
  called(name: string): void {
    if (CLOCK_NAMES.has(name)) this.note(name, this.names);
    else if (!isBuiltin(name)) this.note(name, this.functions);
  }

  private note(name: string, free: Set<string>): void {
    let inFilter = false;
    for (let index = this.bindings.length - 1; index >= 0; index--) {
      const binding = this.bindings[index] as Binding;
      if (binding.names.has(name)) return;
      inFilter ||= binding.filter;
    }
    if (inFilter && free === this.names) this.filterNames.add(name);
    else free.add(name);
  }
}
