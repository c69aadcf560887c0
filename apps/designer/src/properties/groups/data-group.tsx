import { useText } from '@liuzhuan/ui';
import type { ModdleObject } from '../../canvas/modeler-services';
import { textAt } from '../../editing/extension-values';
import { definitionsOf, useElement } from '../../editing/element-context';
import { FeelField } from '../../feel/feel-field';
import { CheckField } from '../fields/check-field';
import { MultiSelectField } from '../fields/select-field';
import { TextField } from '../fields/text-field';
import { PROPERTIES_TEXTS } from '../properties-texts';

const rootElements = (root: ModdleObject) => (root.get('rootElements') ?? []) as readonly ModdleObject[];

/** 数据: the variable a data object stands for, the store shared by all cases, what is reckoned on the way between data and step. */
export function DataGroup() {
  const { object } = useElement();
  if (object.$instanceOf('bpmn:DataStoreReference')) return <StoreFields />;
  return object.$instanceOf('bpmn:DataObjectReference') ? <ObjectFields /> : <TransferField />;
}

function ObjectFields() {
  const t = useText(PROPERTIES_TEXTS);
  const { object, create, set, setOn } = useElement();
  const data = object.get('dataObjectRef') as ModdleObject | undefined;
  const state = object.get('dataState') as ModdleObject | undefined;
  if (!data) return null;
  return (
    <>
      <TextField label={t('dataVariable')} value={textAt(data, 'name')} help={t('dataVariableHelp')} onCommit={(name) => setOn(data, { name: name.trim() || undefined })} />
      <CheckField label={t('dataCollection')} value={data.get('isCollection') === true} onChange={(isCollection) => setOn(data, { isCollection })} />
      <TextField label={t('dataState')} value={textAt(state, 'name')} onCommit={(name) => set({ dataState: name.trim() === '' ? undefined : create('bpmn:DataState', { name: name.trim() }, object) })} />
    </>
  );
}

function StoreFields() {
  const t = useText(PROPERTIES_TEXTS);
  const { object, create, set, setOn } = useElement();
  const root = definitionsOf(object);
  const stores = rootElements(root).filter(({ $type }) => $type === 'bpmn:DataStore');
  const current = object.get('dataStoreRef') as ModdleObject | undefined;
  const choose = (name: string) => {
    const known = stores.find((store) => store.id === name || textAt(store, 'name') === name);
    if (name === '' || known) return set({ dataStoreRef: known });
    const made = create('bpmn:DataStore', { name }, root);
    setOn(root, { rootElements: [...rootElements(root), made] });
    set({ dataStoreRef: made });
  };
  return (
    <MultiSelectField
      label={t('dataStore')}
      help={t('dataStoreHelp')}
      value={current?.id === undefined ? [] : [current.id]}
      placeholder={t('refNew')}
      free
      choices={stores.map((store) => ({ value: String(store.id), label: textAt(store, 'name') || String(store.id) }))}
      onChange={(all) => choose(all.at(-1) ?? '')}
    />
  );
}

function TransferField() {
  const t = useText(PROPERTIES_TEXTS);
  const { object, create, set } = useElement();
  const put = (body: string) => set({ transformation: body.trim() === '' ? undefined : create('bpmn:FormalExpression', { body }, object) });
  return <FeelField label={t('transformation')} value={textAt(object.get('transformation') as ModdleObject | undefined, 'body')} help={t('transformationHelp')} onCommit={put} tryable />;
}
