import type { Release, ReleaseStateDto } from '@liuzhuan/contract';
import { formatInstant, useLocale, useText } from '@liuzhuan/ui';
import { Tag } from 'antd';
import { RELEASE_TEXTS } from './release-texts';

const COLOURS: Readonly<Record<ReleaseStateDto, string>> = {
  'awaiting-review': 'warning',
  scheduled: 'processing',
  active: 'default',
  'sent-back': 'warning',
  withdrawn: 'default',
  failed: 'error',
  'rolled-back': 'warning',
};

const isInForce = ({ state, version, latest }: Release) => state === 'active' && version === latest;

/** Where a release stands, in a word, and below it since when, by whom and why. */
export function ReleaseState({ release }: { readonly release: Release }) {
  const t = useText(RELEASE_TEXTS);
  const lines = useReleaseLines(release);
  return (
    <>
      <Tag color={isInForce(release) ? 'success' : COLOURS[release.state]}>{t(isInForce(release) ? 'inForce' : release.state)}</Tag>
      {lines.map((line) => (
        <div key={line} className="dz-quiet lz-wrap">
          {line}
        </div>
      ))}
    </>
  );
}

/** When a waiting release comes into force, in words. */
function usePlanWords(): (release: Release) => string {
  const t = useText(RELEASE_TEXTS);
  const locale = useLocale();
  return ({ activateAt, state }) => {
    if (activateAt === undefined) return t('afterReview');
    const past = state === 'awaiting-review' && Date.parse(activateAt) <= Date.now();
    return t(past ? 'plannedPast' : 'planned', { time: formatInstant(activateAt, locale) });
  };
}

function useReleaseLines(release: Release): readonly string[] {
  const t = useText(RELEASE_TEXTS);
  const locale = useLocale();
  const planOf = usePlanWords();
  const { state, version, activatedAt, reviewedBy, reviewedAt, opinion, failure, endedAt, endedBy, ending } = release;
  const at = (instant: string | undefined) => (instant === undefined ? '' : formatInstant(instant, locale));
  const waits = state === 'awaiting-review' || state === 'scheduled';
  return [
    waits ? planOf(release) : '',
    version === undefined ? '' : t('becameVersion', { version, time: at(activatedAt) }),
    failure ? t('failedAt', { time: at(activatedAt), why: failure.message[locale] }) : '',
    reviewedBy === undefined ? '' : t('reviewedBy', { by: reviewedBy, time: at(reviewedAt) }),
    opinion,
    endedBy === undefined ? '' : t('endedBy', { by: endedBy, time: at(endedAt) }),
    ending,
  ].filter((line) => line !== '');
}
