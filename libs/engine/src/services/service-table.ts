import { drawNumber } from './draw-number';
import { external } from './external';
import { notify } from './notify';
import type { Service } from './service';
import { voidNumberService } from './void-number';

/** Every type of `<lz:service>` and who does its work. */
export const SERVICES: Readonly<Record<string, Service>> = {
  'draw-number': drawNumber,
  'void-number': voidNumberService,
  notify,
  external,
};
