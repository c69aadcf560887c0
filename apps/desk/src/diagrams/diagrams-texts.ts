import type { Catalogue } from '@liuzhuan/ui';

export const DIAGRAMS_TEXTS = {
  title: { zh: '流程图', en: 'Diagram' },
  enlarge: { zh: '放大查看', en: 'Enlarge' },
  here: { zh: '本环节', en: 'this step' },
  legend: { zh: '图例：绿色为已走过，蓝色标“正在办理”，橙色标“等待”，红色标“异常”，虚线标“已撤回”，无色为尚未走到', en: 'Green: passed; blue “In hand”; amber “Waiting”; red “Incident”; dashed “Withdrawn”; plain: ahead' },
  times: { zh: '×{count}', en: '×{count}' },
  none: { zh: '没有流程图', en: 'There is no diagram' },
} as const satisfies Catalogue;
