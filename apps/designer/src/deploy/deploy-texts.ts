import type { Catalogue } from '@liuzhuan/ui';

/** 发布: what it will touch, and what is in the way. */
export const DEPLOY_TEXTS = {
  touches: { zh: '这次发布将会', en: 'This deployment will' },
  newVersion: { zh: '发布为第 {version} 版，此后新发起的案件按它办理', en: 'become version {version}; cases started from now on follow it' },
  firstVersion: { zh: '首次发布，成为第 1 版', en: 'be the first version' },
  runningOld: { zh: '在办 {running} 件案件仍按各自发起时的版本办完，不受影响', en: 'leave {running} running cases on the version they were started with' },
  runningNone: { zh: '目前没有在办案件', en: 'touch no running case: there is none' },
  perVersion: { zh: '第 {version} 版：在办 {running} 件', en: 'version {version}: {running} running' },
  files: { zh: '包含 {bpmn} 张流程图、{dmn} 份决策表、{form} 张表单', en: 'hold {bpmn} drawings, {dmn} decision files and {form} forms' },
  callers: { zh: '调用它的其他流程，从下一次调用起用新版本', en: 'be used by processes that call it from their next call on' },
  checking: { zh: '服务器正在校验…', en: 'The server is checking…' },
  blocked: { zh: '有 {count} 处错误，改好之后才能发布', en: '{count} errors to mend before it can be deployed' },
  warned: { zh: '有 {count} 处警告。若仍要发布，请写明理由，随版本留存', en: '{count} warnings. To deploy all the same, give the reason; it stays with the version' },
  clear: { zh: '校验通过', en: 'Check passed' },
  note: { zh: '版本说明（必填）', en: 'Note (required)' },
  noteExample: { zh: '例如：在分管领导与主要领导之间增加督察室复核', en: 'e.g. a further review before the principal' },
  reason: { zh: '有警告仍发布的理由（必填）', en: 'Reason for deploying with warnings (required)' },
  deploy: { zh: '发布第 {version} 版', en: 'Deploy version {version}' },
  done: { zh: '已发布：第 {version} 版生效', en: 'Deployed: version {version} is in force' },
} as const satisfies Catalogue;
