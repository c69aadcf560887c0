import type { Process } from '../model/process';
import type { ModdleElement } from '../moddle/moddle-element';
import { indexFlows } from './flow-index';
import { choiceOf, flagOf, textOf } from './moddle-access';
import { readNamed } from './read-base';
import { readContainer } from './read-container';
import type { ReadContext } from './read-context';
import { readCorrelationSubscriptions } from './read-correlation';
import { readIoSpecification, readProperties } from './read-data';
import { readFeel } from './read-expression';

export function readProcess(element: ModdleElement, context: ReadContext): Process {
  const isExecutable = element.get('isExecutable');
  return {
    ...readNamed(element, context),
    type: 'process',
    isExecutable: typeof isExecutable === 'boolean' ? isExecutable : undefined,
    processType: choiceOf(element, 'processType', ['None', 'Public', 'Private'], 'None'),
    isClosed: flagOf(element, 'isClosed'),
    properties: readProperties(element, context),
    ioSpecification: readIoSpecification(element, context),
    correlationSubscriptions: readCorrelationSubscriptions(element, context),
    settings: { title: readFeel(textOf(element, 'lz:title')), starters: readFeel(textOf(element, 'lz:starters')) },
    ...readContainer(element, indexFlows(element, context), context),
  };
}
