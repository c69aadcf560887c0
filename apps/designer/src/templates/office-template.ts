import type { BilingualText } from '@liuzhuan/kernel';
import type { PropertyGroupKey } from '../properties/property-group-key';

/** A value inside of a template: a text, a mark, or a model object (or several) that belong to the one around it. */
export type PieceValue = string | boolean | Piece | readonly Piece[];

/**
 * A model object to be made, e.g. `lz:Due { within: '3 working days' }`. Texts may hold `@{part}` for the id the part is given, and
 * `@{before}` for the nearest task before the place of insertion: without such a task the piece is left out.
 */
export interface Piece {
  readonly type: string;
  readonly values: Readonly<Record<string, PieceValue>>;
}

/** One node of a template. */
export interface TemplatePart {
  /** Its name inside of the template. */
  readonly key: string;
  readonly type: string;
  /** What stands on the drawing; gateways that only join have none. */
  readonly name?: string;
  /** Column and row of its middle, counted from 0; a boundary event has none but sits on its host. */
  readonly at?: readonly [column: number, row: number];
  /** The part whose lower edge a boundary event sits on. */
  readonly host?: string;
  readonly values?: Readonly<Record<string, PieceValue>>;
  /** What its `extensionElements` hold. */
  readonly extensions?: readonly Piece[];
}

/** One sequence flow of a template; without a condition it is the only way, or the default one. */
export interface TemplateFlow {
  readonly from: string;
  readonly to: string;
  readonly name?: string;
  /** FEEL. */
  readonly condition?: string;
  /** Taken when no other condition holds. */
  readonly isDefault?: boolean;
}

/** An office step as a drawing of its own: one or several nodes with one way in and one way on. */
export interface OfficeTemplate {
  readonly id: string;
  readonly name: BilingualText;
  /** What it does, in one sentence of the menu. */
  readonly note: BilingualText;
  /** Class of bpmn-js's icon font. */
  readonly icon: string;
  readonly parts: readonly TemplatePart[];
  readonly flows: readonly TemplateFlow[];
  /** The part a case comes to first, and the one it leaves by. */
  readonly entry: string;
  readonly exit: string;
  /** Variables it writes: a second insertion into the same drawing gives them other names. */
  readonly variables: readonly string[];
  /** What must still be chosen after insertion: the part, and the group of its properties. */
  readonly choose: { readonly part: string; readonly group: PropertyGroupKey };
}
