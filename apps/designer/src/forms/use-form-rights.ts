import { withSettings } from '@liuzhuan/bpmn';
import { useRepairStore } from '../repair/repair-store';
import { useWorkspaceStore } from '../workspace/workspace-context';
import { drawingOf } from '../workspace/workspace-state';
import type { FormStep, RightAttributes } from './field-rights';

/** Writes rights into the drawing: by the canvas when it is open, so that undo takes them back there, else into the file itself. */
export function useFormRights(): (step: FormStep, rights: RightAttributes) => void {
  const store = useWorkspaceStore();
  return (step, rights) => {
    const given = Object.entries(rights).filter((entry): entry is [string, string] => entry[1] !== null);
    const attributes = { key: step.settings.key, ...Object.fromEntries(given) };
    const { apply } = useRepairStore.getState();
    if (apply) return apply([{ kind: 'extension', element: step.id, type: 'lz:Form', attributes }]);
    const file = drawingOf(store.getState());
    if (!file) return;
    void withSettings(file.content, [{ element: step.id, type: 'lz:Form', attributes: { ...rights } }]).then((changed) => {
      if (changed.ok) store.getState().change({ ...file, content: changed.value });
    });
  };
}
