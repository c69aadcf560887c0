export type JuelBinary = '||' | '&&' | '==' | '!=' | '<' | '>' | '<=' | '>=' | '+' | '-' | '*' | '/' | '%';

/** A JUEL expression (JSR 341, 1.0 to 1.25) without lambdas and assignments. */
export type JuelTree =
  | { readonly kind: 'number' | 'string' | 'name'; readonly text: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'null' }
  | { readonly kind: 'unary'; readonly operator: '!' | '-' | 'empty'; readonly operand: JuelTree }
  | { readonly kind: 'binary'; readonly operator: JuelBinary; readonly left: JuelTree; readonly right: JuelTree }
  | { readonly kind: 'choice'; readonly condition: JuelTree; readonly then: JuelTree; readonly otherwise: JuelTree }
  | { readonly kind: 'member'; readonly object: JuelTree; readonly name: string }
  | { readonly kind: 'index'; readonly object: JuelTree; readonly index: JuelTree }
  | { readonly kind: 'call'; readonly callee: JuelTree; readonly args: readonly JuelTree[] };
