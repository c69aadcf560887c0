import { type Change, type ChangedElement, compareResources, releaseNotes } from '@liuzhuan/comparison';
import type { ResourceDto } from '@liuzhuan/contract';
import { useCopy, useLocale, useText } from '@liuzhuan/ui';
import { Alert, Button, Checkbox } from 'antd';
import { useMemo, useState } from 'react';
import { drawingOf } from '../workspace/workspace-state';
import { BeforeAndAfter } from './before-and-after';
import { ChangeList } from './change-list';
import { ComparisonDiagrams } from './comparison-diagrams';
import { COMPARISON_TEXTS } from './comparison-texts';
import { type ChangeFilter, countKinds, filterChanges } from './filter-changes';
import { KINDS } from './kinds';

interface DifferencesProps {
  readonly process: string;
  readonly before: readonly ResourceDto[];
  readonly after: readonly ResourceDto[];
  readonly names: readonly [before: string, after: string];
}

const EVERYTHING: ChangeFilter = { kinds: KINDS, onlyRuns: false };
const NOWHERE: readonly ChangedElement[] = [];

/** Everything that differs between two sets of files: filter, list in words, both drawings, forms and tables. */
export function Differences({ process, before, after, names }: DifferencesProps) {
  const t = useText(COMPARISON_TEXTS);
  const changes = useMemo(() => compareResources(before, after), [before, after]);
  const [filter, setFilter] = useState(EVERYTHING);
  const [chosen, setChosen] = useState<Change>();
  const [looked, setLooked] = useState(NOWHERE);
  const drawings = useMemo(() => [before, after].map((resources) => drawingOf({ key: process, resources })?.content), [process, before, after]);
  if (changes.length === 0) return <Alert type="success" showIcon role="status" title={t('same')} />;
  const shown = filterChanges(changes, filter);
  const choose = (change: Change) => {
    setChosen(change);
    setLooked([...change.elements]);
  };
  const select = (side: 'before' | 'after', id: string) => {
    const found = changes.flatMap(({ elements }) => elements).find((element) => element[side] === id);
    setFilter((current) => {
      const { element: _, ...rest } = current;
      return found && current.element?.id !== id ? { ...rest, element: { side, id } } : rest;
    });
    setLooked(found ? [found] : NOWHERE);
    setChosen(undefined);
  };
  // Looking at one element leaves the others marked; what a filter hides is marked nowhere.
  const { element: _looked, ...kinds } = filter;
  return (
    <>
      <FilterBar changes={changes} shown={shown} filter={filter} onFilter={setFilter} />
      <div className="dz-cmp">
        <div className="dz-card dz-cmp-list" role="region" aria-label={t('list')} tabIndex={0}>
          <ChangeList changes={shown} chosen={chosen} onChoose={choose} />
        </div>
        <ComparisonDiagrams before={drawings[0]} after={drawings[1]} names={names} changes={filterChanges(changes, kinds)} chosen={looked} onSelect={select} />
      </div>
      <BeforeAndAfter changes={shown} />
    </>
  );
}

interface FilterBarProps {
  readonly changes: readonly Change[];
  readonly shown: readonly Change[];
  readonly filter: ChangeFilter;
  readonly onFilter: (filter: ChangeFilter) => void;
}

function FilterBar({ changes, shown, filter, onFilter }: FilterBarProps) {
  const t = useText(COMPARISON_TEXTS);
  const locale = useLocale();
  const copy = useCopy();
  const counts = countKinds(changes);
  const { element, ...rest } = filter;
  return (
    <div className="dz-cmp-filter">
      <Checkbox.Group
        aria-label={t('kinds')}
        value={[...filter.kinds]}
        options={KINDS.map((kind) => ({ value: kind, label: t('kindCount', { kind: t(kind), count: counts[kind] }), disabled: counts[kind] === 0 }))}
        onChange={(kinds) => onFilter({ ...filter, kinds: KINDS.filter((kind) => kinds.includes(kind)) })}
      />
      <Checkbox checked={filter.onlyRuns} onChange={({ target }) => onFilter({ ...filter, onlyRuns: target.checked })}>
        {t('onlyRuns')}
      </Checkbox>
      <span role="status" className="dz-quiet">
        {shown.length === changes.length ? t('total', { count: changes.length }) : t('shown', { shown: shown.length, count: changes.length })}
      </span>
      {element ? (
        <Button size="small" onClick={() => onFilter(rest)}>
          {t('showAll')}
        </Button>
      ) : null}
      <Button size="small" onClick={() => copy(releaseNotes(shown, locale))}>
        {t('notes')}
      </Button>
    </div>
  );
}
