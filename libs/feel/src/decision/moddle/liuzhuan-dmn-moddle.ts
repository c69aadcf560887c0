/**
 * The moddle descriptor of our attributes in DMN files, namespace `urn:liuzhuan:bpmn:1`: `lz:clauses` on rules. Given to dmn-moddle here
 * and to dmn-js in the designer (`moddleExtensions: { lz: liuzhuanDmnModdle }`).
 */
export const liuzhuanDmnModdle = {
  name: 'LiuzhuanDecisions',
  uri: 'urn:liuzhuan:bpmn:1',
  prefix: 'lz',
  xml: { tagAlias: 'lowerCase' },
  associations: [],
  types: [
    {
      name: 'ClauseCarrier',
      isAbstract: true,
      extends: ['dmn:DMNElement'],
      properties: [{ name: 'clauses', type: 'String', isAttr: true }],
    },
  ],
} as const;
