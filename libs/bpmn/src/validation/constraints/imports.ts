import type { ConstraintTable } from '../constraint';
import { attributeOf } from '../source/source-element';

/** Files and ids: EXT.001, EXT.002. */
export const IMPORT_CONSTRAINTS = {
  'bpmn-import-missing': {
    ext: 1,
    clause: '8.2.2',
    severity: 'warning',
    of: ['import'],
    property: 'location',
    message: { zh: '导入的文件“{location}”找不到', en: 'The imported file "{location}" cannot be found' },
    cure: { zh: '把该文件放到所写的位置，或删去此导入', en: 'Put the file where the import says, or remove the import' },
    broken: (element, { file }) => file.missing.has(element),
  },
  'bpmn-id-shared': {
    ext: 2,
    clause: '8.3.1',
    severity: 'error',
    of: ['*'],
    property: 'id',
    message: { zh: 'id“{id}”在同一命名空间里用了不止一次', en: 'The id "{id}" is used more than once in its namespace' },
    cure: { zh: '给每个元素各用一个 id，被导入的文件也算在内', en: 'Give every element an id of its own, across imported files too' },
    broken: (element, { file, files }) => {
      const id = attributeOf(element, 'id');
      if (id === undefined) return false;
      const namespace = attributeOf(file.definitions, 'targetNamespace');
      return files.some((other) => {
        const holder = attributeOf(other.definitions, 'targetNamespace') === namespace ? other.byId.get(id) : undefined;
        return holder !== undefined && holder !== element;
      });
    },
  },
} as const satisfies ConstraintTable;
