import { diagramNames } from './diagram-names';

describe('names of the diagrams of a case', () => {
  it('tell versions apart where one process has several, and nowhere else', () => {
    const diagrams = [
      { definition: 'a:1', name: '发文' },
      { definition: 'a:3', name: '发文' },
      { definition: 'b:1', name: '签批' },
      { definition: 'b:1', name: '签批' },
    ];
    expect(diagramNames(diagrams, ({ name, version }) => `${name} ${version}`)).toEqual(['发文 1', '发文 3', '签批', '签批']);
  });
});
