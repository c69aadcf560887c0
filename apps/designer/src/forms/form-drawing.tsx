import { FormEditor } from '@bpmn-io/form-js';
import '@bpmn-io/form-js/dist/assets/form-js.css';
import '@bpmn-io/form-js/dist/assets/form-js-editor.css';
import '@bpmn-io/form-js/dist/assets/properties-panel.css';
import type { ResourceDto } from '@liuzhuan/contract';
import { type FormSchema, localiseDom, useLocale } from '@liuzhuan/ui';
import { useEffect, useRef, useState } from 'react';
import { useWorkspaceStore } from '../workspace/workspace-context';
import { formWord } from './form-words';
import { type DrawnField, OfficeFieldProperties } from './office-field-properties';
import { officeFieldsModule } from './office-fields-module';

/** What the editor adds to a schema on its own and nobody asked for. */
const NOISE = ['exporter'];

/** The editor tells what was typed so much later. Who types and opens another page at once is slower than that. */
const TYPED_AFTER_MS = 80;

/** What of the editor is used beside its events. */
interface FormModeling {
  editFormField(field: object, property: string, value: unknown): void;
}

/** form-js's editor over one form, with the office's own fields; changes go into the workspace. */
export function FormDrawing({ file, schema }: { readonly file: ResourceDto; readonly schema: FormSchema }) {
  const store = useWorkspaceStore();
  const locale = useLocale();
  const container = useRef<HTMLDivElement>(null);
  const latest = useRef(schema);
  const edited = useRef<FormEditor>(undefined);
  const [selected, setSelected] = useState<DrawnField>();
  useEffect(() => {
    if (!container.current) return undefined;
    const editor = new FormEditor({ container: container.current, additionalModules: [officeFieldsModule], debounce: TYPED_AFTER_MS } as never);
    edited.current = editor;
    const stop = locale === 'zh' ? localiseDom(container.current, formWord) : () => undefined;
    let ready = false;
    // The field itself is changed in place: a copy makes React look again.
    const select = (field: DrawnField | undefined) => setSelected(field && { ...field });
    const selectedNow = () => editor.get<{ get(): DrawnField | undefined }>('selection').get();
    editor.on('selection.changed', () => select(selectedNow()));
    editor.on('changed', () => {
      if (!ready) return;
      select(selectedNow());
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
  const change = (property: string, value: unknown) => {
    const field = edited.current?.get<{ get(): object | undefined }>('selection').get();
    if (field) edited.current?.get<FormModeling>('modeling').editFormField(field, property, value);
  };
  return (
    <>
      {selected ? <OfficeFieldProperties field={selected} onChange={change} /> : null}
      <div ref={container} className="dz-form-editor" />
    </>
  );
}
