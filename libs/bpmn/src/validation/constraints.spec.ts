import { BPMN_CONSTRAINTS } from './constraints';
import { brokenCodes } from './testing/broken-codes';
import { ACTIVITIES_CASES } from './testing/cases/activities';
import { CALLED_ELEMENTS_CASES } from './testing/cases/called-elements';
import { COLLABORATIONS_CASES } from './testing/cases/collaborations';
import { DATA_CASES } from './testing/cases/data';
import { EVENT_DETAILS_CASES } from './testing/cases/event-details';
import { EVENT_FLOWS_CASES } from './testing/cases/event-flows';
import { EVENT_TRIGGERS_CASES } from './testing/cases/event-triggers';
import { EXPRESSIONS_CASES } from './testing/cases/expressions';
import { GATEWAYS_CASES } from './testing/cases/gateways';
import { OPERATIONS_CASES } from './testing/cases/operations';
import { REFERENCES_CASES } from './testing/cases/references';
import { SEQUENCE_FLOWS_CASES } from './testing/cases/sequence-flows';

/** `constraints/imports` speaks of several files and has a spec of its own. */
const SEVERAL_FILES = ['bpmn-import-missing', 'bpmn-id-shared'];
const CASES = [
  ...ACTIVITIES_CASES,
  ...CALLED_ELEMENTS_CASES,
  ...COLLABORATIONS_CASES,
  ...DATA_CASES,
  ...EVENT_DETAILS_CASES,
  ...EVENT_FLOWS_CASES,
  ...EVENT_TRIGGERS_CASES,
  ...EXPRESSIONS_CASES,
  ...GATEWAYS_CASES,
  ...OPERATIONS_CASES,
  ...REFERENCES_CASES,
  ...SEQUENCE_FLOWS_CASES,
];

describe('a constraint', () => {
  it.each(CASES)('%s is kept by one file and broken by another', (code, keeps, breaks) => {
    expect(brokenCodes(keeps)).not.toContain(code);
    expect(brokenCodes(breaks)).toContain(code);
  });

  it('has an example', () => {
    const shown = new Set([...SEVERAL_FILES, ...CASES.map(([code]) => code)]);
    expect(Object.keys(BPMN_CONSTRAINTS).filter((code) => !shown.has(code))).toEqual([]);
  });
});
