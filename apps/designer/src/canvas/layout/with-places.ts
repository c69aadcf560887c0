import { parseBpmn, withLayout } from '@liuzhuan/bpmn';

/** A drawing that can be shown; `laidOut`: the file said nothing of where things are, so that they have been laid out. */
export interface PlacedDrawing {
  readonly xml: string;
  readonly laidOut: boolean;
}

/** Gives a drawing without places some: the process of the key, or the first. A file that cannot be read stays as it is. */
export async function withPlaces(xml: string, key: string): Promise<PlacedDrawing> {
  const parsed = await parseBpmn(xml);
  if (!parsed.ok || parsed.value.diagram.present) return { xml, laidOut: false };
  const { processes } = parsed.value;
  const process = processes.find(({ id }) => id === key) ?? processes[0];
  return process && process.flowNodes.length > 0 ? { xml: withLayout(xml, process), laidOut: true } : { xml, laidOut: false };
}
