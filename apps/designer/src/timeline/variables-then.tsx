import type { CaseTimeline, Instance } from '@liuzhuan/contract';
import type { VariableWrite } from '@liuzhuan/engine';
import { TimeText, useText } from '@liuzhuan/ui';
import { Table } from 'antd';
import type { Reel } from './timeline-frames';
import { TIMELINE_TEXTS } from './timeline-texts';

interface VariablesThenProps {
  readonly reel: Reel;
  readonly index: number;
  readonly timeline: CaseTimeline;
  readonly instance: Instance;
}

/** The data of the case at a moment, each value with who wrote it last, when, and at which step. */
export function VariablesThen({ reel, index, timeline: { entries, names }, instance }: VariablesThenProps) {
  const t = useText(TIMELINE_TEXTS);
  const rows = reel.writes(index);
  const last = new Map(reel.writes(reel.moments.length - 1).map((write) => [`${write.scope} ${write.name}`, write]));
  const root = rows[0]?.scope;
  const bySeq = new Map(entries.map((entry) => [entry.seq, entry]));
  const nameIn = ({ program }: VariableWrite, node: string) => names[program]?.[node] || Object.values(names).find((of) => of[node])?.[node] || node;
  /** The value as it is now, when nobody has written it since. */
  const presentOf = (write: VariableWrite) => (write.scope === root && last.get(`${write.scope} ${write.name}`)?.seq === write.seq ? instance.variables[write.name] : undefined);
  const valueOf = (write: VariableWrite) => {
    const value: unknown = write.value === undefined ? presentOf(write) : write.value;
    if (value !== undefined) return <code className="lz-wrap">{JSON.stringify(value)}</code>;
    if (!write.long) return <span className="dz-quiet">{t('notKept')}</span>;
    return (
      <>
        <span className="dz-quiet">{t('longValue', { length: write.long.length })}</span> <code className="lz-wrap">{write.long.beginning}…</code>
      </>
    );
  };
  const stepOf = (write: VariableWrite) => {
    if (write.node !== null) return t('atStep', { step: nameIn(write, write.node) });
    return t(bySeq.get(write.seq - 1)?.kind === 'case.started' ? 'atStart' : 'corrected');
  };
  return (
    <div>
      <Table
        rowKey={(write) => `${write.scope} ${write.name}`}
        size="small"
        pagination={false}
        scroll={{ x: 640 }}
        dataSource={[...rows]}
        locale={{ emptyText: t('none') }}
        columns={[
          {
            title: t('name'),
            width: '24%',
            render: (_, write: VariableWrite) => (
              <>
                {write.name}
                {write.scope === root ? null : <div className="dz-quiet">{t('inside', { name: nameIn(write, write.opener) })}</div>}
              </>
            ),
          },
          { title: t('value'), render: (_, write: VariableWrite) => valueOf(write) },
          {
            title: t('written'),
            width: '32%',
            render: (_, write: VariableWrite) => (
              <>
                {bySeq.get(write.seq)?.actor?.name ?? t('system')} · {stepOf(write)}
                <div className="dz-quiet">
                  <TimeText at={write.at} />
                </div>
              </>
            ),
          },
        ]}
      />
      <p className="dz-quiet dz-none">{t('membersNote')}</p>
    </div>
  );
}
