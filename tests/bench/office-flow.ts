/** Nodes of one round of {@link officeFlow}. */
const NODES_OF_ROUND = 14;

const flow = (from: string, to: string, condition?: string): string =>
  `<sequenceFlow id="${from}-${to}" sourceRef="${from}" targetRef="${to}">${condition === undefined ? '' : `<conditionExpression>${condition}</conditionExpression>`}</sequenceFlow>`;

const task = (id: string, ...outcomes: readonly string[]): string =>
  `<userTask id="${id}" name="${id}" ${outcomes.length > 0 ? `lz:outcomeVariable="outcome_${id}"` : ''} xmlns:lz="urn:liuzhuan:bpmn:1"><extensionElements><lz:assignment rule="starter"/>${outcomes.map((name) => `<lz:outcome name="${name}" opinion="none"/>`).join('')}</extensionElements></userTask>`;

/** Draft, check with a way back, three units that sign side by side (one with a deadline after which it counts as agreed), a choice by amount, approval. */
function round(n: number, from: string, to: string): string {
  const id = (name: string): string => `${name}${n}`;
  const [merge, draft, check, checked, fork, join, amount, met] = ['m', 'draft', 'check', 'c', 'f', 'j', 'a', 'w'].map(id) as [string, string, string, string, string, string, string, string];
  const [unit1, unit2, unit3, late, chief, deputy] = ['unit_a', 'unit_b', 'unit_c', 'late', 'chief', 'deputy'].map(id) as [string, string, string, string, string, string];
  return [
    `<exclusiveGateway id="${merge}"/>`,
    ...[task(draft), task(check, 'agree', 'back')],
    `<exclusiveGateway id="${checked}"/><parallelGateway id="${fork}"/>`,
    ...[task(unit1), task(unit2), task(unit3)],
    `<boundaryEvent id="${late}" attachedToRef="${unit3}"><timerEventDefinition><timeDuration>P5D</timeDuration></timerEventDefinition></boundaryEvent>`,
    `<parallelGateway id="${join}"/><exclusiveGateway id="${amount}" default="${amount}-${deputy}"/>`,
    ...[task(chief), task(deputy)],
    `<exclusiveGateway id="${met}"/>`,
    ...[flow(from, merge), flow(merge, draft), flow(draft, check), flow(check, checked)],
    ...[flow(checked, fork, `outcome_${check} = "agree"`), flow(checked, merge, `outcome_${check} = "back"`)],
    ...[unit1, unit2, unit3].flatMap((unit) => [flow(fork, unit), ...(unit === unit3 ? [] : [flow(unit, join)])]),
    `<exclusiveGateway id="${id('d')}"/>`,
    ...[flow(unit3, id('d')), flow(late, id('d')), flow(id('d'), join)],
    ...[flow(join, amount), flow(amount, chief, 'amount &gt; 1000'), flow(amount, deputy), flow(chief, met), flow(deputy, met)],
    ...(to === '' ? [] : [flow(met, to)]),
  ].join('');
}

/** What an office draws: rounds of drafting, checking, signing side by side and approving, one after the other; about so many nodes. */
export function officeFlow(nodes: number): string {
  const rounds = Math.max(1, Math.round((nodes - 2) / (NODES_OF_ROUND + 1)));
  const body = Array.from({ length: rounds }, (_unused, n) => round(n, n === 0 ? 's' : `w${n - 1}`, n === rounds - 1 ? 'e' : ''));
  return `<startEvent id="s"/>${body.join('')}<endEvent id="e"/>`;
}
