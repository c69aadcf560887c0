import type { Element } from './element';

/** Intermediate catch event (BPMN 2.0.2, 10.5.4 and 13.5.2): rests until its timer, message or signal comes. Link catch events pass on at once. */
export const intermediateCatchEvent: Element = {};
