import { readXmlTree } from './xml-tree';

describe('readXmlTree', () => {
  it('reads names by namespace, text with entities and CDATA, and passes over comments', () => {
    const root = readXmlTree('<?xml version="1.0"?><!-- <no/> --><a xmlns="urn:a" xmlns:b="urn:b" b:x="1 &lt; 2" y=\'&#x4F1A;\'><b:c>甲 &amp; <![CDATA[<乙>]]></b:c><d/></a>');
    expect(root).toMatchObject({ namespace: 'urn:a', name: 'a', text: '' });
    expect([...(root?.attributes ?? [])]).toEqual([
      ['{urn:b}x', '1 < 2'],
      ['y', '会'],
    ]);
    expect(root?.children.map(({ namespace, name, text }) => [namespace, name, text])).toEqual([
      ['urn:b', 'c', '甲 & <乙>'],
      ['urn:a', 'd', ''],
    ]);
  });

  it('does not tell prefixes apart', () => {
    const shape = (xml: string) => JSON.stringify(readXmlTree(xml), (key, value: unknown) => (key === 'namespaces' ? undefined : value instanceof Map ? [...value] : value));
    expect(shape('<x:a xmlns:x="urn:a" x="1"><x:b/></x:a>')).toBe(shape('<a xmlns="urn:a" x="1"><b></b></a>'));
  });

  it.each(['<a>', '<a><b></a></b>', 'no xml', ''])('gives nothing for %j', (xml) => {
    expect(readXmlTree(xml)).toBeUndefined();
  });
});
