import type { Dialect } from '../dialect';
import { kept } from '../finding';
import { JAVA_ENGINE } from './java-engines';
import { topic } from './services';

/** Flowable 6 and 7. */
export const FLOWABLE: Dialect = {
  ...JAVA_ENGINE,
  name: 'Flowable',
  namespaces: ['http://flowable.org/bpmn'],
  attributes: {
    ...JAVA_ENGINE.attributes,
    topic,
    formFieldValidation: () => kept(),
    useLocalScopeForResultVariable: () => kept(),
    storeResultVariableAsTransient: () => kept(),
    triggerable: () => kept(),
    idmAssignee: () => kept(),
  },
  elements: { ...JAVA_ENGINE.elements, 'work-form-field-validation': () => kept() },
};
