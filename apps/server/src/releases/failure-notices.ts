import type { BilingualText, Instant } from '@liuzhuan/kernel';
import type { ReleaseNotice, ReleaseRecord } from '@liuzhuan/storage';
import { uuidIds } from '../bindings/uuid-ids';
import { recipientOf } from './decider';

/** A release could not come into force at its time: who handed it in is told, and who approved it, each once. Written in Chinese, as all words to persons are. */
export function failureNotices(release: ReleaseRecord, at: Instant, why: { readonly message: BilingualText; readonly cure: BilingualText }): readonly ReleaseNotice[] {
  const { organisation, id, name, note, requestedBy, reviewedBy } = release;
  const persons = new Set([requestedBy, ...(reviewedBy ? [reviewedBy] : [])].map(recipientOf));
  const text = `发布未能生效：“${name}”（${note}）。${why.message.zh}。${why.cure.zh}。`;
  return [...persons].map((person) => ({ id: uuidIds.next('notice'), organisation, person, release: id, text, at }));
}
