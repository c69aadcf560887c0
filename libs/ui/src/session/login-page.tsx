import { Card, Typography } from 'antd';
import { LocaleSwitch } from '../shell/locale-switch';
import { useText } from '../text/locale-store';
import { UI_TEXTS } from '../text/ui-texts';
import { LoginForm } from './login-form';

/** Sign-in with a local account. */
export function LoginPage({ title }: { readonly title: string }) {
  const t = useText(UI_TEXTS);
  return (
    <main style={{ minHeight: '100%', display: 'grid', placeItems: 'center', padding: 24 }}>
      <Card style={{ width: 380, maxWidth: '100%' }}>
        <div style={{ display: 'flex', justifyContent: 'space-between', alignItems: 'baseline' }}>
          <Typography.Title level={1} style={{ fontSize: 22, marginTop: 0 }}>
            {t('product')} · {title}
          </Typography.Title>
          <LocaleSwitch />
        </div>
        <LoginForm />
      </Card>
    </main>
  );
}
