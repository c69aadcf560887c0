import { isJsonObject, type Json } from './json';

/** How much a finding weighs: an error forbids deployment, a warning wants a reason, information only informs. */
export type Severity = 'error' | 'warning' | 'info';

/** The two languages of every text a person sees. Chinese is the default. */
export interface BilingualText {
  readonly zh: string;
  readonly en: string;
}

/** What a diagnostic or rejection code means: one row of a code table. `{name}` in a text is replaced by the parameter of that name. */
export interface CodeDescription {
  readonly severity: Severity;
  readonly message: BilingualText;
  /** How to mend it. */
  readonly cure: BilingualText;
}

/** Where in the author's work a diagnostic points. All parts are optional, at least one is given. */
export interface Location {
  /** File of a deployment, e.g. `process.bpmn`. */
  readonly resource?: string;
  /** Id of the BPMN, DMN or form element. */
  readonly elementId?: string;
  /** Attribute or property of the element, e.g. `conditionExpression`. */
  readonly property?: string;
  /** 1-based position in the file or expression. */
  readonly line?: number;
  readonly column?: number;
}

/** The author's mistake in a diagram, table, form or expression: a value, never thrown. */
export interface Diagnostic {
  readonly code: string;
  readonly severity: Severity;
  readonly location: Location;
  readonly params: Readonly<Record<string, Json>>;
  /** The texts of the code's row with the parameters filled in. */
  readonly message: BilingualText;
  readonly cure: BilingualText;
}

/** A closed table of codes, written once per library with `satisfies CodeTable`. */
export type CodeTable = Readonly<Record<string, CodeDescription>>;

/** Fills `{name}` places of a text. A missing parameter stays visible as `{name}`; one in both languages gives each text its own. */
export function fillText(text: BilingualText, params: Readonly<Record<string, Json>>): BilingualText {
  const fill = (template: string, language: keyof BilingualText) =>
    template.replace(/\{(\w+)\}/g, (place, name: string) => {
      const value = params[name];
      if (value === undefined) return place;
      if (isBilingual(value)) return value[language];
      return typeof value === 'string' ? value : JSON.stringify(value);
    });
  return { zh: fill(text.zh, 'zh'), en: fill(text.en, 'en') };
}

function isBilingual(value: Json): value is { readonly zh: string; readonly en: string } {
  return isJsonObject(value) && typeof value['zh'] === 'string' && typeof value['en'] === 'string';
}

/** A maker of diagnostics over one closed table: `const diagnose = diagnosticsOf(COMPILER_CODES)`. */
export function diagnosticsOf<T extends CodeTable>(table: T) {
  return (code: keyof T & string, location: Location, params: Readonly<Record<string, Json>> = {}): Diagnostic => {
    const row = table[code] as CodeDescription;
    return { code, severity: row.severity, location, params, message: fillText(row.message, params), cure: fillText(row.cure, params) };
  };
}

/** True when at least one diagnostic is an error. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === 'error');
}
