import { openDrawing } from './open-drawing';

/** Stands for a bpmn-js viewer, which needs a browser: it draws what is not empty. */
function drawing(xml: string) {
  const told: string[] = [];
  const viewer = {
    importXML: () => (xml === '' ? Promise.reject(new Error('no diagram to display')) : Promise.resolve({ warnings: [] })),
    destroy: () => void told.push('destroyed'),
  };
  const close = openDrawing(viewer, xml, { opened: () => void told.push('opened'), refused: () => void told.push('refused') });
  return { told, close, settled: () => new Promise((resolve) => setImmediate(resolve)) };
}

describe('opening a drawing', () => {
  it.each([
    ['<definitions/>', 'opened'],
    ['', 'refused'],
  ])('says of “%s” that it was %s', async (xml, outcome) => {
    const { told, close, settled } = drawing(xml);
    await settled();
    expect(told).toEqual([outcome]);
    close();
    expect(told).toEqual([outcome, 'destroyed']);
  });

  it.each(['<definitions/>', ''])('says nothing of “%s” once it is closed', async (xml) => {
    const { told, close, settled } = drawing(xml);
    close();
    await settled();
    expect(told).toEqual(['destroyed']);
  });
});
