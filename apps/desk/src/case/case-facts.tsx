import type { Instance } from '@liuzhuan/contract';
import { TimeText, useText } from '@liuzhuan/ui';
import type { ReactNode } from 'react';
import { StandingText } from '../cases/standing-text';
import { CASE_TEXTS } from './case-texts';

/** What a case is and where it stands, as terms and values. On paper too. */
export function CaseFacts({ instance, relative = true }: { readonly instance: Instance; readonly relative?: boolean }) {
  const t = useText(CASE_TEXTS);
  const { lacking = [] } = instance;
  const missing = lacking.map(({ name, sets }) => `${name}：${sets.map((names) => names.join('、')).join(t('anotherSet'))}`).join('；');
  const where = instance.standing.length ? <StandingText standing={instance.standing} moreStanding={instance.moreStanding} /> : instance.endNode ? t('endedAtNode', { name: instance.endNode.name }) : t('ended');
  const facts: readonly (readonly [keyof typeof CASE_TEXTS, ReactNode])[] = [
    ['now', (instance.standing.length > 0 || missing === '') && <strong key="now">{where}</strong>],
    ['lacking', missing],
    ['caseNumber', instance.number],
    ['process', t('processVersion', { name: instance.definitionName, version: instance.version })],
    ['startedBy', instance.starter?.name],
    ['startedAt', <TimeText key="started" at={instance.startedAt} relative={relative} />],
    ['endedAt', instance.endedAt && <TimeText key="ended" at={instance.endedAt} relative={relative} />],
    ['numbers', instance.numbers.length ? <NumberList key="numbers" numbers={instance.numbers} /> : undefined],
  ];
  return (
    <dl className="desk-case-facts">
      {facts
        .filter(([, value]) => value)
        .map(([term, value]) => (
          <div key={term}>
            <dt>{t(term)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

function NumberList({ numbers }: { readonly numbers: Instance['numbers'] }) {
  const t = useText(CASE_TEXTS);
  return (
    <>
      {numbers.map(({ text, voided, series }, index) => (
        <span key={`${series}/${text}`}>
          {index ? '、' : ''}
          {voided ? <del>{text}</del> : text}
          {voided ? t('numberVoided') : ''}
        </span>
      ))}
    </>
  );
}
