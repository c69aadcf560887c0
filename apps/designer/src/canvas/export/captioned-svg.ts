/** What stands under a drawing that leaves the house. */
export interface Caption {
  readonly title: string;
  /** Version, date, key: one line. */
  readonly note: string;
}

export interface CaptionedSvg {
  readonly svg: string;
  /** In pixels of the drawing. */
  readonly width: number;
  readonly height: number;
}

const MARGIN = 20;
const ROOM = 56;

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** bpmn-js's picture on white, with room around it and the caption below. A text that is no such picture stays as it is. */
export function captionedSvg(svg: string, { title, note }: Caption): CaptionedSvg {
  const [, left = 0, top = 0, wide = 0, high = 0] = (/viewBox="([-\d.]+) ([-\d.]+) ([-\d.]+) ([-\d.]+)"/.exec(svg) ?? []).map(Number);
  const [x, y] = [left - MARGIN, top - MARGIN];
  const [width, height] = [Math.ceil(Math.max(wide, 320) + 2 * MARGIN), Math.ceil(high + 2 * MARGIN + ROOM)];
  const base = top + high + MARGIN;
  const words = [
    `<line x1="${left}" y1="${base}" x2="${x + width - MARGIN}" y2="${base}" stroke="#8a949e" stroke-width="1"/>`,
    `<text x="${left}" y="${base + 24}" font-family="sans-serif" font-size="18" font-weight="bold" fill="#1c2733">${escaped(title)}</text>`,
    `<text x="${left}" y="${base + 46}" font-family="sans-serif" font-size="13" fill="#3b4854">${escaped(note)}</text>`,
  ].join('');
  const opened = svg.replace(/<svg([^>]*)>/, (_, attributes: string) => {
    const others = attributes.replace(/ (width|height|viewBox)="[^"]*"/g, '');
    return `<svg${others} width="${width}" height="${height}" viewBox="${x} ${y} ${width} ${height}"><rect x="${x}" y="${y}" width="${width}" height="${height}" fill="#fff"/>`;
  });
  return { svg: opened.replace(/<\/svg>\s*$/, `${words}</svg>`), width, height };
}
