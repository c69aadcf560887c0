import { useLocale, useText } from '@liuzhuan/ui';
import { type ReactNode, useMemo } from 'react';
import { useHostFunctions } from '../assignment/use-host-functions';
import { useCommitted } from '../editing/use-committed';
import { useElementName } from '../knowledge/use-element-name';
import { useExampleWorld } from '../knowledge/use-example-world';
import { useVariables } from '../knowledge/use-variables';
import type { KnownValue } from '../knowledge/variable';
import { Field } from '../properties/fields/field';
import { checkFeel } from './check-feel';
import { checkTypes, type Expected } from './check-types';
import { FeelEditorBox } from './feel-editor-box';
import { FEEL_TEXTS } from './feel-texts';
import { TryFeel } from './try-feel';

interface FeelFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onCommit: (value: string) => void;
  readonly help?: ReactNode;
  /** Names the expression sees beside those of the process. */
  readonly extra?: readonly string[];
  /** Offers to try it with values. */
  readonly tryable?: boolean;
  /** What the place needs it to give. */
  readonly expected?: Expected;
}

/** So many values are told below the field; of more the completion tells. */
const MOST_SHOWN = 8;

const valueWords = ({ value, label }: KnownValue) => (label === value ? JSON.stringify(value) : `${JSON.stringify(value)} ${label}`);

/** A FEEL expression: completion, what is wrong with it, and what it gives for values of one's own. */
export function FeelField({ label, value, onCommit, help, extra = [], tryable = false, expected }: FeelFieldProps) {
  const t = useText(FEEL_TEXTS);
  const locale = useLocale();
  const { here, later } = useVariables();
  const functions = useHostFunctions();
  const world = useExampleWorld();
  const nameOf = useElementName();
  const { text, setText, flush } = useCommitted(value, onCommit);
  const names = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name);
  const verdict = useMemo(() => checkFeel(text, { here: [...names(here), ...extra], later: names(later) }), [text, here, later, extra.join(' ')]);
  const mistakes = useMemo(() => checkTypes(text, { variables: here, functions, world, expected }), [text, here, functions, world, expected]);
  const giverOf = (name: string) => nameOf(later.find((variable) => variable.name === name)?.givers[0]?.node ?? '');
  const hints = [
    ...mistakes.map((mistake) => mistake[locale]),
    ...(verdict.unknownFunctions.length > 0 ? [t('unknownFunction', { names: verdict.unknownFunctions.join('、') })] : []),
    ...verdict.tooEarly.map((name) => t('tooEarly', { name, step: giverOf(name) })),
    ...(verdict.unknown.length > 0 ? [t('unknown', { names: verdict.unknown.join('、') })] : []),
  ];
  const offered = here.flatMap(({ name, values = [] }) => (verdict.names.includes(name) && values.length > 0 && values.length <= MOST_SHOWN ? [t('values', { name, values: values.map(valueWords).join('、') })] : []));
  return (
    <Field
      label={label}
      error={verdict.error?.[locale]}
      help={
        <>
          {hints.map((hint) => (
            <div key={hint} className="dz-field-warning">
              {hint}
            </div>
          ))}
          {offered.map((words) => (
            <div key={words}>{words}</div>
          ))}
          {help}
          {tryable && text.trim() !== '' && !verdict.error ? <TryFeel key={verdict.names.join(' ')} source={text} names={verdict.names} expected={expected} /> : null}
        </>
      }
    >
      {({ describedBy }) => <FeelEditorBox label={label} value={text} variables={here} locale={locale} describedBy={describedBy} onChange={setText} onBlur={flush} />}
    </Field>
  );
}
