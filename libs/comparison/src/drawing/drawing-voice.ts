import type { BilingualText } from '@liuzhuan/kernel';
import { fieldOf, type Thing, type Things } from '../things/thing';
import { elementWord } from '../words/element-words';
import { alike, quoted } from '../words/texts';
import { elementType } from './element-types';

/** `“核稿”`; `未命名的排他网关（Gate_1）`; for flows `“送审?”走向“办结”`. An id that nothing has stays itself. */
export function labelOf(id: string, things: Things): BilingualText {
  const thing = things.get(id);
  if (!thing) return alike(id);
  const ends = endsOf(thing, things);
  if (ends) return { zh: `${ends.source.zh}走向${ends.target.zh}${thing.name === '' ? '' : `（${thing.name}）`}`, en: `${ends.source.en} → ${ends.target.en}${thing.name === '' ? '' : ` (${thing.name})`}` };
  if (thing.name !== '') return quoted(thing.name);
  const word = wordOf(thing);
  return { zh: `未命名的${word.zh.replace(/（.*）/, '')}（${id}）`, en: `unnamed ${word.en.toLowerCase()} (${id})` };
}

/** `走向“办结”`: a flow as a part of the step it leaves; undefined for what is no flow. */
export function wayOf(thing: Thing, things: Things): BilingualText | undefined {
  const ends = endsOf(thing, things);
  if (!ends) return undefined;
  return { zh: `走向${ends.target.zh}${thing.name === '' ? '' : `（${thing.name}）`}`, en: `to ${ends.target.en}${thing.name === '' ? '' : ` (${thing.name})`}` };
}

/** `环节“会签”（人工任务）`, `走向：“送审?”→“办结”`, `消息“来文”`. */
export function nounOf(thing: Thing, things: Things): BilingualText {
  const { noun } = elementType(thing.type);
  const ends = endsOf(thing, things);
  if (ends) return { zh: `${noun.zh}：${ends.source.zh}→${ends.target.zh}${thing.name === '' ? '' : `（${thing.name}）`}`, en: `${noun.en} ${ends.source.en} → ${ends.target.en}${thing.name === '' ? '' : ` (${thing.name})`}` };
  const word = wordOf(thing);
  if (thing.name === '') return labelOf(thing.id, things);
  const kind = word.zh === noun.zh ? { zh: '', en: '' } : { zh: `（${word.zh.replace(/（.*）/, '')}）`, en: ` (${word.en.toLowerCase()})` };
  return { zh: `${noun.zh}${quoted(thing.name).zh}${kind.zh}`, en: `${noun.en} ${quoted(thing.name).en}${kind.en}` };
}

function wordOf({ type }: Thing): BilingualText {
  const word = elementWord(type);
  return word.zh === type ? elementType(type).noun : word;
}

function endsOf(thing: Thing, things: Things): { readonly source: BilingualText; readonly target: BilingualText } | undefined {
  const [source, target] = (fieldOf(thing, '@ends') ?? '').split(' ');
  if (source === undefined || target === undefined || source === '') return undefined;
  // An association may end at a flow, even at another association: such an end is called by its id.
  const end = (id: string): BilingualText => (things.get(id)?.parts[0]?.fields.has('@ends') ? alike(id) : labelOf(id, things));
  return { source: end(source), target: end(target) };
}
