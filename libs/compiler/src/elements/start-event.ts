import { type ElementCompiler } from './element-compiler';
import { activity, passing } from '../states/states';
import { defined, labelOf } from '../compilation';
import { eventPrograms } from './event-programs';
import { mappingsOf } from './mappings';
import { formOnly } from './task-program';

/** Start event (BPMN 2.0.2, 10.5.2): none, message or timer in a process, none in a sub-process. */
export const startEvent: ElementCompiler<'startEvent'> = {
  sections: (node, compilation, scope) => {
    if (node.incoming.length > 0) compilation.report('start-entered', node.id, { name: labelOf(node) });
    const events = eventPrograms(node, scope.kind === 'process' ? ['message', 'timer'] : [], compilation);
    const outputs = mappingsOf(node.id, 'output', node.outputs, compilation);
    return defined({ outputs, events: events.length > 0 ? events : undefined, task: formOnly(node.form, compilation) });
  },
  state: (node) => (node.outputs ? activity : passing),
};
