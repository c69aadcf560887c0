import type { Catalogue } from '@liuzhuan/ui';

/** Findings: what, where, why, and how to mend. */
export const FINDINGS_TEXTS = {
  error: { zh: '错误', en: 'Error' },
  warning: { zh: '警告', en: 'Warning' },
  info: { zh: '提示', en: 'Hint' },
  findings: { zh: '校验结果', en: 'Findings' },
  checking: { zh: '正在校验…', en: 'Checking…' },
  checkFailed: { zh: '这次校验没有做完，如有结果也是之前的', en: 'The check broke off; what is found stems from before' },
  checkFailedCure: { zh: '再改动一处就会重新校验；仍不行，请重新载入页面（已保存的草稿在服务器上）。发布前服务器还会校验一次。原因：', en: 'The next change checks again; if that fails, too, reload the page (drafts that were saved are on the server). Before deploying, the server checks in any case. Why:' },
  none: { zh: '没有发现问题', en: 'Nothing found' },
  counts: { zh: '错误 {errors} · 警告 {warnings} · 提示 {infos}', en: '{errors} errors · {warnings} warnings · {infos} hints' },
  cure: { zh: '怎么改', en: 'How to mend' },
  where: { zh: '位置', en: 'Where' },
  why: { zh: '为什么要紧', en: 'Why it matters' },
  whyError: { zh: '有错误就不能发布：案件会在这里走不下去，或者走错', en: 'Nothing with an error is deployed: cases would get stuck here, or go astray' },
  whyWarning: { zh: '可以发布，但要写明理由：案件可能停在这里或出乎意料', en: 'May be deployed with a reason: cases may wait here or surprise people' },
  whyInfo: { zh: '不影响发布，供改进参考', en: 'Does not keep you from deploying; worth a look' },
  all: { zh: '全部', en: 'All' },
  server: { zh: '服务器校验', en: 'Server check' },
  local: { zh: '画图时的校验', en: 'While you draw' },
  serverText: { zh: '画图时在本机校验；发布前服务器用同一套规则再校验一次，并核对已部署的流程。', en: 'While you draw, this computer checks. Before deploying, the server checks again by the same rules and against what is deployed.' },
  serverRun: { zh: '请服务器校验', en: 'Ask the server' },
  standard: { zh: '全部 BPMN：按标准逐条检查', en: 'All of BPMN: hold it against the standard' },
  show: { zh: '去查看', en: 'Show it' },
  line: { zh: '第 {line} 行', en: 'line {line}' },
  position: { zh: '第 {column} 字', en: 'character {column}' },
} as const satisfies Catalogue;
