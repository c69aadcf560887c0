import type { FlowNodeOf, FlowNodeType, StartEvent, SubProcess } from '@liuzhuan/bpmn';
import type { NodeProgram } from '@liuzhuan/machine';
import { activity } from '../states/states';
import { Compilation, defined, type DrawnScope, labelOf } from '../compilation';
import { activitySections } from './activity-sections';
import type { ElementCompiler, Sections } from './element-compiler';
import { eventPrograms } from './event-programs';

const startsOf = (node: SubProcess): StartEvent[] => node.flowNodes.filter((inner): inner is StartEvent => inner.type === 'startEvent');

/** An event sub-process: what its start event waits for is known to the scope around it (BPMN 2.0.2, 10.3.5). */
function watchSections(node: SubProcess, compilation: Compilation): Sections {
  const [start, another] = startsOf(node);
  const name = labelOf(node);
  if (node.incoming.length + node.outgoing.length > 0) compilation.report('event-sub-process-connected', node.id, { name });
  if (!start || another) {
    compilation.report('setting-missing', node.id, { name, setting: 'exactly one start event', settingZh: '开始事件：恰好一个' });
    return {};
  }
  // The start event itself reports what is wrong with it.
  const events = eventPrograms(
    start,
    ['message', 'timer', 'signal', 'conditional', 'error', 'escalation'],
    new Compilation(compilation.model, compilation.process),
  );
  if (events.length === 0) return {};
  return {
    watches: { start: start.id, events, ...(start.parallelMultiple ? { parallelMultiple: true } : {}) },
    interrupting: start.isInterrupting || events.some(({ kind }) => kind === 'error'),
  };
}

/** The event sub-process inside that undoes a completed sub-process. */
function undoneBy(node: SubProcess): string | undefined {
  const undoes = (start: StartEvent): boolean => start.eventDefinitions.some(({ type }) => type === 'compensate');
  return node.flowNodes.find((inner) => 'triggeredByEvent' in inner && inner.triggeredByEvent && startsOf(inner).some(undoes))?.id;
}

/** Sections all kinds of sub-process have. */
export function subProcessSections(node: SubProcess, compilation: Compilation, scope: DrawnScope, own: Sections = {}): Sections {
  const sections = activitySections(
    node.triggeredByEvent ? { ...node, isForCompensation: false } : node,
    compilation,
    scope,
    defined({ ...own, opens: node.id, compensationStart: undoneBy(node) }),
  );
  return node.triggeredByEvent && scope.kind !== 'members' ? { ...sections, ...watchSections(node, compilation) } : sections;
}

/** Compiler of one kind of sub-process. */
export const subProcessLike = <T extends Extract<FlowNodeType, 'subProcess' | 'transaction' | 'adHocSubProcess'>>(
  own?: (node: FlowNodeOf<T>, compilation: Compilation) => Partial<NodeProgram>,
): ElementCompiler<T> => ({
  sections: (node, compilation, scope) => subProcessSections(node, compilation, scope, own?.(node, compilation)),
  state: () => activity,
});

/** Embedded or event sub-process (BPMN 2.0.2, 10.3.5): opens a scope under its own id. */
export const subProcess: ElementCompiler<'subProcess'> = subProcessLike<'subProcess'>();
