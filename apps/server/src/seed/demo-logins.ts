/** Password of every demo account. Only organisations of `workflows/` get it, and only on a server that seeds them. */
export const DEMO_PASSWORD = 'liuzhuan';

/** A few of the demo accounts, for the first look: who tries what. */
export const DEMO_LOGINS: readonly { readonly login: string; readonly who: string }[] = [
  { login: 'dz-admin', who: '邓州 · 系统管理员（设计器、监控）administrator' },
  { login: 'dz-admin-2', who: '邓州 · 信息管理员乙（复核发布）second administrator' },
  { login: 'dz-shenpike-keyuan-1', who: '邓州 · 首问负责人（发起说“不”事项）officer' },
  { login: 'dz-shenpike-fuzeren', who: '邓州 · 科室负责人 head of section' },
  { login: 'dz-deputy-2', who: '邓州 · 分管领导 leader in charge' },
  { login: 'dz-principal', who: '邓州 · 主要领导 principal' },
  { login: 'jyg-admin', who: '嘉峪关 · 系统管理员 administrator' },
];
