import type { FormSchema } from './form-view';

/** Headings of a form's texts stand below the page's own: `# 审批表` becomes `### 审批表`. */
export function demoteHeadings(schema: FormSchema): FormSchema {
  const components = schema.components?.map(demoteHeadings);
  const text = schema.type === 'text' && typeof schema.text === 'string' ? schema.text.replace(/^#{1,2}(?=\s)/gm, '###') : undefined;
  return { ...schema, ...(components ? { components } : {}), ...(text === undefined ? {} : { text }) };
}
