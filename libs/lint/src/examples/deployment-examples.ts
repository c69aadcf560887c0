import type { JsonObject } from '@liuzhuan/kernel';
import { el, flows } from './drawn';
import type { ProofExample } from './proof-examples';

/** A mistake between a drawing and what is deployed with it. The forms beside both drawings are by their keys. */
export interface DeploymentExample extends ProofExample {
  /** Elements the bad diagram is blamed at. */
  readonly at: readonly string[];
  readonly forms: Readonly<Record<string, JsonObject>>;
}

const around = (node: string): string => el('startEvent', 's', { name: '开始' }) + node + el('endEvent', 'e', { name: '结束' }) + flows('s>t', 't>e');
const service = (name: string, settings: string): string => around(el('serviceTask', 't', { name }, settings));
const checking = (form: string): string => around(el('userTask', 't', { name: '核稿' }, `<lz:assignment rule="starter"/><lz:due within="P1D"/>${form}`));
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
];
