/** One file of a deployment or draft, e.g. `process.bpmn`, `signing-rules.dmn`, `approval.form.json`. */
export interface ComparedFile {
  readonly name: string;
  readonly kind: 'bpmn' | 'dmn' | 'form';
  readonly content: string;
}
