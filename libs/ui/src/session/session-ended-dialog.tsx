import type { Account } from '@liuzhuan/contract';
import { Modal } from 'antd';
import { useText } from '../text/locale-store';
import { UI_TEXTS } from '../text/ui-texts';
import { LoginForm } from './login-form';

/** Above messages and every dialog that may be open. */
const ABOVE_ALL = 3_000;

/** The session ended while somebody was at it: she signs in again, and everything on the page is as it was. */
export function SessionEndedDialog({ account }: { readonly account: Account }) {
  const t = useText(UI_TEXTS);
  return (
    <Modal open centered title={t('sessionEnded')} width={380} zIndex={ABOVE_ALL} closable={false} keyboard={false} mask={{ closable: false }} footer={null}>
      <p className="lz-wrap">{t('sessionEndedText')}</p>
      <LoginForm known={account} />
    </Modal>
  );
}
