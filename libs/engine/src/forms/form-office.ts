import { calendarFunctions } from '@liuzhuan/worktime';
import type { PersonId, UnitId } from '@liuzhuan/kernel';
import type { Actor } from '../actor';
import type { World } from '../world/world';
import type { FormOffice } from './office-fields';

/** The directory and the calendar as forms ask them; whoever acts signs. */
export function formOffice({ directory, calendar, today }: World, actor: Actor): FormOffice {
  const functions = calendarFunctions(calendar);
  const [year, month, day] = today.split('-').map(Number);
  const name = actor.person === undefined ? '' : (directory.persons.get(actor.person)?.name ?? '');
  const unitNamed = (text: string) => (directory.units.has(text as UnitId) ? text : directory.unitsByName.get(text)?.id);
  return {
    today,
    signature: `${name} ${year}年${month}月${day}日`.trim(),
    hasPerson: (id, unit, post) => {
      if (directory.persons.get(id as PersonId)?.active !== true) return false;
      const held = directory.appointmentsOfPerson.get(id as PersonId) ?? [];
      return (unit === '' && post === '') || held.some((one) => (unit === '' || one.unit === unitNamed(unit)) && (post === '' || one.post === post));
    },
    hasUnit: (id) => directory.units.has(id as UnitId),
    isWorkingDay: (date) => functions['isWorkingDay']?.(date) === true,
    workingDaysAfter: (date, count) => String(functions['workingDaysAfter']?.(date, count) ?? date),
  };
}
