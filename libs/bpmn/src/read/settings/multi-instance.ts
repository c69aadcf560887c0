import type { MultiInstanceSettings } from '../../model/settings';
import type { ModdleElement } from '../../moddle/moddle-element';
import { textOf } from '../moddle-access';
import { readFeel } from '../read-expression';

export function readMultiInstanceSettings(loop: ModdleElement): MultiInstanceSettings {
  return {
    collection: readFeel(textOf(loop, 'lz:collection')),
    element: textOf(loop, 'lz:element'),
    output: readFeel(textOf(loop, 'lz:output')),
    into: textOf(loop, 'lz:into'),
  };
}
