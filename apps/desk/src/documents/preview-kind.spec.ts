import { previewKind } from './preview-kind';

describe('previewKind', () => {
  it.each([
    ['application/pdf', 'pdf'],
    ['text/plain; charset=utf-8', 'text'],
    ['IMAGE/PNG', 'image'],
    ['image/svg+xml', undefined],
    ['text/html', undefined],
    ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', undefined],
    ['', undefined],
  ])('%s is shown as %s', (mediaType, kind) => expect(previewKind(mediaType)).toBe(kind));
});
