import { SaveOutlined, WarningOutlined } from '@ant-design/icons';
import { formatInstant, useLocale, useText } from '@liuzhuan/ui';
import { DRAFT_TEXTS } from './draft-texts';
import type { DraftState } from './use-draft';

/** "草稿已保存在本机 10:32": said, so that nobody fears for what was typed. */
export function DraftNote({ draft }: { readonly draft: DraftState }) {
  const t = useText(DRAFT_TEXTS);
  const locale = useLocale();
  if (draft.refused) {
    return (
      <span role="alert" style={{ color: '#b3261e' }}>
        <WarningOutlined aria-hidden /> {t('refused')}
      </span>
    );
  }
  return (
    <span role="status" className="desk-quiet">
      {draft.savedAt ? (
        <>
          <SaveOutlined aria-hidden /> {t('saved', { time: shortTime(draft.savedAt, formatInstant(draft.savedAt, locale)) })}
        </>
      ) : null}
    </span>
  );
}

/** Only the time of day for a draft of today. */
function shortTime(instant: string, formatted: string): string {
  const today = new Date().toDateString() === new Date(instant).toDateString();
  return today ? (formatted.split(' ').at(-1) ?? formatted) : formatted;
}
