import type { Catalogue } from '@liuzhuan/ui';

/** The page of one process and its tabs. */
export const PROCESS_TEXTS = {
  pages: { zh: '流程的各页', en: 'Pages of the process' },
  canvas: { zh: '画布', en: 'Canvas' },
  check: { zh: '校验', en: 'Check' },
  proof: { zh: '证明', en: 'Proof' },
  simulation: { zh: '仿真', en: 'Simulation' },
  comparison: { zh: '比较', en: 'Compare' },
  decisions: { zh: '决策表', en: 'Decisions' },
  forms: { zh: '表单', en: 'Forms' },
  release: { zh: '发布', en: 'Release' },
  versions: { zh: '版本', en: 'Versions' },
  backtest: { zh: '回测', en: 'Backtest' },
  migration: { zh: '迁移', en: 'Migration' },
  runs: { zh: '运行', en: 'Cases' },
  inForce: { zh: '第 {version} 版生效', en: 'Version {version} in force' },
  notDeployed: { zh: '尚未发布', en: 'Not deployed yet' },
  deploy: { zh: '发布…', en: 'Deploy…' },
} as const satisfies Catalogue;
