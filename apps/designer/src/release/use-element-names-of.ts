import { parseBpmn } from '@liuzhuan/bpmn';
import type { ResourceDto } from '@liuzhuan/contract';
import { useEffect, useState } from 'react';
import { namesOf } from '../knowledge/names-of';

const NONE: ReadonlyMap<string, string> = new Map();

/** Names of the elements drawn in some files; empty until they are read. */
export function useElementNamesOf(resources: readonly ResourceDto[]): ReadonlyMap<string, string> {
  const [names, setNames] = useState(NONE);
  useEffect(() => {
    let outdated = false;
    void Promise.all(resources.filter(({ kind }) => kind === 'bpmn').map(({ name, content }) => parseBpmn(content, name))).then((parsed) => {
      if (!outdated) setNames(namesOf(parsed.flatMap((result) => (result.ok ? result.value.processes : []))));
    });
    return () => void (outdated = true);
  }, [resources]);
  return names;
}
