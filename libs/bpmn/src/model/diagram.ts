/** Bounds of a shape in the diagram's own units. */
export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where things are drawn, beside the model: no rule of execution may look here. */
export interface Diagram {
  /** True when the file has at least one BPMNDiagram with shapes. */
  readonly present: boolean;
  /** Bounds by element id. */
  readonly shapes: Readonly<Record<string, Bounds>>;
}
