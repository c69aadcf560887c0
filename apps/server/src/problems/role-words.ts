import type { Role } from '@liuzhuan/contract';
import type { BilingualText } from '@liuzhuan/kernel';

const ROLES: Readonly<Record<Role, BilingualText>> = {
  administrator: { zh: '管理员', en: 'administrator' },
  designer: { zh: '流程设计员', en: 'designer' },
  officer: { zh: '办理人员', en: 'officer' },
  service: { zh: '外部系统', en: 'service' },
};

/** Roles as people call them, any of which will do. */
export function roleWords(roles: readonly Role[]): { readonly zh: string; readonly en: string } {
  return { zh: roles.map((role) => ROLES[role].zh).join('、'), en: roles.map((role) => ROLES[role].en).join(', ') };
}
