import type { Locale } from '@liuzhuan/ui';
import type { CanvasWords } from './canvas-words';
import { ELEMENT_WORDS } from './element-words';
import { EVENT_WORDS } from './event-words';
import { PALETTE_WORDS } from './palette-words';

/** The whole Chinese catalogue of the canvas. */
export const CANVAS_WORDS: CanvasWords = { ...PALETTE_WORDS, ...ELEMENT_WORDS, ...EVENT_WORDS };

/** bpmn-js's `translate` service in one language: `translate('Open {element}', { element: '核稿' })`. */
export function translateCanvas(locale: Locale) {
  return (template: string, replacements: Readonly<Record<string, string>> = {}): string => {
    const text = locale === 'zh' ? (CANVAS_WORDS[template] ?? template) : template;
    return text.replace(/\{([^}]+)\}/g, (place, key: string) => replacements[key] ?? place);
  };
}
