/** A diagram that has to be called something. */
export interface Named {
  /** `key:version` */
  readonly definition: string;
  readonly name: string;
}

/** What the diagrams of a case are called: by the process, and by its version where a case was moved from one to another. */
export function diagramNames(diagrams: readonly Named[], withVersion: (named: { readonly name: string; readonly version: string }) => string): readonly string[] {
  return diagrams.map(({ definition, name }) => {
    const hasTwin = diagrams.some((other) => other.name === name && other.definition !== definition);
    return hasTwin ? withVersion({ name, version: definition.split(':').at(-1) ?? '' }) : name;
  });
}
