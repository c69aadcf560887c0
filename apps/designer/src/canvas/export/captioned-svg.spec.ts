import { captionedSvg } from './captioned-svg';

const PLAIN = '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" width="400" height="100" viewBox="150 80 400 100" version="1.1"><g><rect width="10"/></g></svg>';

describe('a drawing with its caption', () => {
  const { svg, width, height } = captionedSvg(PLAIN, { title: '发文 <三校>', note: '第 3 版 · 2026-11-23' });

  it('has room around it and below', () => {
    expect([width, height]).toEqual([440, 196]);
    expect(svg).toContain('width="440" height="196" viewBox="130 60 440 196"');
    expect(svg).toContain('version="1.1"');
  });

  it('says what it is, on white', () => {
    expect(svg).toContain('发文 &lt;三校&gt;</text>');
    expect(svg).toContain('第 3 版 · 2026-11-23</text></svg>');
    expect(svg.indexOf('fill="#fff"')).toBeLessThan(svg.indexOf('<g>'));
  });
});
