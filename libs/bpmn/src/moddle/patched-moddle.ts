import { BpmnModdle } from 'bpmn-moddle';
import bpmnPackage from 'bpmn-moddle/resources/bpmn/json/bpmn.json';
import bpmndiPackage from 'bpmn-moddle/resources/bpmn/json/bpmndi.json';
import diPackage from 'bpmn-moddle/resources/bpmn/json/di.json';
import { liuzhuanModdle } from './liuzhuan-moddle';

type Property = Readonly<Record<string, unknown>>;
interface RawPackage {
  readonly types: readonly { readonly name: string; readonly properties?: readonly object[] }[];
}

/** How the property's element is named: after the property itself, by `xsi:type`, or (absent) after the type. */
type Naming = 'property' | 'xsi:type' | undefined;

/**
 * Where the published descriptor names elements otherwise than the schema (Semantic.xsd, DI.xsd) does, or drops an `xsi:type` that
 * merely repeats the default.
 */
const NAMING: Readonly<Record<string, Naming>> = {
  'ComplexBehaviorDefinition.condition': 'property',
  'ComplexBehaviorDefinition.event': 'property',
  'CorrelationPropertyRetrievalExpression.messagePath': 'property',
  'CorrelationPropertyBinding.dataPath': 'property',
  'Lane.partitionElement': 'xsi:type',
  'Lane.childLaneSet': 'property',
  'ResourceAssignmentExpression.expression': undefined,
  'Edge.waypoint': 'property',
};
/** The schema has this one as an element; the descriptor has an attribute. */
const ELEMENTS = new Set(['GlobalScriptTask.script']);

/**
 * `isId` goes: bpmn-moddle drops elements whose id is not ASCII (`id="同意申请"`) or doubled, and all references to them; we check ids
 * and references ourselves. `default` goes: an attribute that repeats the default stays as written; readers know the defaults.
 */
function patchProperty(type: string, property: Property): Property {
  const { isId: _isId, default: _default, xml, isAttr, ...rest } = property;
  const key = `${type}.${String(property['name'])}`;
  const naming = NAMING[key];
  const serialization = !(key in NAMING) ? xml : naming && { serialize: naming };
  return { ...rest, isAttr: isAttr === true && !ELEMENTS.has(key), ...(serialization ? { xml: serialization } : {}) };
}

function patched(source: RawPackage): object {
  const types = source.types.map((type) => ({
    ...type,
    properties: (type.properties ?? []).map((property) => patchProperty(type.name, property as Property)),
  }));
  return { ...source, types };
}

let made: BpmnModdle | undefined;

/**
 * A reader and writer of BPMN XML that knows our extension and loses less than bpmn-moddle as published. Made once: it keeps nothing of
 * the files it reads, and its types are built on first use.
 */
export function patchedModdle(): BpmnModdle {
  made ??= new BpmnModdle({
    bpmn: patched(bpmnPackage),
    bpmndi: patched(bpmndiPackage),
    di: patched(diPackage),
    lz: liuzhuanModdle,
  });
  return made;
}
