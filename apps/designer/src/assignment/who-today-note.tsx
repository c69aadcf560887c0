import type { Supposed } from '@liuzhuan/engine';
import { useText } from '@liuzhuan/ui';
import { Select } from 'antd';
import { useState } from 'react';
import { useExampleWorld } from '../knowledge/use-example-world';
import { useKnowledge } from '../knowledge/knowledge-provider';
import { useVariables } from '../knowledge/use-variables';
import { ASSIGNMENT_TEXTS } from './assignment-texts';
import { useHostFunctions } from './use-host-functions';
import { neededFor, whoToday } from './who-today';

const SHOWN = 4;
const WORDS = { starter: 'starterWord', starterUnit: 'starterUnitWord', assigneeOf: 'assigneeWord' } as const;
const STEP = 'assigneeOf';

/** "今天是：秘书科负责人"; where a case decides, with somebody supposed for it; or why it cannot be told. */
export function WhoTodayNote({ rule }: { readonly rule: string }) {
  const t = useText(ASSIGNMENT_TEXTS);
  const { directory } = useKnowledge();
  const { here } = useVariables();
  const world = useExampleWorld();
  const functions = useHostFunctions();
  const [supposed, setSupposed] = useState<Readonly<Record<string, string>>>({});
  if (!directory) return null;
  const { variables, steps } = neededFor(rule);
  const kindOf = (name: string) => (name === STEP ? 'person' : here.find((variable) => variable.name === name)?.kind);
  const asked = [...variables, ...(steps ? [STEP] : [])].filter((name) => kindOf(name) === 'person' || kindOf(name) === 'unit');
  const valueOf = (name: string) => supposed[name] ?? (kindOf(name) === 'unit' ? world.unit : world.person);
  const known: Supposed = {
    variables: Object.fromEntries(asked.flatMap((name) => (name === STEP || valueOf(name) === undefined ? [] : [[name, valueOf(name) ?? null]]))),
    functions: steps ? { assigneeOf: () => valueOf(STEP) ?? null } : {},
    performed: steps && valueOf(STEP) !== undefined,
  };
  const who = whoToday(rule, directory, functions, known);
  if (!who) return null;
  const wordOf = (name: string) => (name in WORDS ? t(WORDS[name as keyof typeof WORDS]) : `“${name}”`);
  if (who.kind === 'depends') return <p className="dz-example">{t('depends', { on: who.on.map(wordOf).join('、') })}</p>;
  const persons = directory.persons.filter(({ active }) => active).map(({ id, name }) => ({ value: id, label: name }));
  const units = directory.units.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <div className={who.kind === 'nobody' ? 'dz-example dz-field-warning' : 'dz-example'} role="status">
      {asked.map((name) => (
        <div key={name} className="dz-suppose">
          <span>{t('suppose', { what: wordOf(name) })}</span>
          <Select
            size="small"
            aria-label={t('suppose', { what: wordOf(name) })}
            showSearch={{ filterOption: (search, option) => String(option?.label).includes(search) }}
            value={valueOf(name)}
            options={kindOf(name) === 'unit' ? units : persons}
            onChange={(value: string) => setSupposed({ ...supposed, [name]: value })}
          />
        </div>
      ))}
      {who.kind === 'nobody' ? t('nobody') : t('today', { names: who.names.length > SHOWN ? t('more', { names: who.names.slice(0, SHOWN).join('、'), count: who.names.length }) : who.names.join('、') })}
    </div>
  );
}
