/** bpmn-moddle 10 ships types of the elements only: this names the few functions we call. */
declare module 'bpmn-moddle' {
  export interface ModdleWarning {
    readonly message: string;
    readonly error?: Error;
    readonly element?: object;
    readonly property?: string;
    readonly value?: unknown;
  }
  export interface ModdleReference {
    readonly element: object;
    readonly property: string;
    readonly id?: string;
  }
  export interface ModdleParse {
    readonly rootElement: object;
    readonly references: readonly ModdleReference[];
    readonly warnings: readonly ModdleWarning[];
  }
  export class BpmnModdle {
    constructor(packages?: Readonly<Record<string, unknown>>);
    fromXML(xml: string): Promise<ModdleParse>;
    create(type: string, attributes?: Readonly<Record<string, unknown>>): object;
    toXML(root: object, options?: { readonly format?: boolean; readonly preamble?: boolean }): Promise<{ readonly xml: string }>;
  }
}
