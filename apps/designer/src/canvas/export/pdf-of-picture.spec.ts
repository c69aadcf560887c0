import { deflateSync, inflateSync } from 'node:zlib';
import { pdfOfPicture } from './pdf-of-picture';

const rgb = new Uint8Array(deflateSync(Uint8Array.from([255, 0, 0, 0, 255, 0])));
const file = Buffer.from(pdfOfPicture({ rgb, width: 2, height: 1, scale: 2, title: '发文办理 第 3 版', createdAt: '2026-11-23T09:05:07+08:00' }));
const text = file.toString('latin1');

describe('a PDF of a picture', () => {
  it('begins and ends as PDF does', () => {
    expect(text.startsWith('%PDF-1.7\n')).toBe(true);
    expect(text.endsWith('%%EOF\n')).toBe(true);
  });

  it('finds every object where its table says', () => {
    const table = Number(/startxref\n(\d+)\n/.exec(text)?.[1]);
    expect(text.slice(table, table + 5)).toBe('xref\n');
    const places = [...text.slice(table).matchAll(/^(\d{10}) 00000 n $/gm)].map(([, place]) => Number(place));
    expect(places.map((place, index) => text.slice(place, place + 7) === `${index + 1} 0 obj`)).toEqual(Array(6).fill(true));
  });

  it('holds the picture as it was, on a page of its size', () => {
    expect(text).toContain('/MediaBox [0 0 1 0.5]');
    const length = Number(/\/FlateDecode \/Length (\d+)/.exec(text)?.[1]);
    const begin = text.indexOf('stream\n', text.indexOf('/FlateDecode')) + 7;
    expect([...inflateSync(file.subarray(begin, begin + length))]).toEqual([255, 0, 0, 0, 255, 0]);
  });

  it('carries its title in Chinese and its date', () => {
    const [, hex = ''] = /\/Title <FEFF([0-9A-F]+)>/.exec(text) ?? [];
    expect(Buffer.from(hex, 'hex').swap16().toString('utf16le')).toBe('发文办理 第 3 版');
    expect(text).toContain(`(D:20261123090507+08'00')`);
  });

  it('does not make pages longer than readers show', () => {
    const long = Buffer.from(pdfOfPicture({ rgb, width: 40_000, height: 100, scale: 2, title: '', createdAt: '' })).toString('latin1');
    expect(long).toContain('/MediaBox [0 0 14400 36]');
  });
});
