/** A property of a moddle type; the subset of moddle's descriptor format that we use. */
export interface ModdleProperty {
  readonly name: string;
  readonly type: string;
  readonly isAttr?: boolean;
  readonly isBody?: boolean;
  readonly isMany?: boolean;
  readonly default?: string | boolean;
}
export interface ModdleType {
  readonly name: string;
  readonly isAbstract?: boolean;
  readonly extends?: string[];
  readonly superClass?: string[];
  readonly meta?: { readonly allowedIn: string[] };
  readonly properties: ModdleProperty[];
}
export interface ModdlePackage {
  readonly name: string;
  readonly uri: string;
  readonly prefix: string;
  readonly xml: { readonly tagAlias: 'lowerCase' };
  readonly associations: [];
  readonly types: ModdleType[];
}

const attr = (name: string, type = 'String'): ModdleProperty => ({ name, type, isAttr: true });
const attrs = (...names: string[]): ModdleProperty[] => names.map((name) => attr(name));

const HUMAN_TASKS = ['bpmn:UserTask', 'bpmn:ManualTask', 'bpmn:GlobalUserTask', 'bpmn:GlobalManualTask'];
const MESSAGE_ENDS = ['bpmn:Message', 'bpmn:SendTask', 'bpmn:ReceiveTask', 'bpmn:Event', 'bpmn:ServiceTask'];

/** Attributes written on BPMN's own elements, e.g. `lz:clauses`. */
const attributesOf = (name: string, targets: string[], properties: ModdleProperty[]): ModdleType => ({
  name,
  isAbstract: true,
  extends: targets,
  properties,
});
/** Elements written inside `extensionElements` of the named BPMN elements. */
const element = (name: string, allowedIn: string[], properties: ModdleProperty[]): ModdleType => ({
  name,
  superClass: ['Element'],
  meta: { allowedIn },
  properties,
});

/**
 * The moddle descriptor of our BPMN extension, namespace `urn:liuzhuan:bpmn:1`. Given to bpmn-moddle here and to bpmn-js in the
 * designer (`moddleExtensions: { lz: liuzhuanModdle }`), so both read and write the very same XML.
 */
export const liuzhuanModdle: ModdlePackage = {
  name: 'Liuzhuan',
  uri: 'urn:liuzhuan:bpmn:1',
  prefix: 'lz',
  xml: { tagAlias: 'lowerCase' },
  associations: [],
  types: [
    attributesOf('ClauseCarrier', ['bpmn:BaseElement'], attrs('clauses')),
    attributesOf('ProcessAttributes', ['bpmn:Process'], attrs('title', 'starters')),
    attributesOf('AdHocAttributes', ['bpmn:AdHocSubProcess'], attrs('chosenBy')),
    attributesOf('TaskAttributes', HUMAN_TASKS, attrs('outcomeVariable')),
    attributesOf('ScriptAttributes', ['bpmn:ScriptTask'], attrs('result')),
    attributesOf('MultiInstanceAttributes', ['bpmn:MultiInstanceLoopCharacteristics'], attrs('collection', 'element', 'output', 'into')),
    element('Assignment', [...HUMAN_TASKS, 'bpmn:Lane'], attrs('rule', 'mode', 'skipIfSame')),
    element('Due', HUMAN_TASKS, [
      ...attrs('within', 'by', 'anchor', 'remindBefore', 'remindEvery', 'escalateTo'),
      attr('warning', 'Boolean'),
    ]),
    element('Form', [...HUMAN_TASKS, 'bpmn:StartEvent'], attrs('key', 'editable', 'hidden')),
    element('Outcome', HUMAN_TASKS, [...attrs('name', 'label', 'opinion'), attr('primary', 'Boolean'), attr('condition')]),
    element('Return', HUMAN_TASKS, attrs('to')),
    element('Documents', HUMAN_TASKS, [attr('access'), attr('lock', 'Boolean'), attr('lockOn')]),
    element('Copy', HUMAN_TASKS, attrs('to')),
    element('Decision', ['bpmn:BusinessRuleTask', 'bpmn:GlobalBusinessRuleTask'], attrs('ref', 'result')),
    element(
      'Service',
      ['bpmn:ServiceTask', 'bpmn:SendTask'],
      [...attrs('type', 'result'), { name: 'inputs', type: 'Input', isMany: true }],
    ),
    element('Input', ['lz:Service'], attrs('name', 'value')),
    element('Output', ['bpmn:Activity', 'bpmn:CatchEvent'], attrs('target', 'source')),
    element('In', ['bpmn:CallActivity'], attrs('target', 'source')),
    element('Out', ['bpmn:CallActivity'], attrs('target', 'source')),
    element('Correlation', MESSAGE_ENDS, attrs('key')),
    element('Payload', MESSAGE_ENDS, attrs('value')),
  ],
};
