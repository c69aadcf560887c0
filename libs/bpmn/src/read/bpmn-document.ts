import type { Diagnostic } from '@liuzhuan/kernel';
import type { Position } from '../model/bpmn-model';
import type { ModdleElement } from '../moddle/moddle-element';

/** A file as read: the tree that is written back, and what was noticed. Hold it, hand it to `modelOf` or `writeBpmn`; do not look inside. */
export interface BpmnDocument {
  readonly resource?: string;
  readonly tree: ModdleElement;
  readonly positions: Readonly<Record<string, Position>>;
  readonly diagnostics: readonly Diagnostic[];
}
