import type { Catalogue } from '@liuzhuan/ui';

/** Units, persons and their relations. */
export const DIRECTORY_TEXTS = {
  title: { zh: '组织与人员', en: 'Organisation' },
  counts: { zh: '{units} 个单位和科室 · {persons} 人', en: '{units} units · {persons} persons' },
  search: { zh: '搜索科室、人员或职务', en: 'Search unit, person or post' },
  readOnly: { zh: '只读：人员与职务由组织数据维护', en: 'Read-only: kept by the data of the organisation' },
  head: { zh: '负责人', en: 'Head' },
  leader: { zh: '分管：{names}', en: 'In charge: {names}' },
  principal: { zh: '主要领导：{names}', en: 'Principal: {names}' },
  deputy: { zh: '对口副秘书长：{names}', en: 'Deputy: {names}' },
  secretary: { zh: '对口秘书：{names}', en: 'Secretary: {names}' },
  substitute: { zh: 'B角：{names}', en: 'Substitute: {names}' },
  inactive: { zh: '已停用', en: 'Inactive' },
  outside: { zh: '外单位', en: 'Outside' },
  none: { zh: '没有符合的人员', en: 'No match' },
} as const satisfies Catalogue;
