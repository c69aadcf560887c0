import type { ResourceDto } from '@liuzhuan/contract';
import { useRead } from '@liuzhuan/ui';
import { useWorkspace } from '../workspace/workspace-context';
import { DRAFT } from './draft-side';

/** Reads the files of a version, or those on the canvas. */
export function useVersionFiles(id: string) {
  const draft = useWorkspace((state) => state.resources);
  const definition = useRead('readDefinition', { path: { id } }, { enabled: id !== DRAFT });
  const files: readonly ResourceDto[] | undefined = id === DRAFT ? draft : definition.data?.resources;
  return { files, error: id === DRAFT ? null : definition.error, retry: () => void definition.refetch() };
}
