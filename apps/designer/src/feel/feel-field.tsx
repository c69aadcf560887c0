import { useLocale, useText } from '@liuzhuan/ui';
import { type ReactNode, useMemo } from 'react';
import { useCommitted } from '../editing/use-committed';
import { useKnowledge } from '../knowledge/knowledge-provider';
import { Field } from '../properties/fields/field';
import { checkFeel } from './check-feel';
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
}

/** A FEEL expression: completion, what is wrong with it, and what it gives for values of one's own. */
export function FeelField({ label, value, onCommit, help, extra = [], tryable = false }: FeelFieldProps) {
  const t = useText(FEEL_TEXTS);
  const locale = useLocale();
  const { variables } = useKnowledge();
  const { text, setText, flush } = useCommitted(value, onCommit);
  const verdict = useMemo(() => checkFeel(text, [...variables.map(({ name }) => name), ...extra]), [text, variables, extra.join(' ')]);
  const hints = [
    verdict.unknownFunctions.length > 0 ? t('unknownFunction', { names: verdict.unknownFunctions.join('、') }) : undefined,
    verdict.unknown.length > 0 ? t('unknown', { names: verdict.unknown.join('、') }) : undefined,
  ].filter((hint) => hint !== undefined);
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
          {help}
          {tryable && text.trim() !== '' && !verdict.error ? <TryFeel source={text} names={verdict.names} /> : null}
        </>
      }
    >
      {({ describedBy }) => <FeelEditorBox label={label} value={text} variables={variables} locale={locale} describedBy={describedBy} onChange={setText} onBlur={flush} />}
    </Field>
  );
}
