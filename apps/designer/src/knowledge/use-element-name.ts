import { createContext, useContext } from 'react';

/** Names of elements by id; the id itself where a name is missing. */
export const ElementNames = createContext<ReadonlyMap<string, string>>(new Map());

/** `nameOf('Task_Head')` → `综合研判`. */
export function useElementName(): (id: string) => string {
  const names = useContext(ElementNames);
  return (id) => names.get(id) ?? id;
}
