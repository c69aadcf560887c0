/** Anything another product wrote into the diagram (`activiti:assignee="…"`, `<zeebe:taskDefinition/>`): kept on export, shown to tools. */
export interface ForeignExtension {
  readonly kind: 'attribute' | 'element';
  /** Name with the prefix used in the file, e.g. `activiti:assignee`. */
  readonly name: string;
  /** Value of an attribute, or text of an element. */
  readonly text?: string;
  /** Attributes of an element; empty for an attribute. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly ForeignExtension[];
}

/** What every BPMN element has (BPMN 2.0.2, 8.3.1). */
export interface BaseElement {
  readonly id: string;
  /** The `<documentation>` texts, joined by an empty line. */
  readonly documentation?: string;
  /** Ids of the regulation clauses the element fulfils (`lz:clauses`), in the order written. */
  readonly clauses: readonly string[];
  readonly foreign: readonly ForeignExtension[];
}

/** A {@link BaseElement} people can name. */
export interface NamedElement extends BaseElement {
  readonly name?: string;
}
