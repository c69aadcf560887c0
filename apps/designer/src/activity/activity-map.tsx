import type { NodeActivity } from '@liuzhuan/contract';
import { DiagramViewer, type NodeLook, type NodeMark, useText } from '@liuzhuan/ui';
import { busiest, type Level, type Measure, type Reading, readings } from './activity-measure';
import { ACTIVITY_TEXTS } from './activity-texts';
import { workingWords } from './span-words';

interface ActivityMapProps {
  readonly xml: string;
  readonly nodes: readonly NodeActivity[];
  readonly measure: Measure;
  readonly onSelect: (node: string) => void;
}

const LOOKS: Readonly<Record<Level, NodeLook>> = { calm: 'calm', warm: 'waiting', hot: 'incident' };

/** The drawing with a figure, a colour and a word on every node where something is going on. */
export function ActivityMap({ xml, nodes, measure, onSelect }: ActivityMapProps) {
  const t = useText(ACTIVITY_TEXTS);
  const words: Readonly<Record<Measure, (reading: Reading) => string>> = {
    open: ({ value }) => (value > 0 ? t('openBadge', { count: value }) : ''),
    overdue: ({ value }) => t('overdueBadge', { share: value }),
    waiting: ({ value }) => t('waitingBadge', { hours: workingWords(value, t) }),
    incidents: ({ value }) => t('incidentsBadge', { count: value }),
  };
  const shown = readings(nodes, measure);
  const marks = shown.map((reading): NodeMark => {
    const { node, level, value, joining } = reading;
    const figures = [joining > 0 ? t('joiningBadge', { count: joining }) : '', words[measure](reading)].filter((text) => text !== '').join(' · ');
    // What only waits for others is nobody's work: no level is told of it.
    return { node, look: LOOKS[level], word: value === 0 && joining > 0 ? figures : t('levelIn', { text: figures, level: t(level) }) };
  });
  const known = new Set(nodes.map(({ node }) => node));
  return <DiagramViewer xml={xml} marks={marks} focus={busiest(shown)} height={400} onSelect={(element) => (known.has(element) ? onSelect(element) : undefined)} />;
}
