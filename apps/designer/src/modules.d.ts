declare module '*.css';

declare module 'diagram-js-minimap' {
  const minimapModule: NonNullable<import('bpmn-js/lib/BaseViewer').BaseViewerOptions['additionalModules']>[number];
  export { minimapModule as default };
}

declare module 'bpmn-js-create-append-anything' {
  export const CreateAppendAnythingModule: NonNullable<import('bpmn-js/lib/BaseViewer').BaseViewerOptions['additionalModules']>[number];
}

declare module '@bpmn-io/feel-editor' {
  export interface FeelVariable {
    readonly name: string;
    readonly detail?: string;
    readonly info?: string;
    readonly type?: 'function';
    readonly params?: readonly { readonly name: string }[];
    readonly isList?: boolean;
    readonly entries?: readonly FeelVariable[];
  }
  export interface FeelEditorOptions {
    readonly container: HTMLElement;
    readonly value: string;
    readonly dialect?: 'expression' | 'unaryTests';
    readonly variables?: readonly FeelVariable[];
    readonly readOnly?: boolean;
    readonly onChange?: (value: string) => void;
    readonly contentAttributes?: Readonly<Record<string, string>>;
  }
  class FeelEditor {
    constructor(options: FeelEditorOptions);
    setVariables(variables: readonly FeelVariable[]): void;
    setValue(value: string): void;
    focus(position?: number): void;
  }
  export { FeelEditor as default };
}

declare module 'dmn-js/lib/Modeler' {
  export interface DmnView {
    readonly id: string;
    readonly name?: string;
    readonly type: 'drd' | 'decisionTable' | 'literalExpression' | 'boxedExpression';
    readonly element: { readonly id: string; readonly name?: string };
  }
  export interface DmnViewer {
    get<T>(service: string): T;
    on(event: string, listener: () => void): void;
  }
  class DmnModeler {
    constructor(options: { readonly container: HTMLElement; readonly [option: string]: unknown });
    importXML(xml: string): Promise<{ readonly warnings: readonly string[] }>;
    saveXML(options: { readonly format: boolean }): Promise<{ readonly xml: string }>;
    getViews(): readonly DmnView[];
    getActiveView(): DmnView | undefined;
    getActiveViewer(): DmnViewer | undefined;
    open(view: DmnView): Promise<unknown>;
    on(event: string, listener: (event: { readonly viewer?: DmnViewer }) => void): void;
    destroy(): void;
  }
  export { DmnModeler as default };
}

declare module 'bpmn-moddle' {
  export class BpmnModdle {
    constructor(packages?: Readonly<Record<string, unknown>>);
    create(type: string, attributes?: Readonly<Record<string, unknown>>): object;
    toXML(root: object, options?: { readonly format?: boolean }): Promise<{ readonly xml: string }>;
  }
}
