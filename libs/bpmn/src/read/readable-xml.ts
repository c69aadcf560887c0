import { type Diagnostic, fail, ok, type Result } from '@liuzhuan/kernel';
import { diagnose } from '../codes';
import { scanXml, type XmlScan } from '../xml/scan-xml';

/** Limits of what is read at all; larger files are refused before any parser sees them. */
export interface ReadLimits {
  /** Characters; default 5 × 2²⁰. */
  readonly maxLength?: number;
  /** Nesting of elements; default 100. */
  readonly maxDepth?: number;
}
const MAX_LENGTH = 5 * 1024 * 1024;
const MAX_DEPTH = 100;

/** A quick look over a text that is neither too large, nor too deep, nor declares entities; else the reason of the refusal. */
export function readableXml(xml: string, resource?: string, limits: ReadLimits = {}): Result<XmlScan, Diagnostic[]> {
  const limit = limits.maxLength ?? MAX_LENGTH;
  if (xml.length > limit) return fail([diagnose('bpmn-too-large', { resource }, { size: xml.length, limit })]);
  const scan = scanXml(xml);
  const maxDepth = limits.maxDepth ?? MAX_DEPTH;
  if (scan.doctype) return fail([diagnose('bpmn-doctype', { resource, ...scan.doctype })]);
  return scan.depth > maxDepth ? fail([diagnose('bpmn-too-deep', { resource }, { limit: maxDepth })]) : ok(scan);
}
