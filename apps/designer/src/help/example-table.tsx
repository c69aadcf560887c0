import type { DecisionTable } from '@liuzhuan/feel';
import { useText } from '@liuzhuan/ui';
import { HELP_TEXTS } from './help-texts';
import './help.css';

/** A decision table to look at: hit policy, allowed values, rows. */
export function ExampleTable({ table: { hitPolicy, inputs, outputs, rules } }: { readonly table: DecisionTable }) {
  const t = useText(HELP_TEXTS);
  return (
    <div className="dz-example-table" role="group" aria-label={`${t('hitPolicy')} ${hitPolicy}`} tabIndex={0}>
      <p className="dz-quiet">
        {t('hitPolicy')}：<code>{hitPolicy}</code>
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">#</th>
            {inputs.map(({ expression, allowedValues }) => (
              <th key={expression} scope="col">
                {expression}
                {allowedValues === undefined ? null : <span className="dz-quiet dz-block">{allowedValues}</span>}
              </th>
            ))}
            {outputs.map(({ name = '' }) => (
              <th key={name} scope="col">
                → {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rules.map((rule, row) => (
            <tr key={rule.id}>
              <th scope="row">{row + 1}</th>
              {[...rule.inputs, ...rule.outputs].map((text, column) => (
                <td key={column}>{text}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
