import type { JuelBinary, JuelTree } from './juel-tree';
import { type JuelToken, tokenizeJuel } from './tokenize-juel';

/** Binary operators by how tightly they bind, loosest first (JSR 341, 1.10). All associate to the left. */
const LEVELS: readonly (readonly JuelBinary[])[] = [['||'], ['&&'], ['==', '!='], ['<', '>', '<=', '>='], ['+', '-'], ['*', '/', '%']];
/** Deeper nesting than any author writes by hand. */
const DEEPEST = 100;

class Unreadable extends Error {}

/** The tree of an expression, given without its `${ }`; undefined when it is none we know. */
export function parseJuel(source: string): JuelTree | undefined {
  const tokens = tokenizeJuel(source);
  if (!tokens) return undefined;
  try {
    return new Parser(tokens).whole();
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
}

class Parser {
  private place = 0;
  private depth = 0;

  constructor(private readonly tokens: readonly JuelToken[]) {}

  whole(): JuelTree {
    const tree = this.expression();
    if (this.current.kind !== 'end') throw new Unreadable();
    return tree;
  }

  private get current(): JuelToken {
    return this.tokens[this.place] ?? { kind: 'end', text: '' };
  }

  private isAt(sign: string): boolean {
    return this.current.kind === 'sign' && this.current.text === sign;
  }

  private take(sign: string): boolean {
    if (!this.isAt(sign)) return false;
    this.place += 1;
    return true;
  }

  private demand(sign: string): void {
    if (!this.take(sign)) throw new Unreadable();
  }

  private expression(): JuelTree {
    this.depth += 1;
    if (this.depth > DEEPEST) throw new Unreadable();
    const condition = this.binary(0);
    const tree = this.take('?') ? this.choice(condition) : condition;
    this.depth -= 1;
    return tree;
  }

  private choice(condition: JuelTree): JuelTree {
    const then = this.expression();
    this.demand(':');
    return { kind: 'choice', condition, then, otherwise: this.expression() };
  }

  private binary(level: number): JuelTree {
    const operators = LEVELS[level];
    if (!operators) return this.unary();
    let left = this.binary(level + 1);
    for (let operator = operators.find((sign) => this.take(sign)); operator; operator = operators.find((sign) => this.take(sign))) {
      left = { kind: 'binary', operator, left, right: this.binary(level + 1) };
    }
    return left;
  }

  private unary(): JuelTree {
    for (const operator of ['!', '-', 'empty'] as const) {
      if (!this.take(operator)) continue;
      this.depth += 1;
      if (this.depth > DEEPEST) throw new Unreadable();
      const operand = this.unary();
      this.depth -= 1;
      return { kind: 'unary', operator, operand };
    }
    return this.postfix(this.primary());
  }

  private postfix(start: JuelTree): JuelTree {
    let tree = start;
    for (;;) {
      if (this.take('.')) {
        const { kind, text } = this.current;
        if (kind !== 'name') throw new Unreadable();
        this.place += 1;
        tree = { kind: 'member', object: tree, name: text };
      } else if (this.take('[')) {
        tree = { kind: 'index', object: tree, index: this.expression() };
        this.demand(']');
      } else if (this.take('(')) tree = { kind: 'call', callee: tree, args: this.args() };
      else return tree;
    }
  }

  private args(): JuelTree[] {
    const args: JuelTree[] = [];
    if (this.take(')')) return args;
    do args.push(this.expression());
    while (this.take(','));
    this.demand(')');
    return args;
  }

  private primary(): JuelTree {
    if (this.take('(')) {
      const tree = this.expression();
      this.demand(')');
      return tree;
    }
    const { kind, text } = this.current;
    if (kind === 'end' || kind === 'sign') throw new Unreadable();
    this.place += 1;
    if (kind !== 'name') return { kind, text };
    if (text === 'null') return { kind: 'null' };
    return text === 'true' || text === 'false' ? { kind: 'boolean', value: text === 'true' } : { kind, text };
  }
}
