import { useElementName } from '../knowledge/use-element-name';
import type { CalledByName } from './failure-words';
import { usePeople } from './use-people';

/** Names of the drawing's steps and the organisation's persons. */
export function useCalledByName(): CalledByName {
  return { step: useElementName(), person: usePeople().nameOf };
}
