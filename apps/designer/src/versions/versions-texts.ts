import type { Catalogue } from '@liuzhuan/ui';

/** Versions of a process. */
export const VERSIONS_TEXTS = {
  none: { zh: '尚未发布过', en: 'Never deployed' },
  version: { zh: '版本', en: 'Version' },
  versionOf: { zh: '第 {version} 版', en: 'Version {version}' },
  inForce: { zh: '生效', en: 'In force' },
  at: { zh: '发布时间', en: 'When' },
  by: { zh: '发布人', en: 'By' },
  note: { zh: '说明', en: 'Note' },
  running: { zh: '在办', en: 'Running' },
  compare: { zh: '与生效版比较', en: 'Compare with the one in force' },
  compareDraft: { zh: '与草稿比较', en: 'Compare with the draft' },
  look: { zh: '查看', en: 'Look' },
  copyToDraft: { zh: '以此版为草稿', en: 'Draft from this version' },
  copyConfirm: { zh: '用第 {version} 版的文件替换当前草稿？', en: 'Replace the draft with the files of version {version}?' },
  readOnly: { zh: '第 {version} 版（只读）', en: 'Version {version} (read-only)' },
  files: { zh: '文件', en: 'Files' },
} as const satisfies Catalogue;
