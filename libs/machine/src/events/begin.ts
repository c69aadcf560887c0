import type { Rejection } from '@liuzhuan/kernel';
import { reject } from '../rejections';
import type { Run } from '../run/run';
import { completeIfEmpty } from '../run/scopes';
import type { ActivationId, Token } from '../run/snapshot';
import type { OpenScope } from '../state/case-state';
import { type Handler, isToken, tokenFor } from './handler';

/** The scope a visit of an ad-hoc sub-process has opened. */
function adHocOf(run: Run, activation: ActivationId): { holder: Token; scope: OpenScope } | Rejection {
  const holder = tokenFor(run, activation);
  if (!isToken(holder)) return holder;
  const id = run.draft.childOf(holder.id);
  if (id === undefined || run.scopeProgramOf(id).kind !== 'adHocSubProcess') return reject('not-ad-hoc', { node: holder.at });
  return { holder, scope: run.draft.scope(id) };
}

/** People choose what an ad-hoc sub-process does next (BPMN 2.0.2, 13.3.5); an activity may be done as often as it is chosen, in sequence one at a time. */
export const begin: Handler<'begin'> = (run, { activation, node: chosen }) => {
  const found = adHocOf(run, activation);
  if (!('scope' in found)) return found;
  const { scope, holder } = found;
  const { entries, eventSubProcesses = [] } = run.scopeProgramOf(scope.id);
  if (!entries.includes(chosen)) return reject('not-choosable', { node: chosen });
  if (run.nodeOf(holder).adHoc?.sequential && run.draft.countIn(scope.id) > eventSubProcesses.length) return reject('ad-hoc-busy', { node: holder.at });
  if (scope.upcoming?.includes(chosen)) run.draft.scopes.set(scope.id, { ...scope, upcoming: scope.upcoming.filter((node) => node !== chosen) });
  run.bear(chosen, { scope: scope.id, sources: [] });
  return undefined;
};

/** Nothing more is begun in an ad-hoc sub-process; it is done when what runs in it is. */
export const conclude: Handler<'conclude'> = (run, { activation }) => {
  const found = adHocOf(run, activation);
  if (!('scope' in found)) return found;
  const { choosing: _over, ...scope } = found.scope;
  run.draft.scopes.set(scope.id, { ...scope, ...(scope.upcoming ? { upcoming: [] } : {}) });
  completeIfEmpty(run, scope.id);
  return undefined;
};
