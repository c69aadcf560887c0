import type { EventDefinitionType } from '@liuzhuan/bpmn';
import type { ScopeKind } from '@liuzhuan/machine';
import { type ElementCompiler } from './element-compiler';
import { activity, catching, passing } from '../states/states';
import { defined, labelOf } from '../compilation';
import { eventPrograms } from './event-programs';
import { outputsOf } from './outputs';
import { formOnly } from './task-program';

/** What may start a scope (BPMN 2.0.2, 10.5.2, tables 10.84 to 10.86); other sub-processes begin at none start events only. */
const STARTS: Partial<Record<ScopeKind, readonly EventDefinitionType[]>> = {
  process: ['message', 'timer', 'signal', 'conditional'],
  eventSubProcess: ['message', 'timer', 'signal', 'conditional', 'error', 'escalation', 'compensate'],
};

/**
 * Start event (BPMN 2.0.2, 10.5.2). One of a process that needs several events begins the case with the first and waits for the others in it. That of an event sub-process is watched from the scope around; a token passes it afterwards.
 */
export const startEvent: ElementCompiler<'startEvent'> = {
  sections: (node, compilation, scope) => {
    if (node.incoming.length > 0) compilation.report('start-entered', node.id, { name: labelOf(node) });
    const name = labelOf(node);
    const events = eventPrograms(node, STARTS[scope.kind] ?? [], compilation);
    if (scope.kind === 'eventSubProcess' && node.eventDefinitions.length === 0)
      compilation.report('setting-missing', node.id, { name, setting: 'something to wait for', settingZh: '要等待的事件' });
    const outputs = outputsOf(node, compilation);
    return defined({
      outputs,
      events: events.length > 0 ? events : undefined,
      parallelMultiple: (scope.kind === 'process' && node.parallelMultiple && events.length > 1) || undefined,
      task: formOnly(node.form, compilation),
    });
  },
  state: (node) => (node.parallelMultiple ? catching : node.outputs ? activity : passing),
};
