import { drawing, externalTask, userTask } from '../integration/api/drawings';

/** Who starts the cases of {@link MATTER_FLOW}, drafts and finishes. */
export const CLERK = 'dz-zhifadui-keyuan-1';
/** Who countersigns. */
export const SIGNERS = ['dz-zhifadui-fuzeren', 'dz-shenpike-fuzeren', 'dz-deputy-2'] as const;
/** The message that every case waits for, by its number. */
export const REPLY = '混沌回函';
/** What outside workers ask for. */
export const TOPIC = 'chaos-seal';

const ROOTS = `<message id="m" name="${REPLY}"><extensionElements><lz:correlation key="case.number"/></extensionElements></message>`;
const NUMBER = `<serviceTask id="number" name="编号"><extensionElements><lz:service type="draw-number" result="number"><lz:input name="series" value="&quot;混函&quot;"/><lz:input name="pattern" value="&quot;混函〔{year}〕{n}号&quot;"/></lz:service></extensionElements></serviceTask>`;
const TIMER = '<intermediateCatchEvent id="wait"><timerEventDefinition><timeDuration xsi:type="tFormalExpression">PT1S</timeDuration></timerEventDefinition></intermediateCatchEvent>';
const MEMBERS = `<multiInstanceLoopCharacteristics lz:collection="[${SIGNERS.map((signer) => `&quot;${signer}&quot;`).join(', ')}]" lz:element="signer"/>`;

/** A small process in which everything waits that can wait: a number, three branches (people and a countersignature, timer and outside worker, message), a join. */
export const MATTER_FLOW = drawing(
  'chaos-matter',
  `<startEvent id="s"/>${NUMBER}<parallelGateway id="fork"/>
  ${userTask('draft', { rule: 'starter' })}${userTask('countersign', { rule: 'signer', rest: MEMBERS })}
  ${TIMER}${externalTask('seal', TOPIC)}
  <receiveTask id="reply" name="等回函" messageRef="m"/>
  <parallelGateway id="join"/>${userTask('finish', { rule: 'starter' })}<endEvent id="e"/>`,
  ['s>number', 'number>fork', 'fork>draft', 'draft>countersign', 'countersign>join', 'fork>wait', 'wait>seal', 'seal>join', 'fork>reply', 'reply>join', 'join>finish', 'finish>e'],
  ROOTS,
);
