import type { Instance } from '@liuzhuan/contract';
import { showNames, useRead } from '@liuzhuan/ui';
import { formLines } from './form-lines';
import { formTitle } from './form-title';

/** The forms as tables of field and value. */
export function PrintForms({ forms }: { readonly forms: NonNullable<Instance['forms']> }) {
  const directory = useRead('readDirectory', {}).data;
  return forms.map(({ key, schema, data }) => (
    <section key={key}>
      <h2>{formTitle(schema, key)}</h2>
      <table>
        <tbody>
          {formLines(schema, showNames(data, [], directory)).map(({ label, value }, index) => (
            <tr key={`${label}/${index}`}>
              <th scope="row" style={{ width: '28%' }}>
                {label}
              </th>
              <td className="lz-wrap" style={{ whiteSpace: 'pre-wrap' }}>
                {value}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  ));
}
