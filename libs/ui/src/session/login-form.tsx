import type { Account } from '@liuzhuan/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useApi } from '../api/api-provider';
import { askAgain } from '../api/ask-again';
import { ProblemAlert } from '../states/problem-alert';
import { useText } from '../text/locale-store';
import { UI_TEXTS } from '../text/ui-texts';

interface LoginFormProps {
  /** Whose pages are still open behind it: they stay when the same account signs in again. */
  readonly known?: Account;
}

/** Login and password. What another account has read is forgotten before anybody else sees a page. */
export function LoginForm({ known }: LoginFormProps) {
  const t = useText(UI_TEXTS);
  const client = useApi();
  const queries = useQueryClient();
  const logIn = useMutation({
    mutationFn: (values: { login: string; password: string }) => client('logIn', { body: values }),
    // Part of the mutation itself, not of this form: it is gone once the session is read again.
    onSuccess: ({ account }) => (account.login === known?.login ? askAgain(queries) : queries.resetQueries()),
  });
  return (
    <>
      {logIn.error ? <ProblemAlert error={logIn.error} /> : null}
      <Form layout="vertical" onFinish={logIn.mutate} requiredMark={false} style={{ marginTop: 16 }} initialValues={{ login: known?.login }}>
        <Form.Item name="login" label={t('login')} rules={[{ required: true, message: t('loginRequired') }]}>
          <Input autoFocus={!known} autoComplete="username" />
        </Form.Item>
        <Form.Item name="password" label={t('password')} rules={[{ required: true, message: t('passwordRequired') }]}>
          <Input.Password autoFocus={!!known} autoComplete="current-password" />
        </Form.Item>
        <Button type="primary" htmlType="submit" block loading={logIn.isPending}>
          {t('signIn')}
        </Button>
      </Form>
    </>
  );
}
