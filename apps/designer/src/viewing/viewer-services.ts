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

/** The parts of a viewer's services that playing needs. */
interface ViewerServices {
  readonly canvas: {
    zoom(level: 'fit-viewport', center: 'auto'): number;
    getLayer(name: string, index?: number): SVGElement;
    addMarker(id: string, marker: string): void;
    removeMarker(id: string, marker: string): void;
    scrollToElement(id: string, padding?: number): void;
    resized(): void;
    findRoot(id: string): object | undefined;
    setRootElement(root: object): void;
  };
  readonly elementRegistry: { get(id: string): ViewedElement | undefined };
}

/** One of a viewer's services, typed. */
export function viewerService<N extends keyof ViewerServices>(viewer: NavigatedViewer, name: N): ViewerServices[N] {
  return viewer.get<ViewerServices[N]>(name);
}
