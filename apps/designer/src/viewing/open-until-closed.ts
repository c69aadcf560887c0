/**
 * Opens something that may be closed before it is open. What fails afterwards is nobody's business any more: another one may be open in its place.
 * @param open is told on the way whether to go on
 * @returns closes it; to be called once
 */
export function openUntilClosed(open: (isClosed: () => boolean) => Promise<void>, failed: (error: unknown) => void): () => void {
  let closed = false;
  const isClosed = () => closed;
  void open(isClosed).catch((error: unknown) => (closed ? undefined : failed(error)));
  return () => {
    closed = true;
  };
}
