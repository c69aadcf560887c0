import { useText } from '@liuzhuan/ui';
import { Input } from 'antd';
import { Field } from '../properties/fields/field';
import { OvertakenAlert } from './overtaken-alert';
import { OVERTAKEN_TEXTS } from './overtaken-texts';
import type { Overtaking } from './use-overtaking';
import { WayOn } from './way-on';

interface OvertakingFieldProps {
  readonly overtaking: Overtaking;
  readonly reason: string;
  readonly onReason: (reason: string) => void;
}

const LONGEST = 900;

/** Before a release: another version came into force since the draft was begun; it is replaced only by somebody who says why. */
export function OvertakingField({ overtaking, reason, onReason }: OvertakingFieldProps) {
  const t = useText(OVERTAKEN_TEXTS);
  return (
    <div className="dz-stack" style={{ gap: 4 }}>
      <OvertakenAlert overtaking={overtaking} action={<WayOn overtaking={overtaking} />} />
      <Field label={t('reason', { latest: overtaking.definition.version })}>
        {({ id, describedBy }) => <Input.TextArea id={id} aria-describedby={describedBy} value={reason} rows={2} maxLength={LONGEST} onChange={({ target }) => onReason(target.value)} />}
      </Field>
    </div>
  );
}
