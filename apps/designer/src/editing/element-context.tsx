import { createContext, type ReactNode, useContext } from 'react';
import { useDrawing } from '../canvas/modeler-context';
import { type DiagramElement, type ModdleObject, serviceOf } from '../canvas/modeler-services';
import { type Attributes, replacedExtensions } from './extension-values';

/** What the properties panel edits: an element of the drawing and the model object behind it. For a process they differ. */
export interface EditedElement {
  readonly element: DiagramElement;
  readonly object: ModdleObject;
}

const ElementContext = createContext<EditedElement | undefined>(undefined);

export function ElementProvider({ edited, children }: { readonly edited: EditedElement; readonly children: ReactNode }) {
  return <ElementContext.Provider value={edited}>{children}</ElementContext.Provider>;
}

/** The element below the properties panel with the ways to change it. Every change is one step of the canvas's undo. */
export function useElement() {
  const edited = useContext(ElementContext);
  const { modeler } = useDrawing();
  if (!edited) throw new Error('Expected an element above but found none');
  const { element, object } = edited;
  const modeling = serviceOf(modeler, 'modeling');
  const factory = serviceOf(modeler, 'bpmnFactory');

  /** A new model object that belongs to a parent. Empty texts are left out, but for the attributes named: with them, empty says something else than absent. */
  const create = (type: string, attributes: Attributes, parent: ModdleObject, keepEmpty: readonly string[] = []): ModdleObject => {
    const made = factory.create(type, Object.fromEntries(Object.entries(attributes).filter(([name, value]) => value !== undefined && (value !== '' || keepEmpty.includes(name)))));
    made.$parent = parent;
    return made;
  };
  /** Changes attributes of the element itself; undefined takes one away. */
  const set = (attributes: Attributes): void => {
    if (object === element.businessObject) modeling.updateProperties(element, attributes);
    else modeling.updateModdleProperties(element, object, attributes);
  };
  /** Changes attributes of a model object that is part of the element, or of the file. */
  const setOn = (part: ModdleObject, attributes: Attributes): void => modeling.updateModdleProperties(element, part, attributes);
  /** Replaces all extension elements of a type. */
  const setExtensions = (type: string, list: readonly Attributes[], keepEmpty: readonly string[] = []): void => {
    const old = object.get('extensionElements') as ModdleObject | undefined;
    const container = create('bpmn:ExtensionElements', {}, object);
    const values = replacedExtensions((old?.get('values') ?? []) as readonly ModdleObject[], type, list.map((attributes) => create(type, attributes, container, keepEmpty)));
    container.set('values', [...values]);
    set({ extensionElements: values.length === 0 ? undefined : container });
  };
  return { element, object, modeler, create, set, setOn, setExtensions };
}

/** The file's root, where messages, errors and other named things live. */
export function definitionsOf(object: ModdleObject): ModdleObject {
  let root = object;
  while (root.$parent) root = root.$parent;
  return root;
}
