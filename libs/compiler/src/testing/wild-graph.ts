import * as fc from 'fast-check';
import { flows, process as drawnProcess } from './case-driver';

/** Kinds of nodes wild graphs are made of. */
export const KINDS = [
  'user',
  'service',
  'script',
  'exclusive',
  'parallel',
  'inclusive',
  'sub',
  'members',
  'loop',
  'call',
  'message',
  'end',
  'error',
  'terminate',
  'user',
  'parallel',
  'exclusive',
  'user',
  'user',
  'members',
  'sub',
  'inclusive',
  'complex',
  'undoable',
  'undo',
  'escalation',
  'signal',
  'awaitSignal',
  'condition',
  'adHoc',
  'transaction',
  'guarded',
  'quantity',
  'eventBased',
  'linked',
  'receive',
  'chosen',
  'several',
] as const;
export type WildKind = (typeof KINDS)[number];
const BOUNDARIES = ['none', 'none', 'timer', 'continuing', 'error', 'escalated', 'hearing', 'holding', 'cycle'] as const;

/** One node of a wild graph, and where its flows lead. */
export const wildNode: fc.Arbitrary<WildNode> = fc.record({
  kind: fc.constantFrom(...KINDS),
  boundary: fc.constantFrom(...BOUNDARIES),
  to: fc.array(fc.nat(), { minLength: 1, maxLength: 3 }),
  beside: fc.nat(),
  condition: fc.constantFrom('x > 1', 'x > 2', 'y', 'z = "text"'),
});
const XML: Record<(typeof KINDS)[number], (id: string) => string> = {
  user: (id) => `<userTask id="${id}">B</userTask>`,
  service: (id) =>
    `<serviceTask id="${id}"><extensionElements><lz:service type="external"><lz:input name="n" value="x + 1"/></lz:service></extensionElements></serviceTask>`,
  script: (id) => `<scriptTask id="${id}" scriptFormat="feel" lz:result="x"><script>x - 1</script></scriptTask>`,
  exclusive: (id) => `<exclusiveGateway id="${id}"D/>`,
  parallel: (id) => `<parallelGateway id="${id}"/>`,
  inclusive: (id) => `<inclusiveGateway id="${id}"D/>`,
  sub: (id) =>
    `<subProcess id="${id}"><parallelGateway id="${id}f"/><userTask id="${id}a"/><userTask id="${id}b"/><endEvent id="${id}e"><errorEventDefinition errorRef="err"/></endEvent><exclusiveGateway id="${id}x" default="${id}x-${id}y"/><endEvent id="${id}y"/>${flows(`${id}f>${id}a`, `${id}f>${id}b`, `${id}b>${id}x`, `${id}x>${id}e: y`, `${id}x>${id}y`)}</subProcess>`,
  members: (id) =>
    `<userTask id="${id}"><multiInstanceLoopCharacteristics lz:collection="for i in 1..x return i" lz:output="y" lz:into="ys"><completionCondition xsi:type="tFormalExpression">y = false</completionCondition></multiInstanceLoopCharacteristics></userTask>`,
  loop: (id) =>
    `<userTask id="${id}"><standardLoopCharacteristics loopMaximum="3"><loopCondition xsi:type="tFormalExpression">y</loopCondition></standardLoopCharacteristics></userTask>`,
  call: (id) =>
    `<callActivity id="${id}" calledElement="q"><extensionElements><lz:in target="x" source="x"/><lz:out target="x" source="x + 0"/></extensionElements></callActivity>`,
  message: (id) => `<intermediateCatchEvent id="${id}"><messageEventDefinition messageRef="msg"/></intermediateCatchEvent>`,
  complex: (id) =>
    `<complexGateway id="${id}"><activationCondition xsi:type="tFormalExpression">activationCount >= 2 or x > 3</activationCondition></complexGateway>`,
  undoable: (id) =>
    `<userTask id="${id}"/><boundaryEvent id="${id}c" attachedToRef="${id}"><compensateEventDefinition/></boundaryEvent><userTask id="${id}u" isForCompensation="true"/><association id="${id}o" associationDirection="One" sourceRef="${id}c" targetRef="${id}u"/>`,
  undo: (id) => `<intermediateThrowEvent id="${id}"><compensateEventDefinition/></intermediateThrowEvent>`,
  escalation: (id) => `<intermediateThrowEvent id="${id}"><escalationEventDefinition escalationRef="esc"/></intermediateThrowEvent>`,
  signal: (id) => `<intermediateThrowEvent id="${id}"><signalEventDefinition signalRef="sig"/></intermediateThrowEvent>`,
  awaitSignal: (id) =>
    `<intermediateCatchEvent id="${id}" parallelMultiple="true"><signalEventDefinition signalRef="sig"/><messageEventDefinition messageRef="msg"/></intermediateCatchEvent>`,
  condition: (id) =>
    `<intermediateCatchEvent id="${id}"><conditionalEventDefinition><condition xsi:type="tFormalExpression">x > 2</condition></conditionalEventDefinition></intermediateCatchEvent>`,
  adHoc: (id) =>
    `<adHocSubProcess id="${id}" ordering="Sequential"><userTask id="${id}a"/><userTask id="${id}b"/><completionCondition xsi:type="tFormalExpression">x > 3</completionCondition></adHocSubProcess>`,
  transaction: (id) =>
    `<transaction id="${id}"><parallelGateway id="${id}f"/><userTask id="${id}a"/><boundaryEvent id="${id}ac" attachedToRef="${id}a"><compensateEventDefinition/></boundaryEvent><userTask id="${id}au" isForCompensation="true"/><association id="${id}o" associationDirection="One" sourceRef="${id}ac" targetRef="${id}au"/><userTask id="${id}b"/><endEvent id="${id}e"><cancelEventDefinition/></endEvent><endEvent id="${id}z"/>${flows(`${id}f>${id}a`, `${id}f>${id}b`, `${id}b>${id}e`, `${id}a>${id}z`)}</transaction>`,
  guarded: (id) =>
    `<subProcess id="${id}"><userTask id="${id}a"/><intermediateThrowEvent id="${id}t"><escalationEventDefinition escalationRef="esc"/></intermediateThrowEvent><userTask id="${id}b"/>${flows(`${id}a>${id}t`, `${id}t>${id}b`)}${['true', 'false'].map((interrupting) => `<subProcess id="${id}${interrupting}" triggeredByEvent="true"><startEvent id="${id}${interrupting}s" isInterrupting="${interrupting}">${interrupting === 'true' ? '<signalEventDefinition signalRef="sig"/>' : '<messageEventDefinition messageRef="msg"/>'}</startEvent><userTask id="${id}${interrupting}k"/>${flows(`${id}${interrupting}s>${id}${interrupting}k`)}</subProcess>`).join('')}</subProcess>`,
  quantity: (id) => `<userTask id="${id}" startQuantity="2" completionQuantity="2"/>`,
  eventBased: (id) =>
    `<eventBasedGateway id="${id}"/><intermediateCatchEvent id="${id}p"><messageEventDefinition messageRef="msg"/></intermediateCatchEvent><intermediateCatchEvent id="${id}q"><timerEventDefinition><timeDuration>P1D</timeDuration></timerEventDefinition></intermediateCatchEvent><userTask id="${id}r"/>${flows(`${id}>${id}p`, `${id}>${id}q`, `${id}p>${id}r`, `${id}q>${id}r`)}`,
  linked: (id) =>
    `<task id="${id}"/><intermediateThrowEvent id="${id}l"><linkEventDefinition name="L${id}"/></intermediateThrowEvent><intermediateCatchEvent id="${id}m"><linkEventDefinition name="L${id}"/></intermediateCatchEvent><userTask id="${id}r"/>${flows(`${id}>${id}l`, `${id}m>${id}r`)}`,
  receive: (id) => `<receiveTask id="${id}" messageRef="msg"/>`,
  chosen: (id) =>
    `<adHocSubProcess id="${id}" lz:chosenBy="&quot;somebody&quot;"><userTask id="${id}a"/><userTask id="${id}b"/></adHocSubProcess>`,
  several: (id) =>
    `<subProcess id="${id}"><multiInstanceLoopCharacteristics isSequential="false" lz:collection="for i in 1..x return i" lz:element="i"/><userTask id="${id}a"/><userTask id="${id}b"/>${flows(`${id}a>${id}b`)}</subProcess>`,
  end: (id) => `<endEvent id="${id}"/>`,
  error: (id) => `<endEvent id="${id}"><errorEventDefinition errorRef="err"/></endEvent>`,
  terminate: (id) => `<endEvent id="${id}"><terminateEventDefinition/></endEvent>`,
};
const ROOTS = `<message id="msg" name="M"/><error id="err" errorCode="E"/><escalation id="esc" escalationCode="L"/><signal id="sig" name="S"/><process id="q" isExecutable="true"><startEvent id="qs"/><userTask id="qa"/><userTask id="qb"/>${flows('qs>qa', 'qa>qb')}</process>`;
const HOSTS: ReadonlySet<string> = new Set(['several', 'receive', 'chosen', 'user', 'service', 'sub', 'members', 'loop', 'call', 'adHoc', 'transaction', 'guarded']);
const CONTINUING: ReadonlySet<string> = new Set(['continuing', 'hearing', 'holding', 'cycle']);
const ENDS: ReadonlySet<string> = new Set(['end', 'error', 'terminate']);
const EVENTS: Record<string, string> = {
  timer: '<timerEventDefinition><timeDuration>P1D</timeDuration></timerEventDefinition>',
  cycle: '<timerEventDefinition><timeCycle>R2/P1D</timeCycle></timerEventDefinition>',
  error: '<errorEventDefinition errorRef="err"/>',
  escalated: '<escalationEventDefinition escalationRef="esc"/>',
  hearing: '<signalEventDefinition signalRef="sig"/>',
  holding: '<conditionalEventDefinition><condition xsi:type="tFormalExpression">x > 2</condition></conditionalEventDefinition>',
};

export interface WildNode {
  readonly kind: (typeof KINDS)[number];
  readonly boundary: (typeof BOUNDARIES)[number];
  readonly to: readonly number[];
  readonly beside: number;
  readonly condition: string;
}

/** Any nodes, any flows. Most graphs are nonsense as processes; the machine has to keep its books all the same. */
export function wildXml(nodes: readonly WildNode[]): string {
  const idOf = (number: number) => `n${number % nodes.length}`;
  const lines = ['s>first', 'first>n0'];
  const drawn = nodes.map(({ kind, boundary, to, beside, condition }, index) => {
    const id = `n${index}`;
    const targets = ENDS.has(kind) ? [] : [...new Set(to.map(idOf))];
    const choice = (kind === 'exclusive' || kind === 'inclusive') && targets.length > 1;
    targets.forEach((target, place) => lines.push(`${id}>${target}${choice && place > 0 ? `: ${condition}` : ''}`));
    const fallback = choice && nodes.length % 2 === 0 ? ` default="${id}-${targets[0]}"` : '';
    if (choice && fallback === '') lines[lines.indexOf(`${id}>${targets[0]}`)] += ': x > 3';
    const event = EVENTS[boundary === 'continuing' ? 'timer' : boundary];
    const host = event && HOSTS.has(kind);
    if (host) lines.push(`${id}t>${idOf(beside)}`);
    const attached = host
      ? `<boundaryEvent id="${id}t" attachedToRef="${id}"${CONTINUING.has(boundary) ? ' cancelActivity="false"' : ''}>${event}</boundaryEvent>`
      : '';
    return XML[kind](id).replace('D/>', `${fallback}/>`).replace('>B<', '><') + attached;
  });
  return drawnProcess(`<startEvent id="s"/><userTask id="first"/>${drawn.join('')}${flows(...lines)}`, ROOTS);
}
