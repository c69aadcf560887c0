import type { Definition } from '@liuzhuan/contract';
import { useRead } from '@liuzhuan/ui';
import { useEffect, useMemo, useState } from 'react';
import { sameFiles } from '../release/release-words';
import { useWorkspace, useWorkspaceStore } from '../workspace/workspace-context';
import { overtakingOf } from './overtaking-of';

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
  const [told, setTold] = useState<number>();
  const verdict = overtakingOf({ base, newer: newer && { version: newer.version, same }, savedRevision: saved ? revision : undefined, kept: kept.data, reading: kept.isFetching, told });
  const { drawnFrom } = verdict;
  if (verdict.overtaken && newer && told !== newer.version) setTold(newer.version);
  useEffect(() => {
    if (drawnFrom > base) store.setState({ base: drawnFrom });
  }, [drawnFrom, base, store]);
  return newer && verdict.overtaken ? { base, definition: newer, drawn: save !== 'clean' } : undefined;
}
