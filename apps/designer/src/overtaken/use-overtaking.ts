import type { Definition } from '@liuzhuan/contract';
import { useRead } from '@liuzhuan/ui';
import { useEffect, useMemo } from 'react';
import { sameFiles } from '../release/release-words';
import { useWorkspace, useWorkspaceStore } from '../workspace/workspace-context';

/** Another version came into force since what is on screen was begun. */
export interface Overtaking {
  /** Version it was drawn from; 0: none was in force. */
  readonly base: number;
  /** The version in force. */
  readonly definition: Definition;
  /** There is a draft; else an older version is merely open. */
  readonly drawn: boolean;
}

/** Whether another version than the one drawn from is in force: somebody released, or rolled back. Undefined while nothing is to be said. */
export function useOvertaking(): Overtaking | undefined {
  const store = useWorkspaceStore();
  const key = useWorkspace((state) => state.key);
  const base = useWorkspace((state) => state.base);
  const save = useWorkspace((state) => state.save);
  const revision = useWorkspace((state) => state.draft?.revision);
  const resources = useWorkspace((state) => state.resources);
  const inForce = useRead('listDefinitions', {}).data?.find((row) => row.key === key)?.version;
  const overtaken = inForce !== undefined && inForce > base;
  const definition = useRead('readDefinition', { path: { id: key } }, { enabled: overtaken }).data;
  const saved = save === 'saved';
  const kept = useRead('readDraft', { path: { key } }, { enabled: overtaken && saved });
  const newer = overtaken && definition && definition.version > base ? definition : undefined;
  const same = useMemo(() => newer !== undefined && sameFiles(newer.resources, resources), [newer, resources]);
  // A release that was made of this very draft is no stranger's: the server knows that the draft goes on from it.
  const known = saved && kept.data?.revision === revision ? kept.data?.base : undefined;
  const drawnFrom = newer && same ? newer.version : (known ?? base);
  useEffect(() => {
    if (drawnFrom > base) store.setState({ base: drawnFrom });
  }, [drawnFrom, base, store]);
  return newer && !(saved && kept.isLoading) && drawnFrom <= base ? { base, definition: newer, drawn: save !== 'clean' } : undefined;
}
