import { formatInstant, QueryState, useLocale, useRead } from '@liuzhuan/ui';
import { Timeline } from 'antd';

/** 经过: who did what, when; the newest first. */
export function CaseHistory({ id }: { readonly id: string }) {
  const locale = useLocale();
  const history = useRead('readHistory', { path: { id } });
  return (
    <QueryState query={history}>
      {(entries) => (
        <Timeline
          style={{ paddingBlockStart: 8 }}
          items={[...entries].reverse().map((entry) => ({
            key: entry.seq,
            content: (
              <div className="lz-wrap">
                {entry.text[locale]}
                <div className="dz-quiet">
                  {formatInstant(entry.at, locale)}
                  {entry.actor ? ` · ${entry.actor.name}` : ''}
                </div>
              </div>
            ),
          }))}
        />
      )}
    </QueryState>
  );
}
