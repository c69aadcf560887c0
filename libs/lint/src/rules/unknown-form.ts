import type { FlowNode, FormSettings } from '@liuzhuan/bpmn';
import type { LintRule } from '../lint-context';

/** A task whose form is not deployed with it would open on an empty page. */
export const unknownForm: LintRule = {
  code: 'lint-unknown-form',
  check: ({ nodes, resources: { formKeys }, at }) =>
    nodes.flatMap((node) => {
      const key = formOf(node)?.key;
      if (formKeys === undefined || key === undefined || formKeys.includes(key)) return [];
      return [at('lint-unknown-form', node, { key }, 'lz:form/@key')];
    }),
};

function formOf(node: FlowNode): FormSettings | undefined {
  if (node.type === 'startEvent') return node.form;
  return 'settings' in node ? node.settings.form : undefined;
}
