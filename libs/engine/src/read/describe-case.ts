import type { Rejection } from '@liuzhuan/kernel';
import { type AdHocChoice, adHocChoices, type Goal, type LackingData, lackingData, restartTargets } from '@liuzhuan/machine';
import type { Actor } from '../actor';
import { CaseDraft } from '../case/case-draft';
import { mayChoose } from '../commands/choose-activity';
import { COMMANDS } from '../commands/command-table';
import { mayAct, mayTry } from '../commands/permission';
import { endedCase, openCase } from '../commands/preflight';
import { notActive } from '../not-active';
import type { Ids } from '../ports/world';
import type { InstanceRecord, TaskRecord } from '../records/records';
import { reject } from '../rejections';
import { IdSource } from '../world/id-source';
import type { World } from '../world/world';
import { type Offers, offersOf } from './offers';

/** What can be done with a whole case, when the actor may. */
export type CaseAction = 'cancel' | 'suspend' | 'resume' | 'restart' | 'remind' | 'choose';

/** A case as the person before it may act on it. */
export interface CaseDescription extends Offers<CaseAction> {
  /** It stands still (挂起). */
  readonly suspended: boolean;
  /** Steps at which it may be restarted beside its beginning; empty while it runs. */
  readonly restartTargets: readonly Goal[];
  /** Where people choose what begins; `mine`: the actor may. */
  readonly choices: readonly (AdHocChoice & { readonly mine: boolean })[];
  /** What waits for data before it begins. */
  readonly lacking: readonly LackingData[];
}

/** Rows a description is made from, read by the caller. */
export interface DescribedCase {
  readonly instance: InstanceRecord;
  readonly openTasks: readonly TaskRecord[];
}

/** Describes what an actor may do with a case. */
export function describeCase(world: World, ids: Ids, actor: Actor, { instance, openTasks }: DescribedCase): CaseDescription {
  const context = { actor, world, loaded: { instance, openTasks, historySeq: 0 }, draws: [], ids: new IdSource(ids) };
  const draft = new CaseDraft(context, instance, false);
  const programs = { program: (ref: string) => world.definition(ref).program };
  const suspended = instance.state.status === 'suspended';
  const choices = instance.status === 'active' ? adHocChoices(instance.state, programs).map((choice) => ({ ...choice, mine: mayChoose(draft, actor, choice) })) : [];
  const may = (command: 'cancelInstance' | 'suspendInstance' | 'resumeInstance'): Rejection | undefined => {
    const { permission } = COMMANDS[command];
    if (!mayTry(actor, permission)) return reject('not-permitted', { command });
    const open = openCase(context, instance.id, permission);
    return open.ok ? undefined : open.error;
  };
  const standsStill = suspended ? reject('case-suspended', { number: instance.number }) : undefined;
  const offers = offersOf<CaseAction>({
    cancel: () => may('cancelInstance'),
    suspend: () => may('suspendInstance') ?? standsStill,
    resume: () => may('resumeInstance') ?? (suspended ? undefined : reject('case-not-suspended', { number: instance.number })),
    restart: () => {
      const { permission } = COMMANDS.restartInstance;
      if (!mayTry(actor, permission)) return reject('not-permitted', { command: 'restartInstance' });
      const ended = endedCase(context, instance.id, permission);
      return ended.ok ? undefined : ended.error;
    },
    remind: () => {
      if (instance.status !== 'active') return notActive(instance);
      const reminded = openTasks.some((task) => mayAct(actor, COMMANDS.remindTask.permission, { instance, openTasks, task }));
      return reminded ? undefined : reject('not-your-case', { number: instance.number });
    },
    choose: () => {
      if (choices.length === 0) return reject('choice-closed');
      const [first] = choices;
      return choices.some(({ mine }) => mine) ? standsStill : reject('not-your-choice', { name: first?.name ?? '', rule: first?.rule ?? '' });
    },
  });
  return { ...offers, suspended, restartTargets: offers.allowed.includes('restart') ? restartTargets(instance.state, programs) : [], choices, lacking: instance.status === 'active' ? lackingData(instance.state, programs) : [] };
}
