import { ACTIVITIES } from './rows/activities';
import { DATA_AND_PARTNERS } from './rows/data-and-partners';
import { EVENTS_AND_GATEWAYS } from './rows/events-and-gateways';
import { FOUNDATION } from './rows/foundation';
import type { Rows } from './treatment';

/** The whole metamodel in the order in which a reader would look for things. */
export const SECTIONS: readonly { readonly title: string; readonly rows: Rows }[] = [
  { title: 'Processes and activities', rows: ACTIVITIES },
  { title: 'Events and gateways', rows: EVENTS_AND_GATEWAYS },
  { title: 'Data and partners', rows: DATA_AND_PARTNERS },
  { title: 'Foundation', rows: FOUNDATION },
];

export const ALL_ROWS: Rows = Object.assign({}, ...SECTIONS.map(({ rows }) => rows)) as Rows;
