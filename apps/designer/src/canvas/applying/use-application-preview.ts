import { type Change, compareResources } from '@liuzhuan/comparison';
import { useEffect, useState } from 'react';
import { useDrawing } from '../modeler-context';
import type { Application } from './apply-to-step';
import { previewApplication } from './preview-application';

/** `changes` is absent while it is tried, and when it cannot be. */
export interface ApplicationPreview {
  readonly changes?: readonly Change[];
  readonly failed?: boolean;
}

const asFile = (content: string) => [{ name: 'process.bpmn', kind: 'bpmn', content }] as const;

/** Everything that putting an office step on a step would change, found by comparing the drawing with a copy where it was done. */
export function useApplicationPreview(step: string, applied: Application | undefined): ApplicationPreview {
  const drawing = useDrawing();
  const [preview, setPreview] = useState<ApplicationPreview>({});
  useEffect(() => {
    setPreview({});
    if (!applied) return undefined;
    let outdated = false;
    void previewApplication(drawing, step, applied)
      .then((found) => (found ? { changes: compareResources(asFile(found.before), asFile(found.after)) } : { failed: true }))
      .catch(() => ({ failed: true }))
      .then((next) => (outdated ? undefined : setPreview(next)));
    return () => void (outdated = true);
  }, [drawing, step, applied]);
  return preview;
}
