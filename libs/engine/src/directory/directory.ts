import type { OrganisationId, PersonId, UnitId } from '@liuzhuan/kernel';

/** 科室, 股室, 中心, or the leadership itself. `head`: who leads it. */
export interface Unit {
  readonly id: UnitId;
  readonly name: string;
  readonly parent: UnitId | null;
  /** 科室 (own), or an outside unit that takes part in flows (财政局, 法制办 …). */
  readonly kind: 'leadership' | 'section' | 'outside';
  readonly order: number;
}

export interface Person {
  readonly id: PersonId;
  readonly name: string;
  readonly active: boolean;
}

/** A person holds a post in a unit: 主要领导, 科室负责人, 科员, 文档员 … */
export interface Appointment {
  readonly person: PersonId;
  readonly unit: UnitId;
  readonly post: string;
  /** Head of the unit (负责人). */
  readonly head: boolean;
}

/**
 * Relations between people and units: `in-charge` 分管 (leader → unit), `principal` 主管/主要领导 (leader → organisation unit),
 * `counterpart-deputy` 对口服务的副秘书长/副主任 (person → unit), `counterpart-secretary` 对口服务的秘书 (person → unit),
 * `substitute` B角 (person → person), `acting` 主持工作 (person acts for a post, on record).
 */
export interface Relation {
  readonly kind: 'in-charge' | 'principal' | 'counterpart-deputy' | 'counterpart-secretary' | 'substitute' | 'acting';
  readonly person: PersonId;
  readonly unit?: UnitId;
  readonly forPerson?: PersonId;
  readonly forPost?: string;
}

/** Absence of a person, dates inclusive (`YYYY-MM-DD`): the substitute (B角) gets the work. */
export interface Absence {
  readonly person: PersonId;
  readonly from: string;
  readonly to: string;
}

/** Everybody and everything of one organisation: plain JSON, versioned by `revision`. */
export interface Directory {
  readonly organisation: OrganisationId;
  readonly name: string;
  readonly revision: number;
  readonly units: readonly Unit[];
  readonly persons: readonly Person[];
  readonly appointments: readonly Appointment[];
  readonly relations: readonly Relation[];
  readonly absences: readonly Absence[];
}
