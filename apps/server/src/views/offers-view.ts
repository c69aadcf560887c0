import type { Instance } from '@liuzhuan/contract';
import type { CaseDescription } from '@liuzhuan/engine';
import type { JsonObject } from '@liuzhuan/kernel';
import { ProblemException } from '../problems/problem-exception';
import { refusalViews } from './refusal-view';

type OffersDto = Pick<Instance, 'allowed' | 'refused' | 'suspended' | 'restartTargets' | 'choices' | 'lacking'>;

/** What may be done with a case: the engine's offers, and uploading, which is the server's own. `noUpload`: params of its refusal. */
export function offersView({ allowed, refused, suspended, restartTargets, choices, lacking }: CaseDescription, noUpload: JsonObject | undefined): OffersDto {
  const { rejection } = noUpload ? ProblemException.of('upload-not-allowed', noUpload) : { rejection: undefined };
  return {
    allowed: [...allowed, ...(rejection ? [] : (['upload'] as const))],
    refused: [...refusalViews(refused), ...(rejection ? [{ operation: 'upload' as const, code: rejection.code, reason: rejection.message }] : [])],
    suspended,
    restartTargets: [...restartTargets],
    choices: choices.map(({ activation, node, name, mine, busy, activities }) => ({ activation, node, name, mine, busy, activities: [...activities] })),
    ...(lacking.length > 0 && { lacking: lacking.map(({ node, name, sets }) => ({ node, name, sets: sets.map((names) => [...names]) })) }),
  };
}
