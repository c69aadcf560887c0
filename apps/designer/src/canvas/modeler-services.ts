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
  /** Of a boundary event: what it sits on. */
  readonly host?: DiagramElement;
  /** Of a flow: where it begins and ends, and its course. Of a node: what leaves it. */
  readonly source?: DiagramElement;
  readonly target?: DiagramElement;
  readonly waypoints?: readonly Point[];
  readonly incoming?: readonly DiagramElement[];
  readonly outgoing?: readonly DiagramElement[];
  readonly width?: number;
  readonly height?: number;
  readonly x: number;
  readonly y: number;
}

/** A point of the drawing. */
export interface Point {
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
    scrollToElement(element: DiagramElement | string, padding?: number | Readonly<Record<'top' | 'right' | 'bottom' | 'left', number>>): void;
    addMarker(element: string, marker: string): void;
    removeMarker(element: string, marker: string): void;
    getRootElement(): DiagramElement;
    getRootElements(): readonly DiagramElement[];
    setRootElement(element: DiagramElement): void;
    findRoot(element: DiagramElement | string): DiagramElement | undefined;
    getContainer(): HTMLElement;
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
    /** Listeners of a higher priority (1000 is usual) come first; one that returns false keeps the event from those after it. */
    on(event: string | readonly string[], priority: number, listener: (event: never) => unknown): void;
    once(event: string, priority: number, listener: (event: never) => void): void;
    off(event: string | readonly string[], listener: (event: never) => void): void;
    fire(event: string): void;
  };
  readonly commandStack: { undo(): void; redo(): void; canUndo(): boolean; canRedo(): boolean; clear(): void; registerHandler(command: string, handler: new () => object): void; execute(command: string, context: object): void };
  readonly modeling: {
    updateProperties(element: DiagramElement, properties: Readonly<Record<string, unknown>>): void;
    updateModdleProperties(element: DiagramElement, object: ModdleObject, properties: Readonly<Record<string, unknown>>): void;
    removeElements(elements: readonly DiagramElement[]): void;
    moveElements(elements: readonly DiagramElement[], by: Point): void;
    createShape(shape: DiagramElement, position: Point, parent: DiagramElement, hints?: { readonly attach?: boolean }): DiagramElement;
    createElements(elements: readonly DiagramElement[], position: Point, parent: DiagramElement): DiagramElement[];
    connect(source: DiagramElement, target: DiagramElement): DiagramElement;
    reconnectStart(connection: DiagramElement, source: DiagramElement, docking: Point): void;
    layoutConnection(connection: DiagramElement, hints: { readonly waypoints: readonly Point[]; readonly preferredLayouts?: readonly string[] }): void;
    reconnectEnd(connection: DiagramElement, target: DiagramElement, docking: Point): void;
  };
  readonly elementFactory: { createShape(attributes: Readonly<Record<string, unknown>>): DiagramElement; createConnection(attributes: Readonly<Record<string, unknown>>): DiagramElement };
  readonly layouter: { layoutConnection(connection: DiagramElement, hints?: { readonly preferredLayouts: readonly string[] }): readonly Point[] };
  readonly create: { start(event: Event, elements: DiagramElement | readonly DiagramElement[], context?: Readonly<Record<string, unknown>>): void };
  readonly mouse: { getLastMoveEvent(): MouseEvent };
  readonly rules: { allowed(rule: string, context: Readonly<Record<string, unknown>>): unknown };
  readonly popupMenu: {
    registerProvider(menu: string, priority: number, provider: object): void;
    open(target: DiagramElement, menu: string, position: Point, options: Readonly<Record<string, unknown>>): void;
    close(): void;
  };
  readonly palette: { registerProvider(priority: number, provider: object): void; triggerEntry(entry: string, action: string, event: Event): void };
  readonly keyboard: { addListener(listener: (context: { readonly keyEvent: KeyboardEvent }) => true | undefined): void; isKey(keys: readonly string[], event: KeyboardEvent): boolean; hasModifier(event: KeyboardEvent): boolean };
  readonly minimap: { toggle(): void; isOpen(): boolean };
  readonly bpmnUpdater: { updateBounds(shape: DiagramElement): void; updateConnectionWaypoints(connection: DiagramElement): void };
  readonly connectionDocking: { getCroppedWaypoints(connection: DiagramElement): readonly Point[] };
  readonly contextPad: { registerProvider(priority: number, provider: object): void; triggerEntry(entry: string, action: string, event: Event): void };
  readonly autoPlace: { append(source: DiagramElement, shape: DiagramElement): DiagramElement };
  readonly bpmnReplace: { replaceElement(element: DiagramElement, target: { readonly type: string }): DiagramElement };
  readonly directEditing: { activate(element: DiagramElement): boolean };
  readonly bpmnFactory: { create(type: string, attributes?: Readonly<Record<string, unknown>>): ModdleObject };
  readonly editorActions: { trigger(action: string, options?: Readonly<Record<string, unknown>>): unknown; isRegistered(action: string): boolean };
}

/** The middle of a shape. */
export const middleOf = ({ x, y, width = 0, height = 0 }: DiagramElement): Point => ({ x: x + width / 2, y: y + height / 2 });

/** One of bpmn-js's services, typed. */
export function serviceOf<N extends keyof ModelerServices>(modeler: Modeler, name: N): ModelerServices[N] {
  return modeler.get<ModelerServices[N]>(name);
}
