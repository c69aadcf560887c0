import type { Domain } from '../things/domain';
import { fieldOf, type Thing } from '../things/thing';
import { DRAWING_ASPECTS } from './aspects/drawing-aspects';
import { labelOf, nounOf, wayOf } from './drawing-voice';
import { elementType } from './element-types';

const stepOf = (thing: Thing): string => fieldOf(thing, '@ends')?.split(' ')[0] || thing.id;

/** How drawings are compared: steps by their place in the way, flows by their ends. */
export const DRAWING_DOMAIN: Domain = {
  likeness: {
    familyOf: ({ type }) => elementType(type).family,
    single: new Set(['process', 'collaboration']),
    neighboursOf: (thing, things) => {
      const ends = fieldOf(thing, '@ends');
      if (ends !== undefined) return ends.split(' ');
      const around = new Set<string>();
      const host = fieldOf(thing, 'attachedToRef');
      if (host !== undefined) around.add(host);
      for (const flow of things.values()) {
        const [source = '', target = ''] = fieldOf(flow, '@ends')?.split(' ') ?? [];
        if (source === thing.id) around.add(target);
        if (target === thing.id) around.add(source);
      }
      return [...around];
    },
  },
  aspects: DRAWING_ASPECTS,
  // A flow is told among the changes of the step it leaves.
  groupOf: stepOf,
  subjectOf: (thing, side) => labelOf(stepOf(thing), side.things),
  partOf: (thing, { things }) => wayOf(thing, things),
  labelOf: (thing, { things }) => labelOf(thing.id, things),
  nounOf: (thing, { things }) => nounOf(thing, things),
  whatOf: ({ type }) => elementType(type).what,
  affectsRun: ({ type }) => elementType(type).affectsRun,
  elementOf: ({ type }) => elementType(type).drawn,
  highlights: [
    { part: 'lz:assignment', field: 'rule' },
    { part: 'lz:due', field: 'within' },
    { part: 'lz:due', field: 'by' },
    { part: 'lz:form', field: 'key' },
    { part: 'conditionExpression', field: '#' },
    { part: 'timerEventDefinition/timeDuration', field: '#' },
    { part: 'timerEventDefinition/timeDate', field: '#' },
  ],
};
