import { useRead } from '@liuzhuan/ui';
import { drawingOf } from '../workspace/workspace-state';

/** The drawing of a version; undefined while it is read. */
export function useDrawingOf(id: string | undefined): string | undefined {
  const definition = useRead('readDefinition', { path: { id: id ?? '' } }, { enabled: id !== undefined });
  return definition.data && drawingOf(definition.data)?.content;
}
