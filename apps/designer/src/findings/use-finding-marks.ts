import { useLocale } from '@liuzhuan/ui';
import { textOf } from '@liuzhuan/ui';
import { useEffect } from 'react';
import { findElement, type OpenDrawing } from '../canvas/modeler-context';
import { serviceOf } from '../canvas/modeler-services';
import { FINDINGS_TEXTS } from './findings-texts';
import { heaviestByElement } from './sort-findings';
import { useFindings } from './use-findings';

const OVERLAY = 'finding';
const SIGNS = { error: '✕', warning: '!', info: 'i' } as const;

/** Marks every element that something is to be said about: sign, number, and the words when pointed at. */
export function useFindingMarks(drawing: OpenDrawing): void {
  const { diagnostics } = useFindings();
  const locale = useLocale();
  useEffect(() => {
    const overlays = serviceOf(drawing.modeler, 'overlays');
    for (const [id, found] of heaviestByElement(diagnostics)) {
      const element = findElement(drawing, id);
      const [heaviest] = found;
      if (!element || !heaviest || !element.parent) continue;
      const badge = document.createElement('span');
      badge.className = `dz-mark dz-mark-${heaviest.severity}`;
      badge.textContent = `${SIGNS[heaviest.severity]}${found.length > 1 ? ` ${found.length}` : ''}`;
      badge.title = found.map(({ severity, message }) => `${textOf(FINDINGS_TEXTS, locale, severity)}：${message[locale]}`).join('\n');
      const position: Readonly<Record<string, number>> = element.width === undefined ? { top: 0, left: 0 } : { top: -9, right: 9 };
      overlays.add(element.id, OVERLAY, { position, html: badge });
    }
    // A modeler that was closed meanwhile has no overlays any more.
    return () => serviceOf(drawing.modeler, 'overlays').remove({ type: OVERLAY });
  }, [drawing, diagnostics, locale]);
}
