import { useMemo } from 'react';
import { originalId, useDrawing } from '../canvas/modeler-context';
import { useElement } from '../editing/element-context';
import { useKnowledge } from './knowledge-provider';
import { type VariablesAtPlace, variablesAt } from './variables-at';

/** What expressions of the edited element can read. */
export function useVariables(): VariablesAtPlace {
  const { model, variables } = useKnowledge();
  const { object } = useElement();
  const id = originalId(useDrawing(), String(object.id));
  return useMemo(() => variablesAt(model, variables, id), [model, variables, id]);
}
