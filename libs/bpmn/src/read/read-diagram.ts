import type { Bounds, Diagram } from '../model/diagram';
import type { ModdleElement } from '../moddle/moddle-element';
import { childOf, childrenOf, numberOf, refOf } from './moddle-access';

/** Bounds of all shapes of all diagrams of the file. */
export function readDiagram(definitions: ModdleElement): Diagram {
  const planes = childrenOf(definitions, 'diagrams').flatMap((diagram) => childOf(diagram, 'plane') ?? []);
  const shapes = planes.flatMap((plane) => childrenOf(plane, 'planeElement')).flatMap(readShape);
  return { present: shapes.length > 0, shapes: Object.fromEntries(shapes) };
}

function readShape(shape: ModdleElement): [string, Bounds][] {
  const element = refOf(shape, 'bpmnElement');
  const bounds = shape.$instanceOf('bpmndi:BPMNShape') ? childOf(shape, 'bounds') : undefined;
  if (element === undefined || !bounds) return [];
  const number = (property: string) => numberOf(bounds, property) ?? 0;
  return [[element, { x: number('x'), y: number('y'), width: number('width'), height: number('height') }]];
}
