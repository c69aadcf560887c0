import type { BpmnModel, Expression, FlowNode, LiteralOrFeel, Process, SequenceFlow } from '@liuzhuan/bpmn';
import { compileExpression } from '@liuzhuan/feel';
import type { Diagnostic, Json, Location } from '@liuzhuan/kernel';
import type { ScopeKind } from '@liuzhuan/machine';
import { type CompilerCode, diagnose } from './codes';

/** A scope of the drawing before it becomes a machine. */
export interface DrawnScope {
  readonly key: string;
  readonly kind: ScopeKind;
  readonly name: string;
  readonly parent?: string;
  /** Nodes in document order; for members: the activity itself, without its loop. */
  readonly nodes: ReadonlyMap<string, FlowNode>;
  readonly flows: ReadonlyMap<string, SequenceFlow>;
}

/** Names under which FEEL may be announced; absent means FEEL. */
const FEEL_LANGUAGE = /feel/i;

/** One compilation of one process: what is known about the drawing, and everything found wrong with it so far. */
export class Compilation {
  readonly diagnostics: Diagnostic[] = [];
  readonly calls = new Set<string>();
  readonly decisions = new Set<string>();
  readonly forms = new Set<string>();

  constructor(
    readonly model: BpmnModel,
    readonly process: Process,
  ) {}

  report(code: CompilerCode, elementId: string, params: Readonly<Record<string, Json>> = {}, property?: string): void {
    this.diagnostics.push(diagnose(code, this.locate(elementId, property), params));
  }

  /** Reports something the standard does not allow where it is drawn. `clause`: of BPMN 2.0.2. */
  refuse(node: { readonly id: string; readonly name?: string }, clause: string, what: string, whatZh: string): void {
    this.report('element-misplaced', node.id, { name: labelOf(node), clause, what, whatZh });
  }

  /** Checks a FEEL source where it is written, and gives it back. */
  feel(elementId: string, property: string, source: string): string {
    const compiled = compileExpression(source, { location: { resource: this.model.resource, elementId, property } });
    if (!compiled.ok) this.diagnostics.push(...compiled.error);
    return source;
  }

  /** Checks an optional FEEL source. */
  feelIf(elementId: string, property: string, source: string | undefined): string | undefined {
    return source === undefined ? undefined : this.feel(elementId, property, source);
  }

  /** Checks an expression element, its language included. */
  expression(
    node: { readonly id: string; readonly name?: string },
    property: string,
    expression: Expression | undefined,
  ): string | undefined {
    if (!expression) return undefined;
    const { language, text } = expression;
    if (language !== undefined && !FEEL_LANGUAGE.test(language)) {
      this.report('language-unsupported', node.id, { name: labelOf(node), language }, property);
      return undefined;
    }
    return this.feel(node.id, property, text);
  }

  /** A literal, or FEEL with its `=` in front. */
  literal(elementId: string, property: string, text: LiteralOrFeel | undefined): string | undefined {
    if (!text) return undefined;
    return text.kind === 'feel' ? `=${this.feel(elementId, property, text.text)}` : text.text;
  }

  private locate(elementId: string, property: string | undefined): Location {
    const position = this.model.positions[elementId];
    return {
      ...(this.model.resource === undefined ? {} : { resource: this.model.resource }),
      elementId,
      ...(property === undefined ? {} : { property }),
      ...(position ? { line: position.line, column: position.column } : {}),
    };
  }
}

/** What an element is called in a message. */
export const labelOf = ({ id, name }: { readonly id: string; readonly name?: string }): string => name ?? id;

/** Leaves out the properties that are undefined: programs are plain JSON. */
export function defined<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined)) as T;
}
