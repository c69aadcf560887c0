import { assumed, kept, translated } from '../finding';
import type { ForeignRule } from '../dialect';

const FORMS = ['UserTask', 'ManualTask', 'StartEvent', 'GlobalUserTask'];

/** Key of a form kept elsewhere. A path or URL becomes a name a form of ours can have. */
export const formKey: ForeignRule = (site, { text }) => {
  const key = text.trim();
  if (!site.is(...FORMS) || key === '') return kept('misplaced', { element: site.name });
  if (site.has('Form')) return kept('already-ours');
  site.add('Form', { key });
  return assumed('lz:form/@key', key, 'form-to-draw', { key });
};

/** A field of a form that the engine would draw by itself. */
export const formFields: ForeignRule = () => kept('form-fields');

/** A day or a period until the task is due. */
export const dueDate: ForeignRule = (site, { text }) => {
  const written = text.trim();
  if (!site.is('UserTask', 'ManualTask')) return kept('misplaced', { element: site.name });
  if (site.has('Due')) return kept('already-ours');
  if (/^P[\dT]/.test(written)) {
    site.add('Due', { within: written });
    return translated('lz:due/@within', written);
  }
  const isDate = /^\d{4}-\d{2}-\d{2}/.test(written);
  if (isDate) {
    site.add('Due', { by: written });
    return translated('lz:due/@by', written);
  }
  return site.feel(written, (feel) => {
    site.add('Due', { by: `= ${feel}` });
    return translated('lz:due/@by', `= ${feel}`);
  });
};
