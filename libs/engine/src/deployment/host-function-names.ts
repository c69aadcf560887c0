import { DIRECTORY_FUNCTION_NAMES } from '../directory/directory-functions';

/** Calendar functions of worktime, by name. */
const CALENDAR_FUNCTION_NAMES: readonly string[] = ['workingDaysAfter', 'workingDaysBefore', 'daysBefore', 'isWorkingDay', 'nextWorkingDay'];

/** Every function a diagram or decision table may call beside FEEL's own. */
export const HOST_FUNCTION_NAMES: readonly string[] = [...DIRECTORY_FUNCTION_NAMES, ...CALENDAR_FUNCTION_NAMES];
