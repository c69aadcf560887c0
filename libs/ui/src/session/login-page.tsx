import { useQueryClient } from '@tanstack/react-query';
import { Button, Card, Form, Input, Typography } from 'antd';
import { useAction } from '../api/api-provider';
import { ProblemAlert } from '../states/problem-alert';
import { LocaleSwitch } from '../shell/locale-switch';
import { useText } from '../text/locale-store';
import { UI_TEXTS } from '../text/ui-texts';

/** Sign-in with a local account. */
export function LoginPage({ title }: { readonly title: string }) {
  const t = useText(UI_TEXTS);
  const queries = useQueryClient();
  const logIn = useAction('logIn');
  const submit = (values: { login: string; password: string }) =>
    logIn.mutate({ body: values }, { onSuccess: () => void queries.resetQueries() });
  return (
    <main style={{ minHeight: '100%', display: 'grid', placeItems: 'center', padding: 24 }}>
      <Card style={{ width: 380, maxWidth: '100%' }}>
        <div style={{ display: 'flex', justifyContent: 'space-between', alignItems: 'baseline' }}>
          <Typography.Title level={1} style={{ fontSize: 22, marginTop: 0 }}>
            {t('product')} · {title}
          </Typography.Title>
          <LocaleSwitch />
        </div>
        {logIn.error ? <ProblemAlert error={logIn.error} /> : null}
        <Form layout="vertical" onFinish={submit} requiredMark={false} style={{ marginTop: 16 }}>
          <Form.Item name="login" label={t('login')} rules={[{ required: true, message: t('loginRequired') }]}>
            <Input autoFocus autoComplete="username" />
          </Form.Item>
          <Form.Item name="password" label={t('password')} rules={[{ required: true, message: t('passwordRequired') }]}>
            <Input.Password autoComplete="current-password" />
          </Form.Item>
          <Button type="primary" htmlType="submit" block loading={logIn.isPending}>
            {t('signIn')}
          </Button>
        </Form>
      </Card>
    </main>
  );
}
