import { ReadOutlined } from '@ant-design/icons';
import type { Task } from '@liuzhuan/contract';
import { useText } from '@liuzhuan/ui';
import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { TASK_TEXTS } from './task-texts';

/** The clauses a step fulfils, one click away, with the regulation's own words. */
export function ClausesButton({ clauses }: { readonly clauses: Task['clauses'] }) {
  const t = useText(TASK_TEXTS);
  const [open, setOpen] = useState(false);
  if (clauses.length === 0) return null;
  return (
    <>
      <Button icon={<ReadOutlined aria-hidden />} onClick={() => setOpen(true)} aria-haspopup="dialog">
        {t('clausesCount', { count: clauses.length })}
      </Button>
      <Drawer open={open} onClose={() => setOpen(false)} title={t('clauses')} size={440} destroyOnHidden>
        <dl className="desk-clauses">
          {clauses.map((clause) => (
            <div key={clause.id}>
              <dt>{clause.id}</dt>
              <dd>{clause.quote ?? <span className="desk-quiet">{t('clauseNoQuote')}</span>}</dd>
            </div>
          ))}
        </dl>
      </Drawer>
    </>
  );
}
