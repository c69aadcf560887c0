import type { Diagnostic } from '@liuzhuan/kernel';
import type { Program } from '@liuzhuan/machine';
import { diagnose } from '../codes';
import { NEEDED_INPUTS } from '../services/service-inputs';
import { SERVICES } from '../services/service-table';

/** Every service a program asks for has to be one the engine has, with the inputs without which it cannot work. */
export function checkServices(program: Program, resource: string): Diagnostic[] {
  const nodes = Object.values(program.scopes).flatMap(({ nodes }) => Object.values(nodes));
  // A multi-instance activity and its members bear the same id: what is wrong is said once.
  const asking = new Map(nodes.flatMap((node) => (node.service ? [[node.id, { name: node.name || node.id, service: node.service }] as const] : [])));
  return [...asking].flatMap(([id, { name, service }]) => {
    const place = { resource, elementId: id, property: 'service' };
    if (!Object.hasOwn(SERVICES, service.type)) return [diagnose('service-unknown', place, { node: name, service: service.type, known: Object.keys(SERVICES).join('、') })];
    const given = new Set(service.inputs.map((input) => input.name));
    const needed = NEEDED_INPUTS[service.type] ?? [];
    if (needed.length === 0 || needed.some((set) => set.every((input) => given.has(input)))) return [];
    return [diagnose('service-input-missing', place, { node: name, service: service.type, inputs: needed.map((set) => set.join('、')).join(' / ') })];
  });
}
