import type { ResourceDto } from '@liuzhuan/contract';
import { useRead } from '@liuzhuan/ui';
import { useWorkspace } from '../workspace/workspace-context';

/** Stands for what is on the canvas. */
export const DRAFT = 'draft';

/** Reads the files of a version, or those on the canvas. */
export function useVersionFiles(id: string) {
  const draft = useWorkspace((state) => state.resources);
  const definition = useRead('readDefinition', { path: { id } }, { enabled: id !== DRAFT });
  const files: readonly ResourceDto[] | undefined = id === DRAFT ? draft : definition.data?.resources;
  return { files, error: id === DRAFT ? null : definition.error, retry: () => void definition.refetch() };
}
