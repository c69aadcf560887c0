import type { CodeTable, Json } from '@liuzhuan/kernel';

/** Why a token can stand still: what an administrator has to look at. `{…}` places are the incident's params. */
export const MACHINE_INCIDENTS = {
  'no-flow-holds': {
    severity: 'error',
    message: {
      zh: '“{node}”的出口条件都不成立，又没有默认流向',
      en: 'No condition of the flows leaving "{node}" holds and there is no default flow',
    },
    cure: { zh: '改正流程变量后重试；并在图上补一条默认流向', en: 'Correct the variables and retry; add a default flow to the diagram' },
  },
  'expression-failed': {
    severity: 'error',
    message: {
      zh: '“{node}”的表达式“{source}”算不出结果：{reasonZh}',
      en: 'The expression "{source}" of "{node}" has no result: {reason}',
    },
    cure: {
      zh: '改正流程变量后重试，或部署改正过的流程再迁移',
      en: 'Correct the variables and retry, or deploy a corrected process and migrate',
    },
  },
  'value-unfit': {
    severity: 'error',
    message: {
      zh: '“{node}”的表达式“{source}”应得出{expectedZh}，却是 {found}',
      en: 'The expression "{source}" of "{node}" should give {expected} but gives {found}',
    },
    cure: { zh: '改正流程变量或表达式后重试', en: 'Correct the variables or the expression and retry' },
  },
  'decision-missing': {
    severity: 'error',
    message: {
      zh: '“{node}”引用的决策表“{decision}”没有一起部署',
      en: 'The decision "{decision}" of "{node}" was not deployed with the process',
    },
    cure: { zh: '把这张决策表与流程一起重新部署，再迁移并重试', en: 'Deploy the decision with the process, migrate and retry' },
  },
  'decision-failed': {
    severity: 'error',
    message: {
      zh: '“{node}”的决策表“{decision}”没有结果：{reasonZh}',
      en: 'The decision "{decision}" of "{node}" has no result: {reason}',
    },
    cure: { zh: '检查决策表的规则与输入后重试', en: 'Check rules and inputs of the decision and retry' },
  },
  'called-process-missing': {
    severity: 'error',
    message: { zh: '“{node}”调用的流程“{process}”没有部署', en: 'The process "{process}" called by "{node}" is not deployed' },
    cure: { zh: '部署被调用的流程后重试', en: 'Deploy the called process and retry' },
  },
  'work-failed': {
    severity: 'error',
    message: { zh: '“{node}”的工作失败：{message}', en: 'The work of "{node}" failed: {message}' },
    cure: { zh: '排除原因后重试', en: 'Remove the cause and retry' },
  },
  'error-not-caught': {
    severity: 'error',
    message: { zh: '“{node}”报告错误 {code}（{message}），没有边界事件捕获它', en: 'Nobody catches error {code} ({message}) of "{node}"' },
    cure: { zh: '排除原因后重试；或在图上为它画一个错误边界事件', en: 'Remove the cause and retry, or draw an error boundary event' },
  },
  runaway: {
    severity: 'error',
    message: {
      zh: '“{node}”一步之内走了 {moves} 次还没有停下，可能是死循环',
      en: '{moves} moves in one step did not come to rest at "{node}": probably an endless loop',
    },
    cure: { zh: '在循环里加一个等待的节点，或改正循环的条件', en: 'Put a waiting node into the loop, or correct its condition' },
  },
} satisfies CodeTable;

export type IncidentCode = keyof typeof MACHINE_INCIDENTS;

/** A reason to stand still, before it is put on a token. */
export interface Incident {
  readonly code: IncidentCode;
  readonly params: Readonly<Record<string, Json>>;
}
