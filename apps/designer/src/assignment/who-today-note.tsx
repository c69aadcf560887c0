import { useText } from '@liuzhuan/ui';
import { useKnowledge } from '../knowledge/knowledge-provider';
import { ASSIGNMENT_TEXTS } from './assignment-texts';
import { useHostFunctions } from './use-host-functions';
import { whoToday } from './who-today';

const SHOWN = 4;
const WORDS = { starter: 'starterWord', starterUnit: 'starterUnitWord', assigneeOf: 'assigneeWord' } as const;

/** "今天是：秘书科负责人", or why it cannot be told. */
export function WhoTodayNote({ rule }: { readonly rule: string }) {
  const t = useText(ASSIGNMENT_TEXTS);
  const { directory } = useKnowledge();
  const functions = useHostFunctions();
  const who = directory && whoToday(rule, directory, functions);
  if (!who) return null;
  if (who.kind === 'nobody') {
    return (
      <p className="dz-example dz-field-warning" role="status">
        {t('nobody')}
      </p>
    );
  }
  const wordOf = (name: string) => (name in WORDS ? t(WORDS[name as keyof typeof WORDS]) : `“${name}”`);
  if (who.kind === 'depends') return <p className="dz-example">{t('depends', { on: who.on.map(wordOf).join('、') })}</p>;
  const shown = who.names.slice(0, SHOWN).join('、');
  return <p className="dz-example">{t('today', { names: who.names.length > SHOWN ? t('more', { names: shown, count: who.names.length }) : shown })}</p>;
}
