import type { Definition } from '@liuzhuan/contract';
import type { TextParams } from '@liuzhuan/ui';
import type { OVERTAKEN_TEXTS } from './overtaken-texts';

type Say = (key: keyof typeof OVERTAKEN_TEXTS, params: TextParams) => string;

/** Who released the newer version, `when`, and why where that was noted; with what releasing a draft all the same would do. */
export function releasedWords({ version: latest, deployedBy: by, note }: Pick<Definition, 'version' | 'deployedBy' | 'note'>, when: string, drawn: boolean, say: Say): string {
  const line = note.trim().split('\n')[0] ?? '';
  const why = line === '' ? '' : say('why', { note: line });
  return say(drawn ? 'who' : 'whoStale', { latest, by, when, why });
}
