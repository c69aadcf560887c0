import type { BpmnModel } from '@liuzhuan/bpmn';
import type { PathStep } from '@liuzhuan/soundness';
import { useText } from '@liuzhuan/ui';
import { useElementName } from '../knowledge/use-element-name';
import { pathWords } from './path-words';
import { PROOF_TEXTS } from './proof-texts';

interface PathInWordsProps {
  readonly model: BpmnModel;
  readonly path: readonly PathStep[];
  /** The step that is shown. */
  readonly index: number;
  readonly onGo: (index: number) => void;
}

/** 「拟稿 → 分管审核（退回）→ …」: each step leads to its picture. */
export function PathInWords({ model, path, index, onGo }: PathInWordsProps) {
  const t = useText(PROOF_TEXTS);
  const nameOf = useElementName();
  return (
    <ol className="dz-path" aria-label={t('path')}>
      {pathWords(model, path, nameOf).map(({ place, how }, step) => (
        <li key={step}>
          <button type="button" aria-current={step === index ? 'step' : undefined} onClick={() => onGo(step)}>
            {place}
            {how ? t(how.text, { word: how.word }) : ''}
          </button>
        </li>
      ))}
    </ol>
  );
}
