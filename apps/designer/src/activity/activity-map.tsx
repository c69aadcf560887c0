import type { NodeActivity } from '@liuzhuan/contract';
import { DiagramViewer, type NodeLook, type NodeMark, useText } from '@liuzhuan/ui';
import { type Level, type Measure, type Reading, readings } from './activity-measure';
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
    open: ({ value }) => t('openBadge', { count: value }),
    overdue: ({ value }) => t('overdueBadge', { share: value }),
    waiting: ({ value }) => t('waitingBadge', { hours: workingWords(value, t) }),
    incidents: ({ value }) => t('incidentsBadge', { count: value }),
  };
  const marks = readings(nodes, measure).map((reading): NodeMark => ({ node: reading.node, look: LOOKS[reading.level], word: t('levelIn', { text: words[measure](reading), level: t(reading.level) }) }));
  const known = new Set(nodes.map(({ node }) => node));
  return <DiagramViewer xml={xml} marks={marks} height={400} onSelect={(element) => (known.has(element) ? onSelect(element) : undefined)} />;
}
