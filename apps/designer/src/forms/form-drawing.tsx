import { FormEditor } from '@bpmn-io/form-js';
import '@bpmn-io/form-js/dist/assets/form-js.css';
import '@bpmn-io/form-js/dist/assets/form-js-editor.css';
import '@bpmn-io/form-js/dist/assets/properties-panel.css';
import type { ResourceDto } from '@liuzhuan/contract';
import { type FormSchema, localiseDom, useLocale } from '@liuzhuan/ui';
import { useEffect, useRef } from 'react';
import { useWorkspaceStore } from '../workspace/workspace-context';
import { formWord } from './form-words';

/** What the editor adds to a schema on its own and nobody asked for. */
const NOISE = ['exporter'];

/** form-js's editor over one form; changes go into the workspace. */
export function FormDrawing({ file, schema }: { readonly file: ResourceDto; readonly schema: FormSchema }) {
  const store = useWorkspaceStore();
  const locale = useLocale();
  const container = useRef<HTMLDivElement>(null);
  const latest = useRef(schema);
  useEffect(() => {
    if (!container.current) return undefined;
    const editor = new FormEditor({ container: container.current });
    const stop = locale === 'zh' ? localiseDom(container.current, formWord) : () => undefined;
    let ready = false;
    editor.on('changed', () => {
      if (!ready) return;
      const saved = editor.saveSchema() as unknown as Record<string, unknown>;
      const kept = Object.fromEntries(Object.entries(saved).filter(([name]) => !NOISE.includes(name)));
      latest.current = kept as FormSchema;
      store.getState().change({ ...file, content: `${JSON.stringify(kept, undefined, 2)}\n` });
    });
    void editor.importSchema(structuredClone(latest.current) as never).then(() => (ready = true));
    return () => {
      ready = false;
      stop();
      editor.destroy();
    };
    // The schema is read once; later changes are the editor's own.
  }, [store, file.name, locale]);
  return <div ref={container} className="dz-form-editor" />;
}
