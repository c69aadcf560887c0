import type { TaskRow } from '@liuzhuan/contract';
import { useText } from '@liuzhuan/ui';
import { useRef } from 'react';
import { groupTasks } from './group-tasks';
import { InboxRow } from './inbox-row';
import { INBOX_TEXTS } from './inbox-texts';
import { useRowKeys } from './use-row-keys';

function Rows({ tasks }: { readonly tasks: readonly TaskRow[] }) {
  return (
    <ul className="desk-list desk-panel">
      {tasks.map((task) => (
        <InboxRow key={task.id} task={task} />
      ))}
    </ul>
  );
}

/** The tasks, in one list or by process. */
export function InboxList({ tasks, grouped }: { readonly tasks: readonly TaskRow[]; readonly grouped: boolean }) {
  const t = useText(INBOX_TEXTS);
  const list = useRef<HTMLDivElement>(null);
  useRowKeys(list);
  return (
    <div ref={list}>
      {grouped ? (
        groupTasks(tasks).map((group) => (
          <section key={group.key} aria-label={group.name}>
            <h2 className="desk-group-title">
              {group.name} <span className="desk-quiet">{t('groupCount', { count: group.tasks.length })}</span>
            </h2>
            <Rows tasks={group.tasks} />
          </section>
        ))
      ) : (
        <Rows tasks={tasks} />
      )}
    </div>
  );
}
