import { useText } from '@liuzhuan/ui';
import { Tag } from 'antd';
import { INSPECTOR_TEXTS } from './inspector-texts';
import type { MachineState, MachineTransition, MachineView } from './read-machine';

/** More ways out than this are folded away: the entry of a machine leads to each of its states. */
const MANY = 8;

interface MachineStatesProps {
  readonly machine: MachineView;
  /** Ids of the nodes where tokens stand, with how many. */
  readonly standing: ReadonlyMap<string, number>;
}

/** The states of one machine: what happens on entry and exit, which event leads where under which condition. */
export function MachineStates({ machine, standing }: MachineStatesProps) {
  const t = useText(INSPECTOR_TEXTS);
  return (
    <section aria-label={`${t('scope')} ${machine.description || machine.id}`}>
      <h3 className="dz-inspect-h3">
        {machine.description} <code className="dz-quiet">{machine.id}</code>
      </h3>
      <ul className="dz-states">
        {machine.states.map((state) => (
          <StateRow key={state.name} state={state} count={standing.get(state.node ?? state.name) ?? 0} />
        ))}
      </ul>
    </section>
  );
}

function StateRow({ state, count }: { readonly state: MachineState; readonly count: number }) {
  const t = useText(INSPECTOR_TEXTS);
  return (
    <li className={count > 0 ? 'dz-state dz-state-now' : 'dz-state'}>
      <div>
        <strong className="lz-wrap">{state.name}</strong> {state.kind ? <span className="dz-quiet">{state.kind}</span> : null} {state.final ? <Tag>{t('final')}</Tag> : null}
        {count > 0 ? <Tag color="blue">{count > 1 ? `${t('now')} ×${count}` : t('now')}</Tag> : null}
      </div>
      {state.entry.length + state.exit.length > 0 ? (
        <div className="dz-quiet lz-wrap">
          {state.entry.length > 0 ? `${t('entry')} ${state.entry.join('、')} ` : ''}
          {state.exit.length > 0 ? `${t('exit')} ${state.exit.join('、')}` : ''}
        </div>
      ) : null}
      {state.transitions.length > MANY ? (
        <details className="dz-transitions">
          <summary>{t('ways', { count: state.transitions.length })}</summary>
          <Transitions of={state.transitions} />
        </details>
      ) : (
        <Transitions of={state.transitions} />
      )}
    </li>
  );
}

function Transitions({ of }: { readonly of: readonly MachineTransition[] }) {
  const t = useText(INSPECTOR_TEXTS);
  return (
    <ul className="dz-transitions">
      {of.map((transition, index) => (
        <li key={index} className="lz-wrap">
          <code>{transition.event ?? t('always')}</code> → {transition.target ?? '–'}
          {transition.guard ? <span className="dz-quiet">{` [${transition.guard}]`}</span> : null}
          {transition.actions.length > 0 ? <span className="dz-quiet">{` / ${transition.actions.join('、')}`}</span> : null}
        </li>
      ))}
    </ul>
  );
}
