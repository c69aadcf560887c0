import type { JsonObject } from '@liuzhuan/kernel';
import { el, flows } from './drawn';
import type { ProofExample } from './proof-examples';

/** A mistake between a drawing and what is deployed with it. The forms beside both drawings are by their keys. */
export interface DeploymentExample extends ProofExample {
  /** Elements the bad diagram is blamed at. */
  readonly at: readonly string[];
  readonly forms: Readonly<Record<string, JsonObject>>;
  /** Of the process. */
  readonly attributes?: Readonly<Record<string, string>>;
  readonly goodAttributes?: Readonly<Record<string, string>>;
}

const around = (node: string): string => el('startEvent', 's', { name: '开始' }) + node + el('endEvent', 'e', { name: '结束' }) + flows('s>t', 't>e');
const service = (name: string, settings: string): string => around(el('serviceTask', 't', { name }, settings));
const checking = (form: string): string => around(el('userTask', 't', { name: '核稿' }, `<lz:assignment rule="starter"/><lz:due within="P1D"/>${form}`));
const quoted = (feel: string): string => feel.replaceAll('"', '&quot;');
const done = (rule: string, more = '', name = '核稿', contents = ''): string => around(el('userTask', 't', { name }, `<lz:assignment rule="${quoted(rule)}"/>${more}`, contents));
const LIMIT = '<lz:due within="P1D"/>';
const doneBy = (rule: string, name?: string): string => done(rule, LIMIT, name);
const signedBy = (members: string, name: string): string => done('签字人', LIMIT, name, `<multiInstanceLoopCharacteristics lz:collection="${quoted(members)}" lz:element="签字人"/>`);
const escalatedTo = (rule: string): string => done('starter', `<lz:due within="P1D" escalateTo="${quoted(rule)}"/>`);
const chosenBy = (rule: string): string => around(el('adHocSubProcess', 't', { name: '核稿与会签', 'lz:chosenBy': rule }, '', el('userTask', 'u', { name: '核稿' }, `<lz:assignment rule="starter"/>${LIMIT}`)));
const startedBy = (rule: string) => ({ isExecutable: 'true', name: '发文', 'lz:starters': rule });
const field = (key: string) => ({ type: 'textfield', key, label: key });
const FORMS = { draft: { type: 'default', id: 'draft', components: [field('标题'), field('领导批示')] } };

/** One for each mistake of a node that only deployment finds; tests hold every one of them against the engine. */
export const DEPLOYMENT_EXAMPLES: readonly DeploymentExample[] = [
  {
    code: 'service-unknown',
    at: ['t'],
    forms: {},
    bad: service('通知', '<lz:service type="fax"/>'),
    good: service('通知', '<lz:service type="notify"><lz:input name="to" value="starter"/><lz:input name="text" value="&quot;已办结&quot;"/></lz:service>'),
  },
  {
    code: 'service-input-missing',
    at: ['t'],
    forms: {},
    bad: service('取号', '<lz:service type="draw-number" result="number"/>'),
    good: service('取号', '<lz:service type="draw-number" result="number"><lz:input name="series" value="&quot;收文&quot;"/></lz:service>'),
  },
  { code: 'form-hidden-unknown', at: ['t'], forms: FORMS, bad: checking('<lz:form key="draft" editable="标题" hidden="签批意见"/>'), good: checking('<lz:form key="draft" editable="标题" hidden="领导批示"/>') },
  { code: 'form-hidden-editable', at: ['t'], forms: FORMS, bad: checking('<lz:form key="draft" editable="标题 领导批示" hidden="领导批示"/>'), good: checking('<lz:form key="draft" editable="标题" hidden="领导批示"/>') },
  { code: 'directory-name-unknown', at: ['t'], forms: {}, bad: doneBy('unitHead(unit("法制科"))', '法制科核稿'), good: doneBy('unitHead(unit("法规科"))', '法规科核稿') },
  { code: 'assignee-nobody', at: ['t'], forms: {}, bad: doneBy('counterpartDeputy(unit("法规科"))', '副秘书长核稿'), good: doneBy('leaderInCharge(unit("法规科"))', '分管领导核稿') },
  { code: 'members-nobody', at: ['t'], forms: {}, bad: signedBy('postIn(unit("法规科"), "分管领导")', '法规科会签'), good: signedBy('post("分管领导")', '分管领导会签') },
  {
    ...{ code: 'starters-nobody', at: [], forms: {}, bad: doneBy('starter'), good: doneBy('starter') },
    attributes: startedBy('postIn(unit("法规科"), "分管领导")'),
    goodAttributes: startedBy('members(unit("法规科"))'),
  },
  { code: 'chooser-nobody', at: ['t'], forms: {}, bad: chosenBy('counterpartSecretary(unit("法规科"))'), good: chosenBy('unitHead(unit("法规科"))') },
  { code: 'told-nobody', at: ['t'], forms: {}, bad: escalatedTo('counterpartDeputy(unit("法规科"))'), good: escalatedTo('leaderInCharge(unit("法规科"))') },
  {
    ...{ code: 'rule-part-nobody', at: ['t'], forms: {} },
    bad: doneBy('[leaderInCharge(unit("法规科")), counterpartDeputy(unit("法规科"))]'),
    good: doneBy('[leaderInCharge(unit("法规科")), unitHead(unit("法规科"))]'),
  },
];
