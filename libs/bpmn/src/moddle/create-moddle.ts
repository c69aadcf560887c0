import { BpmnModdle } from 'bpmn-moddle';
import bpmnPackage from 'bpmn-moddle/resources/bpmn/json/bpmn.json';
import diPackage from 'bpmn-moddle/resources/bpmn/json/di.json';
import { liuzhuanModdle } from './liuzhuan-moddle';

type Patch = (typeName: string, property: Record<string, unknown>) => Record<string, unknown>;
interface RawPackage {
  readonly types: readonly { readonly name: string; readonly properties?: readonly object[] }[];
}

/**
 * Ids as ordinary attributes: bpmn-moddle otherwise drops every element whose id is not ASCII (`id="同意申请"`) or doubled, and every
 * reference to it. References and doubles are checked by us instead (see `resolveReferences`).
 */
const plainIds: Patch = (_type, { isId: _isId, ...property }) => property;

/** The schema (Semantic.xsd, tGlobalScriptTask) has `<script>` as an element; the descriptor wrongly has an attribute. */
const scriptAsElement: Patch = (type, property) => {
  if (type !== 'GlobalScriptTask' || property['name'] !== 'script') return property;
  const { isAttr: _isAttr, ...element } = property;
  return element;
};

/** A copy of a published package with every property passed through the patches. */
function patched(source: RawPackage, patches: readonly Patch[]): object {
  const types = source.types.map((type) => ({
    ...type,
    properties: (type.properties ?? []).map((property) =>
      patches.reduce((current, patch) => patch(type.name, current), { ...property } as Record<string, unknown>),
    ),
  }));
  return { ...source, types };
}

/** A reader and writer of BPMN XML that knows our extension and loses less than bpmn-moddle as published. One per file: cheap. */
export function createModdle(): BpmnModdle {
  return new BpmnModdle({
    bpmn: patched(bpmnPackage, [plainIds, scriptAsElement]),
    di: patched(diPackage, [plainIds]),
    lz: liuzhuanModdle,
  });
}
