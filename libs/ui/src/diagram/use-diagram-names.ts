import { useText } from '../text/locale-store';
import { UI_TEXTS } from '../text/ui-texts';
import { diagramNames, type Named } from './diagram-names';

/** What the diagrams of a case are called, in their order. */
export function useDiagramNames(diagrams: readonly Named[]): readonly string[] {
  const t = useText(UI_TEXTS);
  return diagramNames(diagrams, (named) => t('diagramOfVersion', named));
}
