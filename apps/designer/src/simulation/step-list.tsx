import type { ScenarioStep } from '@liuzhuan/simulator';
import { useElementName } from '../knowledge/use-element-name';
import { useText } from '@liuzhuan/ui';
import { STEP_TEXTS } from './step-texts';
import { usePeople } from './use-people';

const isKnown = (name: string): name is keyof typeof STEP_TEXTS => Object.hasOwn(STEP_TEXTS, name);

/** The steps of a scenario in words; the next one is marked. */
export function StepList({ steps, index }: { readonly steps: readonly ScenarioStep[]; readonly index: number | undefined }) {
  const t = useText(STEP_TEXTS);
  const nameOf = useElementName();
  const { nameOf: personOf } = usePeople();
  const words = (step: ScenarioStep): string => {
    const [name = '', input] = Object.entries(step)[0] ?? [];
    const { task, node, by, outcome, to } = (typeof input === 'object' ? input : {}) as Readonly<Record<string, string | undefined>>;
    const parts = [isKnown(name) ? t(name) : name, typeof input === 'string' ? input : undefined, task && nameOf(task), node && nameOf(node), by && personOf(by), outcome, to && nameOf(to)];
    return parts.filter((part) => part !== undefined && part !== '').join(' · ');
  };
  return (
    <ol className="dz-sim-steps">
      {steps.map((step, place) => (
        <li key={place} aria-current={place === index ? 'step' : undefined} className={index !== undefined && place < index ? 'dz-quiet' : undefined}>
          {words(step)}
        </li>
      ))}
    </ol>
  );
}
