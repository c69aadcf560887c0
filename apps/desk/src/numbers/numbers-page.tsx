import { PrinterOutlined } from '@ant-design/icons';
import { usePages, useText } from '@liuzhuan/ui';
import { Button, Select } from 'antd';
import { useEffect, useState } from 'react';
import { DESK_TEXTS } from '../shell/desk-texts';
import { Page } from '../shell/page';
import { RowList } from '../shell/row-list';
import { useAddress } from '../shell/use-address';
import { NumbersTable } from './numbers-table';
import { NUMBERS_TEXTS } from './numbers-texts';

/** 台账: the official numbers of every series, void ones too. */
export function NumbersPage() {
  const desk = useText(DESK_TEXTS);
  const t = useText(NUMBERS_TEXTS);
  const [series, setSeries] = useAddress('series');
  const pages = usePages('listNumbers', { query: { series: series || undefined, limit: 100 } });
  const known = useKnownSeries(pages.items?.map((number) => number.series), series);
  return (
    <Page
      title={desk('numbers')}
      note={pages.total === undefined ? undefined : desk('total', { count: pages.total })}
      tools={
        <>
          <Select
            aria-label={t('series')}
            value={series}
            onChange={setSeries}
            style={{ minWidth: 200 }}
            popupMatchSelectWidth={false}
            options={[{ value: '', label: t('anySeries') }, ...known.map((value) => ({ value, label: value }))]}
          />
          <Button icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>
            {t('print')}
          </Button>
        </>
      }
    >
      <RowList pages={pages} empty={{ title: t('emptyTitle'), text: t('emptyText') }}>
        {(numbers) => <NumbersTable numbers={numbers} />}
      </RowList>
    </Page>
  );
}

/** Series seen so far: choosing one must not make the others unknown. */
function useKnownSeries(seen: readonly string[] | undefined, chosen: string): string[] {
  const [known, setKnown] = useState<ReadonlySet<string>>(new Set(chosen ? [chosen] : []));
  const signature = seen?.join('\n');
  useEffect(() => setKnown((old) => new Set([...old, ...(seen ?? [])])), [signature]);
  return [...known].sort();
}
