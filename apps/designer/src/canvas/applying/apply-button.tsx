import { AppstoreAddOutlined } from '@ant-design/icons';
import { useLocale, useText } from '@liuzhuan/ui';
import { Button, Dropdown } from 'antd';
import { STEP_APPLICATIONS } from '../../templates/step-applications';
import './applying.css';
import { useApplyRequest } from './apply-request';
import { APPLY_TEXTS } from './apply-texts';

/** 套用到此步骤: the office steps that can be put on the step, for who does not use the menus of the canvas. */
export function ApplyButton({ step }: { readonly step: string }) {
  const t = useText(APPLY_TEXTS);
  const locale = useLocale();
  const ask = useApplyRequest((state) => state.ask);
  const items = STEP_APPLICATIONS.map((application) => ({
    key: application.of.id,
    label: (
      <span className="dz-apply-item">
        <span>{application.of.name[locale]}</span>
        <span className="dz-quiet lz-wrap">{application.note[locale]}</span>
      </span>
    ),
    onClick: () => ask({ step, application }),
  }));
  return (
    <div className="dz-apply">
      <Dropdown trigger={['click']} menu={{ items, className: 'dz-apply-menu' }}>
        <Button size="small" icon={<AppstoreAddOutlined aria-hidden />}>
          {t('open')}
        </Button>
      </Dropdown>
    </div>
  );
}
