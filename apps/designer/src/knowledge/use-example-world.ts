import { asInstant } from '@liuzhuan/kernel';
import { dateOf } from '@liuzhuan/worktime';
import { useMemo } from 'react';
import type { ExampleWorld } from './examples-of';
import { useKnowledge } from './knowledge-provider';
import { OFFICE_CALENDAR } from './office-calendar';

/** Somebody of today's directory and today's date, to make examples of. */
export function useExampleWorld(): ExampleWorld {
  const { directory } = useKnowledge();
  return useMemo(() => {
    const active = (directory?.persons ?? []).filter((person) => person.active);
    // Whoever is no head of a unit: to such a person most rules apply.
    const somebody = active.find(({ appointments }) => appointments.some(({ head }) => !head)) ?? active[0];
    return { person: somebody?.id, unit: somebody?.appointments[0]?.unit, today: dateOf(asInstant(new Date().toISOString()), OFFICE_CALENDAR) };
  }, [directory]);
}
