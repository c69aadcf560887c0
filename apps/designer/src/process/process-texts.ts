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
  tabFailed: { zh: '这一页没有打开：可能连不上服务器，或系统刚刚更新', en: 'This page did not open: perhaps the server cannot be reached, or there is a newer release' },
  tabFailedCure: { zh: '画布和草稿都还在，可以先去别的页。连接恢复后请重新载入。', en: 'Canvas and draft are still there, and other pages may be used. Reload once there is a connection.' },
  deploy: { zh: '发布…', en: 'Deploy…' },
} as const satisfies Catalogue;
