import type NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** An element as a viewer draws it. Flows have `waypoints`. */
export interface ViewedElement extends Point {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  readonly waypoints?: readonly Point[];
}

/** The part of a drawing that is seen, in its own units. */
export interface Viewbox extends Point {
  readonly width: number;
  readonly height: number;
}

/** The parts of a viewer's services that looking needs. */
interface ViewerServices {
  readonly canvas: {
    zoom(level: 'fit-viewport' | number, center?: 'auto'): number;
    zoom(): number;
    viewbox(): Viewbox & { readonly inner: Viewbox; readonly outer: { readonly width: number; readonly height: number } };
    viewbox(box: Viewbox): void;
    getLayer(name: string, index?: number): SVGElement;
    addMarker(id: string, marker: string): void;
    removeMarker(id: string, marker: string): void;
    scrollToElement(id: string, padding?: number): void;
    resized(): void;
    findRoot(id: string): object | undefined;
    setRootElement(root: object): void;
  };
  readonly elementRegistry: { get(id: string): ViewedElement | undefined };
  readonly overlays: {
    add(element: string, overlay: { readonly position: Readonly<Record<string, number>>; readonly scale?: { readonly min: number; readonly max: number }; readonly html: HTMLElement }): string;
    remove(id: string): void;
  };
  readonly eventBus: {
    on(event: 'element.click', listener: (event: { readonly element: { readonly id: string } }) => void): void;
    on(event: 'canvas.viewbox.changed', listener: () => void): void;
    off(event: 'element.click', listener: (event: { readonly element: { readonly id: string } }) => void): void;
    off(event: 'canvas.viewbox.changed', listener: () => void): void;
  };
}

/** One of a viewer's services, typed. */
export function viewerService<N extends keyof ViewerServices>(viewer: NavigatedViewer, name: N): ViewerServices[N] {
  return viewer.get<ViewerServices[N]>(name);
}
