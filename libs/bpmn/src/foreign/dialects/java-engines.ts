import type { Dialect } from '../dialect';
import { kept, untranslated } from '../finding';
import { juelToFeel } from '../juel/juel-to-feel';
import { callIn, callOut } from './calls';
import { rules } from './decisions';
import { dueDate, formFields, formKey } from './forms';
import { listener } from './listeners';
import { assignee, candidateGroups, candidateStarterGroups, candidateStarterUsers, candidateUsers, initiator } from './people';
import { collection, elementVariable } from './repetition';
import { code, field, resultVariable, serviceType } from './services';

/** What the engines that stem from jBPM 5 and Activiti 5 have in common. */
export const JAVA_ENGINE: Omit<Dialect, 'name' | 'namespaces'> = {
  feel: juelToFeel,
  executableByDefault: true,
  attributes: {
    assignee,
    candidateUsers,
    candidateGroups,
    candidateStarterUsers,
    candidateStarterGroups,
    initiator,
    formKey,
    dueDate,
    collection,
    elementVariable,
    class: code,
    expression: code,
    delegateExpression: code,
    type: serviceType,
    resultVariable,
    resultVariableName: resultVariable,
    rules,
    ruleVariablesInput: rules,
    exclude: rules,
    async: () => kept(),
    exclusive: () => kept(),
    priority: () => kept(),
    category: () => kept(),
    skipExpression: (_site, { text }) => untranslated('expression-unknown', { part: text }),
    businessCalendarName: () => kept(),
    versionTag: () => kept(),
  },
  elements: {
    formProperty: formFields,
    formData: formFields,
    field,
    in: callIn,
    out: callOut,
    executionListener: listener,
    taskListener: listener,
    eventListener: listener,
    value: () => untranslated('initial-value'),
    properties: () => kept(),
    potentialStarter: () => kept(),
    failedJobRetryTimeCycle: () => kept(),
  },
};
