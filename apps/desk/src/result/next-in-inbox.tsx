import { useRead, useText } from '@liuzhuan/ui';
import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { useInboxPreferences } from '../inbox/use-inbox-preferences';
import { RESULT_TEXTS } from './result-texts';

/** On to the first task of the inbox, when there is one. */
export function NextInInbox() {
  const t = useText(RESULT_TEXTS);
  const navigate = useNavigate();
  const sort = useInboxPreferences(({ sort }) => sort);
  const next = useRead('listTasks', { query: { view: 'inbox', sort, limit: 1 } }).data?.items[0];
  if (!next) return null;
  return (
    <Button type="primary" size="large" className="desk-next" title={next.caseTitle} onClick={() => void navigate(`/tasks/${encodeURIComponent(next.id)}`)}>
      {t('nextInInbox')}
    </Button>
  );
}
