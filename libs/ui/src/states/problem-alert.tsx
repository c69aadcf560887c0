import { ProblemError } from '@liuzhuan/contract';
import { Alert, Button } from 'antd';
import { useLocale, useText } from '../text/locale-store';
import { UI_TEXTS } from '../text/ui-texts';

/** What went wrong, and the cure, in the reader's language. */
export function ProblemAlert({ error, onRetry }: { readonly error: Error; readonly onRetry?: () => void }) {
  const t = useText(UI_TEXTS);
  const locale = useLocale();
  const problem = error instanceof ProblemError ? error.problem : undefined;
  return (
    <Alert
      type={problem?.status === 409 ? 'warning' : 'error'}
      showIcon
      role="alert"
      title={problem ? problem.message[locale] : t('unreachable')}
      description={
        <>
          <div>{problem ? problem.cure[locale] : t('unreachableCure')}</div>
          {problem?.fields?.length ? (
            <ul style={{ margin: '4px 0 0', paddingInlineStart: 20 }}>
              {problem.fields.map((field) => (
                <li key={field.field}>{field.message[locale]}</li>
              ))}
            </ul>
          ) : null}
        </>
      }
      action={onRetry ? <Button onClick={onRetry}>{t('retry')}</Button> : undefined}
    />
  );
}
