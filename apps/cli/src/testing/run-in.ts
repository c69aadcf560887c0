import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runCli } from '../run-cli';

/** What a command line gave back. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A folder with some files in it, in which command lines run; `end` takes it away. */
export function workFolder(files: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(join(tmpdir(), 'liuzhuan-cli-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  const run = async (...args: readonly string[]): Promise<Ran> => {
    const [out, err]: [string[], string[]] = [[], []];
    const code = await runCli(args, { cwd: folder, out: (line) => out.push(line), err: (line) => err.push(line) });
    return { code, out: out.join('\n'), err: err.join('\n') };
  };
  return { folder, run, end: () => rmSync(folder, { recursive: true, force: true }) };
}

const NAMESPACES = [
  'xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"',
  'xmlns:lz="urn:liuzhuan:bpmn:1"',
  'xmlns:camunda="http://camunda.org/schema/1.0/bpmn"',
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
].join(' ');

/** A BPMN file around root elements. */
export const definitions = (roots: string): string => `<definitions id="d" targetNamespace="urn:test" ${NAMESPACES}>\n${roots}\n</definitions>\n`;

/** Sequence flows written as `a>b`, named `a-b`; `a>b: condition` is conditional. */
export function flows(...lines: readonly string[]): string {
  return lines
    .map((line) => {
      const [path = '', ...rest] = line.split(':');
      const [source = '', target = ''] = path.trim().split('>');
      const condition = rest.join(':').trim();
      const body = condition === '' ? '' : `<conditionExpression xsi:type="tFormalExpression">${condition}</conditionExpression>`;
      return `<sequenceFlow id="${source}-${target}" sourceRef="${source}" targetRef="${target}">${body}</sequenceFlow>`;
    })
    .join('\n');
}
