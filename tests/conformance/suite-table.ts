import { run as betsy } from './betsy/run-betsy';
import { run as bpmndt } from './bpmndt/run-bpmndt';
import { run as bpmnspector } from './bpmnspector/run-bpmnspector';
import { run as cnOa } from './cn-oa/run-cn-oa';
import { run as dmn2 } from './dmn2/run-dmn2';
import { run as dmn3 } from './dmn3/run-dmn3';
import { run as elements } from './elements/run-elements';
import { run as fbpmn } from './fbpmn/run-fbpmn';
import { run as miwg } from './miwg/run-miwg';
import { run as patterns } from './patterns/run-patterns';
import type { SuiteScore } from './suite-score';

/** One suite of the conformance table. */
export interface Suite {
  readonly name: string;
  /** Folder below the published test material; absent for suites of our own, which are always there. */
  readonly folder?: string;
  run(material: string): Promise<SuiteScore>;
}

/** Every suite, in the order of the table. */
export const SUITES: readonly Suite[] = [
  { name: 'elements', run: elements },
  { name: 'patterns', run: patterns },
  { name: 'betsy', folder: 'betsy', run: betsy },
  { name: 'miwg', folder: 'miwg-reference', run: miwg },
  { name: 'dmn2', folder: 'dmn-tck', run: dmn2 },
  { name: 'dmn3', folder: 'dmn-tck', run: dmn3 },
  { name: 'bpmnspector', folder: 'bpmnspector', run: bpmnspector },
  { name: 'fbpmn', folder: 'fbpmn', run: fbpmn },
  { name: 'cn-oa', folder: 'cn-oa', run: cnOa },
  { name: 'bpmndt', folder: 'bpmndt', run: bpmndt },
];
