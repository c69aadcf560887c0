import type { Diagnostic } from '@liuzhuan/kernel';
import type { Collaboration } from './collaboration';
import type { CorrelationProperty } from './correlation';
import type { Diagram } from './diagram';
import type { Process } from './process';
import type { Resource } from './resource-role';
import type { BpmnError, DataStore, Escalation, GlobalTask, ItemDefinition, Message, Operation, Signal } from './root-element';

/** Line and column (1-based) of an element's start tag. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A whole BPMN file as plain, immutable, JSON-able values. References are ids (namespace prefixes removed). */
export interface BpmnModel {
  /** File it came from, e.g. `process.bpmn`. */
  readonly resource?: string;
  readonly id?: string;
  readonly name?: string;
  readonly targetNamespace?: string;
  /** As written; absent = the standard's default. */
  readonly expressionLanguage?: string;
  readonly exporter?: string;
  readonly collaborations: readonly Collaboration[];
  readonly processes: readonly Process[];
  readonly globalTasks: readonly GlobalTask[];
  readonly messages: readonly Message[];
  readonly signals: readonly Signal[];
  readonly errors: readonly BpmnError[];
  readonly escalations: readonly Escalation[];
  readonly dataStores: readonly DataStore[];
  readonly itemDefinitions: readonly ItemDefinition[];
  readonly correlationProperties: readonly CorrelationProperty[];
  readonly resources: readonly Resource[];
  readonly operations: readonly Operation[];
  readonly diagram: Diagram;
  /** Where each element with an id begins in the file. */
  readonly positions: Readonly<Record<string, Position>>;
  /** Everything noticed while reading; may hold errors, which forbid deployment. */
  readonly diagnostics: readonly Diagnostic[];
}
