import type { Dialect } from '../dialect';
import { kept, untranslated } from '../finding';
import { binding } from './calls';
import { decisionRef } from './decisions';
import { formKey } from './forms';
import { JAVA_ENGINE } from './java-engines';
import { code, inputOutput, topic } from './services';

/** Camunda Platform 7 and its forks. */
export const CAMUNDA_7: Dialect = {
  ...JAVA_ENGINE,
  name: 'Camunda 7',
  namespaces: ['http://camunda.org/schema/1.0/bpmn'],
  executableByDefault: false,
  attributes: {
    ...JAVA_ENGINE.attributes,
    topic,
    formRef: formKey,
    formRefBinding: () => kept(),
    formRefVersion: () => kept(),
    decisionRef,
    mapDecisionResult: () => kept(),
    decisionRefBinding: binding,
    decisionRefVersion: binding,
    calledElementBinding: binding,
    calledElementVersion: binding,
    calledElementVersionTag: binding,
    calledElementTenantId: binding,
    decisionRefTenantId: binding,
    variableMappingClass: () => untranslated('call-everything'),
    variableMappingDelegateExpression: () => untranslated('call-everything'),
    followUpDate: () => kept(),
    asyncBefore: () => kept(),
    asyncAfter: () => kept(),
    jobPriority: () => kept(),
    taskPriority: () => kept(),
    historyTimeToLive: () => kept(),
    isStartableInTasklist: () => kept(),
    errorCodeVariable: () => untranslated('error-variables'),
    errorMessageVariable: () => untranslated('error-variables'),
    errorMessage: () => kept(),
    resource: code,
  },
  elements: { ...JAVA_ENGINE.elements, inputOutput, connector: (site, setting) => code(site, { ...setting, text: setting.children.find(({ name }) => name === 'connectorId')?.text ?? 'connector' }) },
};
