import type Modeler from 'bpmn-js/lib/Modeler';

/** An element of the BPMN model as bpmn-moddle holds it. */
export interface ModdleObject {
  readonly $type: string;
  $parent?: ModdleObject;
  readonly id?: string;
  $instanceOf(type: string): boolean;
  get(name: string): unknown;
  set(name: string, value: unknown): void;
  readonly [property: string]: unknown;
}

/** An element of the drawing. */
export interface DiagramElement {
  readonly id: string;
  readonly type: string;
  readonly businessObject: ModdleObject;
  readonly parent?: DiagramElement;
  readonly labelTarget?: DiagramElement;
  /** Of a flow: where it begins, and its course. Of a node: what leaves it. */
  readonly source?: DiagramElement;
  readonly waypoints?: readonly object[];
  readonly outgoing?: readonly DiagramElement[];
  readonly width?: number;
  readonly height?: number;
  readonly x: number;
  readonly y: number;
}

/** A rectangle of the drawing. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The parts of bpmn-js's services that we call. */
export interface ModelerServices {
  readonly canvas: {
    zoom(level?: number | 'fit-viewport', center?: 'auto'): number;
    scrollToElement(element: DiagramElement | string, padding?: number): void;
    addMarker(element: string, marker: string): void;
    removeMarker(element: string, marker: string): void;
    getRootElement(): DiagramElement;
    getRootElements(): readonly DiagramElement[];
    setRootElement(element: DiagramElement): void;
    findRoot(element: DiagramElement | string): DiagramElement | undefined;
    focus(): void;
    resized(): void;
    viewbox(): { readonly inner: Box; readonly outer: { readonly width: number; readonly height: number } };
    viewbox(box: Box): void;
  };
  readonly elementRegistry: { get(id: string): DiagramElement | undefined; filter(keep: (element: DiagramElement) => boolean): DiagramElement[] };
  readonly selection: { get(): DiagramElement[]; select(elements: DiagramElement | readonly DiagramElement[] | null): void };
  readonly overlays: {
    add(element: string, type: string, overlay: { position: Readonly<Record<string, number>>; html: HTMLElement }): string;
    remove(filter: { readonly type: string }): void;
  };
  readonly eventBus: {
    on(event: string | readonly string[], listener: (event: never) => void): void;
    off(event: string | readonly string[], listener: (event: never) => void): void;
    fire(event: string): void;
  };
  readonly commandStack: { undo(): void; redo(): void; canUndo(): boolean; canRedo(): boolean; clear(): void; registerHandler(command: string, handler: new () => object): void; execute(command: string, context: object): void };
  readonly modeling: {
    updateProperties(element: DiagramElement, properties: Readonly<Record<string, unknown>>): void;
    updateModdleProperties(element: DiagramElement, object: ModdleObject, properties: Readonly<Record<string, unknown>>): void;
    removeElements(elements: readonly DiagramElement[]): void;
    moveElements(elements: readonly DiagramElement[], by: { readonly x: number; readonly y: number }): void;
    createShape(shape: DiagramElement, position: { readonly x: number; readonly y: number }, parent: DiagramElement): DiagramElement;
    connect(source: DiagramElement, target: DiagramElement): DiagramElement;
    reconnectStart(connection: DiagramElement, source: DiagramElement, docking: { readonly x: number; readonly y: number }): void;
  };
  readonly elementFactory: { createShape(attributes: Readonly<Record<string, unknown>>): DiagramElement };
  readonly autoPlace: { append(source: DiagramElement, shape: DiagramElement): DiagramElement };
  readonly bpmnReplace: { replaceElement(element: DiagramElement, target: { readonly type: string }): DiagramElement };
  readonly directEditing: { activate(element: DiagramElement): boolean };
  readonly bpmnFactory: { create(type: string, attributes?: Readonly<Record<string, unknown>>): ModdleObject };
  readonly editorActions: { trigger(action: string, options?: Readonly<Record<string, unknown>>): unknown; isRegistered(action: string): boolean };
}

/** One of bpmn-js's services, typed. */
export function serviceOf<N extends keyof ModelerServices>(modeler: Modeler, name: N): ModelerServices[N] {
  return modeler.get<ModelerServices[N]>(name);
}
