import type { Opinion } from '@liuzhuan/contract';
import { TimeText, useText } from '@liuzhuan/ui';
import { holdsNoMore } from '../opinions/opinion-standing';
import { OPINIONS_TEXTS } from '../opinions/opinions-texts';
import { CASE_TEXTS } from './case-texts';

/** The opinions as a table; withdrawn ones struck and said so. */
export function PrintOpinions({ opinions }: { readonly opinions: readonly Opinion[] }) {
  const t = useText(CASE_TEXTS);
  const words = useText(OPINIONS_TEXTS);
  if (!opinions.length) return null;
  return (
    <section>
      <h2>{words('title')}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('step')}</th>
            <th scope="col">{t('who')}</th>
            <th scope="col">{t('outcome')}</th>
            <th scope="col">{t('opinion')}</th>
            <th scope="col">{t('when')}</th>
          </tr>
        </thead>
        <tbody>
          {opinions.map((opinion) => {
            const Words = holdsNoMore(opinion) ? 'del' : 'span';
            return (
              <tr key={`${opinion.task}/${opinion.at}`}>
                <td>{opinion.name}</td>
                <td>{opinion.person?.name ?? t('system')}</td>
                <td>
                  <Words>{opinion.outcomeLabel ?? opinion.outcome}</Words>
                  {holdsNoMore(opinion) ? `（${words('withdrawn')}）` : ''}
                </td>
                <td className="lz-wrap">
                  <Words>{opinion.opinion}</Words>
                </td>
                <td>
                  <TimeText at={opinion.at} relative={false} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
