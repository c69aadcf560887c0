import { asInstant } from '@liuzhuan/kernel';
import { useMemo } from 'react';
import { exampleWorld } from './example-world';
import type { ExampleWorld } from './examples-of';
import { useKnowledge } from './knowledge-provider';

/** Somebody of today's directory and today's date, to make examples of. */
export function useExampleWorld(): ExampleWorld {
  const { directory } = useKnowledge();
  return useMemo(() => exampleWorld(directory, asInstant(new Date().toISOString())), [directory]);
}
