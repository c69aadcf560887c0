import { type CodeTable, diagnosticsOf, type Json } from '@liuzhuan/kernel';
import type { Finding, PathStep } from './verdict';

/** Everything a process can be found able to do that its author cannot have meant. */
export const SOUNDNESS_CODES = {
  deadlock: {
    severity: 'error',
    message: {
      zh: '流程会卡住：“{name}”一直等不到其余分支，案件再也走不动',
      en: 'The process can get stuck: "{name}" waits for branches that will never come',
    },
    cure: {
      zh: '检查汇合网关与前面的分支网关是否成对：排他分支用排他网关汇合，并行分支用并行网关汇合，包容分支用包容网关汇合',
      en: 'Join with the same kind of gateway that opened the branches',
    },
  },
  'left-behind': {
    severity: 'error',
    message: {
      zh: '已走到结束，却还有分支留在“{name}”，案件永远办结不了',
      en: 'An end is reached while something stays behind at "{name}": the case can never be closed',
    },
    cure: { zh: '让每条分支都能汇合，或不要把未汇合的分支引到这里', en: 'Let every branch be joined, or do not lead it here' },
  },
  'no-way-to-end': {
    severity: 'error',
    message: {
      zh: '到了“{name}”之后无论怎样办理都到不了结束，只能一直循环',
      en: 'Once at "{name}", no way leads to an end any more: the case turns in circles',
    },
    cure: { zh: '给循环画一条通往结束的出口', en: 'Draw a way out of the loop to an end' },
  },
  'endless-turn': {
    severity: 'error',
    message: {
      zh: '经过“{name}”的循环里没有任何等待的节点：一旦进入就在一瞬间无休止地转',
      en: 'The circle through "{name}" has nothing that waits: once inside, a case turns for ever in one instant',
    },
    cure: { zh: '在循环里放一个任务或等待事件', en: 'Put a task or a waiting event into the circle' },
  },
  'lack-of-synchronisation': {
    severity: 'error',
    message: {
      zh: '“{name}”会被同时办理两次：几条同时进行的分支没有汇合就到了这里',
      en: '"{name}" can be reached twice at the same time: branches that run side by side come here without being joined',
    },
    cure: { zh: '在它前面用并行网关（或包容网关）汇合这些分支', en: 'Join the branches with a parallel (or inclusive) gateway before it' },
  },
  unbounded: {
    severity: 'error',
    message: {
      zh: '“{name}”处的待办会越积越多，没有上限：循环每转一圈就多出一条分支',
      en: 'Work piles up at "{name}" without limit: each turn of a loop adds a branch',
    },
    cure: { zh: '在循环返回之前汇合分支，或把循环移到分支之外', en: 'Join the branches before the loop turns, or loop outside of them' },
  },
  'choice-without-way': {
    severity: 'error',
    message: {
      zh: '“{name}”会无路可走：前面办理的结论“{outcome}”不符合任何一条出口的条件，又没有默认流向',
      en: '"{name}" can find no way: outcome "{outcome}" meets no condition of its flows and there is no default flow',
    },
    cure: { zh: '为这个结论补一条流向，或指定默认流向', en: 'Add a flow for this outcome, or a default flow' },
  },
  'dead-node': {
    severity: 'error',
    message: { zh: '“{name}”永远不会被执行', en: '"{name}" can never be reached' },
    cure: { zh: '把它接到流程中，改正通向它的条件，或删去它', en: 'Connect it, correct the conditions that lead to it, or remove it' },
  },
  'dead-flow': {
    severity: 'warning',
    message: { zh: '顺序流“{name}”永远不会走到', en: 'Sequence flow "{name}" can never be taken' },
    cure: { zh: '改正它的条件，或删去它', en: 'Correct its condition, or remove it' },
  },
  'work-cut-off': {
    severity: 'info',
    message: {
      zh: '走到终止事件“{name}”时，“{others}”的办理会被中途取消',
      en: 'When terminate event "{name}" is reached, the work at "{others}" is cut off',
    },
    cure: { zh: '若不是有意为之，改用普通结束事件或先汇合', en: 'If that is not meant, use a plain end event or join first' },
  },
  'return-impossible': {
    severity: 'warning',
    message: {
      zh: '“{name}”不可能退回到“{target}”：案件到这里之前从不经过那一步',
      en: '"{name}" can never be sent back to "{target}": no case comes from there',
    },
    cure: {
      zh: '从可退回的步骤中去掉它，或改为确实经过的步骤',
      en: 'Remove it from the return targets, or name a step the case has passed',
    },
  },
  'message-unsent': {
    severity: 'info',
    message: {
      zh: '“{name}”等待消息“{message}”，但本次部署中没有任何节点发送它',
      en: '"{name}" waits for message "{message}" which nothing in this deployment sends',
    },
    cure: { zh: '画出发送它的节点；若由外部系统发送，可忽略此提示', en: 'Draw the node that sends it; ignore this if another system does' },
  },
  'wait-without-deadline': {
    severity: 'info',
    message: { zh: '“{name}”会一直等下去，没有期限', en: '"{name}" waits without any deadline' },
    cure: { zh: '加一个定时边界事件，或用事件网关与定时事件二选一', en: 'Add a timer boundary event, or choose between it and a timer' },
  },
  'task-unassignable': {
    severity: 'error',
    message: {
      zh: '“{name}”没有人能办理：办理人规则“{rule}”永远选不出人',
      en: 'Nobody can take "{name}": the rule "{rule}" never gives anybody',
    },
    cure: { zh: '改正办理人规则', en: 'Correct the assignment rule' },
  },
  'search-limited': {
    severity: 'info',
    message: {
      zh: '没有得出结论：流程“{name}”的状态太多，只查看了 {states} 个',
      en: 'Not decided: process "{name}" has too many states; {states} were looked at',
    },
    cure: { zh: '把大流程拆成子流程或被调用流程，分别检查', en: 'Split the process into called processes and check them separately' },
  },
} satisfies CodeTable;

export type SoundnessCode = keyof typeof SOUNDNESS_CODES;

const diagnose = diagnosticsOf(SOUNDNESS_CODES);

/** A finding at elements, the first of which is what the message names. */
export function finding(
  code: SoundnessCode,
  elementIds: readonly string[],
  params: Readonly<Record<string, Json>>,
  path: readonly PathStep[] = [],
): Finding {
  const [elementId] = elementIds;
  return { ...diagnose(code, elementId === undefined ? {} : { elementId }, params), elementIds, path };
}
