import { getExternalLabelMid } from 'bpmn-js/lib/util/LabelUtil';
import type { Box, DiagramElement, ModelerServices, Point } from '../modeler-services';
import type { LayoutPlan } from './plan-layout';

const LAYOUT = 'lz.layout';

type Place = Box | readonly Point[];
type Places = ReadonlyMap<string, Place>;
interface LayoutContext {
  readonly plan: LayoutPlan;
  before?: Places;
}

/** Elements that are no step go along with what they are tied to. */
const TIED = new Set(['bpmn:TextAnnotation', 'bpmn:DataObjectReference', 'bpmn:DataStoreReference']);

const isCourse = (place: Place): place is readonly Point[] => Array.isArray(place);
const placeOf = ({ waypoints, x, y, width = 0, height = 0 }: DiagramElement): Place => (waypoints ? waypoints.map((point) => ({ x: point.x, y: point.y })) : { x, y, width, height });

/** Puts all elements of a drawing to other places at once, in drawing and file alike. Nothing else about them changes: no lane, no flow. */
class LayoutHandler {
  static readonly $inject = ['elementRegistry', 'bpmnUpdater', 'layouter', 'connectionDocking'];

  constructor(
    private readonly registry: ModelerServices['elementRegistry'],
    private readonly updater: ModelerServices['bpmnUpdater'],
    private readonly layouter: ModelerServices['layouter'],
    private readonly docking: ModelerServices['connectionDocking'],
  ) {}

  execute(context: LayoutContext): readonly DiagramElement[] {
    const all = this.registry.filter(({ parent, width, waypoints }) => parent !== undefined && (width !== undefined || waypoints !== undefined));
    context.before = new Map(all.map((element) => [element.id, placeOf(element)]));
    const { shapes, edges } = context.plan;
    for (const [id, box] of Object.entries(shapes)) this.put(id, box);
    for (const element of all.filter(({ type }) => TIED.has(type))) this.follow(element, context.before);
    for (const connection of all.filter(({ waypoints }) => waypoints !== undefined)) this.put(connection.id, edges[connection.id] ?? this.courseOf(connection));
    for (const label of all.filter(({ labelTarget }) => labelTarget !== undefined)) this.putLabel(label, context.plan);
    return all;
  }

  revert({ before = new Map() }: LayoutContext): readonly DiagramElement[] {
    return [...before].flatMap(([id, place]) => this.put(id, place) ?? []);
  }

  private put(id: string, place: Place): DiagramElement | undefined {
    const element = this.registry.get(id);
    if (!element) return undefined;
    if (isCourse(place)) {
      Object.assign(element, { waypoints: place.map((point) => ({ ...point })) });
      this.updater.updateConnectionWaypoints(element);
    } else {
      Object.assign(element, place);
      this.updater.updateBounds(element);
    }
    return element;
  }

  private courseOf(connection: DiagramElement): readonly Point[] {
    Object.assign(connection, { waypoints: undefined });
    Object.assign(connection, { waypoints: this.layouter.layoutConnection(connection) });
    return this.docking.getCroppedWaypoints(connection).map(({ x, y }) => ({ x, y }));
  }

  private follow(element: DiagramElement, before: Places): void {
    const ties = [...(element.incoming ?? []).map(({ source }) => source), ...(element.outgoing ?? []).map(({ target }) => target)];
    const anchor = ties.find((each) => each !== undefined);
    const old = anchor && before.get(anchor.id);
    if (!anchor || !old || isCourse(old)) return;
    this.put(element.id, { x: element.x + anchor.x - old.x, y: element.y + anchor.y - old.y, width: element.width ?? 0, height: element.height ?? 0 });
  }

  private putLabel(label: DiagramElement, { labels }: LayoutPlan): void {
    const { width = 0, height = 0, labelTarget } = label;
    if (!labelTarget) return;
    const planned = labels[labelTarget.id];
    const middle = getExternalLabelMid(labelTarget as never) as Point;
    const place = planned ? { x: planned.x + (planned.width - width) / 2, y: planned.y } : { x: middle.x - width / 2, y: middle.y - height / 2 };
    this.put(label.id, { x: Math.round(place.x), y: Math.round(place.y), width, height });
  }
}

/** The command that tidies a drawing up, as one step of undo. */
export const layoutModule = {
  __init__: [['commandStack', (stack: ModelerServices['commandStack']) => stack.registerHandler(LAYOUT, LayoutHandler as never)]],
};

/** Carries a plan out. */
export function applyLayout(stack: ModelerServices['commandStack'], plan: LayoutPlan): void {
  stack.execute(LAYOUT, { plan });
}
