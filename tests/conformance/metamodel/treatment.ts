/** What becomes of an element or attribute of BPMN 2.0.2. There is no fourth kind: nothing is passed over in silence. */
export type Treatment =
  /** Compiled, executed and simulated: the run differs with it. At least one golden trace holds it. */
  | { readonly kind: 'runs'; readonly remark: string }
  /** Told to people or to other tools; the standard gives it no effect on a run. Kept in the file through every round trip. */
  | { readonly kind: 'tells'; readonly remark: string }
  /** Refused at deployment with the diagnostic named. */
  | { readonly kind: 'refused'; readonly code: string; readonly remark: string };

/** Treatments by `Type.property` of the metamodel; `Type` alone for the element as such. */
export type Rows = Readonly<Record<string, Treatment>>;

export const runs = (remark = ''): Treatment => ({ kind: 'runs', remark });
export const tells = (remark: string): Treatment => ({ kind: 'tells', remark });
export const refused = (code: string, remark: string): Treatment => ({ kind: 'refused', code, remark });
