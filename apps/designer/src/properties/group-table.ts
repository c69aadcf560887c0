import type { BilingualText } from '@liuzhuan/kernel';
import type { ComponentType } from 'react';
import { ASSIGNMENT_TEXTS } from '../assignment/assignment-texts';
import { AssignmentGroup } from '../assignment/assignment-group';
import type { ModdleObject } from '../canvas/modeler-services';
import { DelayGroup } from '../due/delay-group';
import { DueGroup } from '../due/due-group';
import { DUE_TEXTS } from '../due/due-texts';
import { GROUP_PLACES } from './group-places';
import { AdHocGroup } from './groups/ad-hoc-group';
import { AdvancedGroup } from './groups/advanced-group';
import { CallGroup } from './groups/call-group';
import { ClausesGroup } from './groups/clauses-group';
import { CompensationGroup } from './groups/compensation-group';
import { ConditionGroup } from './groups/condition-group';
import { ConditionalGroup } from './groups/conditional-group';
import { DataGroup } from './groups/data-group';
import { DecisionGroup } from './groups/decision-group';
import { FormGroup } from './groups/form-group';
import { GatewayGroup } from './groups/gateway-group';
import { GeneralGroup } from './groups/general-group';
import { LinkGroup } from './groups/link-group';
import { MembersGroup } from './groups/members-group';
import { OutcomesGroup } from './groups/outcomes-group';
import { OutputsGroup } from './groups/outputs-group';
import { ProcessGroup } from './groups/process-group';
import { ReferenceGroup } from './groups/reference-group';
import { RightsGroup } from './groups/rights-group';
import { ScriptGroup } from './groups/script-group';
import { ServiceGroup } from './groups/service-group';
import { TimerGroup } from './groups/timer-group';
import { PROPERTIES_TEXTS } from './properties-texts';
import { PROPERTY_GROUP_KEYS, type PropertyGroupKey } from './property-group-key';

/** One group of the panel: for which elements, what it is called, what is in it. */
export interface PropertyGroup {
  readonly key: PropertyGroupKey;
  readonly title: BilingualText;
  readonly applies: (object: ModdleObject) => boolean;
  readonly Content: ComponentType;
  /** Stays shut until asked for. */
  readonly shut?: boolean;
}

type Row = Pick<PropertyGroup, 'title' | 'Content' | 'shut'>;

const ROWS: Readonly<Record<PropertyGroupKey, Row>> = {
  general: { title: PROPERTIES_TEXTS.general, Content: GeneralGroup },
  process: { title: PROPERTIES_TEXTS.process, Content: ProcessGroup },
  assignment: { title: ASSIGNMENT_TEXTS.title, Content: AssignmentGroup },
  due: { title: DUE_TEXTS.title, Content: DueGroup },
  delay: { title: DUE_TEXTS.delay, Content: DelayGroup, shut: true },
  form: { title: PROPERTIES_TEXTS.form, Content: FormGroup },
  outcomes: { title: PROPERTIES_TEXTS.outcomes, Content: OutcomesGroup },
  rights: { title: PROPERTIES_TEXTS.rights, Content: RightsGroup, shut: true },
  condition: { title: PROPERTIES_TEXTS.condition, Content: ConditionGroup },
  decision: { title: PROPERTIES_TEXTS.decision, Content: DecisionGroup },
  script: { title: PROPERTIES_TEXTS.script, Content: ScriptGroup },
  service: { title: PROPERTIES_TEXTS.service, Content: ServiceGroup },
  call: { title: PROPERTIES_TEXTS.call, Content: CallGroup },
  timer: { title: PROPERTIES_TEXTS.timer, Content: TimerGroup },
  conditional: { title: PROPERTIES_TEXTS.conditional, Content: ConditionalGroup },
  link: { title: PROPERTIES_TEXTS.linkGroup, Content: LinkGroup },
  compensation: { title: PROPERTIES_TEXTS.compensation, Content: CompensationGroup },
  reference: { title: PROPERTIES_TEXTS.reference, Content: ReferenceGroup },
  adHoc: { title: PROPERTIES_TEXTS.adHoc, Content: AdHocGroup },
  gateway: { title: PROPERTIES_TEXTS.gateway, Content: GatewayGroup },
  members: { title: PROPERTIES_TEXTS.members, Content: MembersGroup },
  data: { title: PROPERTIES_TEXTS.data, Content: DataGroup },
  outputs: { title: PROPERTIES_TEXTS.outputs, Content: OutputsGroup, shut: true },
  clauses: { title: PROPERTIES_TEXTS.clauses, Content: ClausesGroup, shut: true },
  advanced: { title: PROPERTIES_TEXTS.advanced, Content: AdvancedGroup, shut: true },
};

/** Every group of the panel. */
export const PROPERTY_GROUPS: readonly PropertyGroup[] = PROPERTY_GROUP_KEYS.map((key) => ({ key, ...ROWS[key], applies: GROUP_PLACES[key] }));
