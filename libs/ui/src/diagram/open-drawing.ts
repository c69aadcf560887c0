/** What of a viewer is needed to open a drawing in it. */
interface Opening {
  importXML(xml: string): Promise<unknown>;
  destroy(): void;
}

interface Outcome {
  readonly opened: () => void;
  /** The file cannot be read, or nothing is drawn in it. */
  readonly refused: () => void;
}

/**
 * Opens a drawing and says how that went, unless it was closed meanwhile. What goes wrong in `opened` is no fault of the drawing.
 * @returns the way to close it
 */
export function openDrawing(viewer: Opening, xml: string, { opened, refused }: Outcome): () => void {
  let isClosed = false;
  const unlessClosed = (tell: () => void) => () => (isClosed ? undefined : tell());
  void viewer.importXML(xml).then(unlessClosed(opened), unlessClosed(refused));
  return () => {
    isClosed = true;
    viewer.destroy();
  };
}
