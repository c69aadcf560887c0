import type { CorrelationKey, CorrelationProperty, CorrelationSubscription } from '../model/correlation';
import type { ModdleElement } from '../moddle/moddle-element';
import { childrenOf, refOf, refsOf } from './moddle-access';
import { readNamed } from './read-base';
import type { ReadContext } from './read-context';
import { readExpression } from './read-expression';

/** Keys of a collaboration and of the conversations in it. */
export function readCorrelationKeys(element: ModdleElement, context: ReadContext): CorrelationKey[] {
  const own = childrenOf(element, 'correlationKeys').map((key) => ({ ...readNamed(key, context), properties: refsOf(key, 'correlationPropertyRef') }));
  const conversations = [...childrenOf(element, 'conversations'), ...childrenOf(element, 'conversationNodes')];
  return [...own, ...conversations.flatMap((conversation) => readCorrelationKeys(conversation, context))];
}

export function readCorrelationProperty(element: ModdleElement, context: ReadContext): CorrelationProperty {
  const retrievals = childrenOf(element, 'correlationPropertyRetrievalExpression');
  return {
    ...readNamed(element, context),
    retrievals: retrievals.map((retrieval) => ({ messageRef: refOf(retrieval, 'messageRef'), messagePath: readExpression(retrieval, 'messagePath') })),
  };
}

export function readCorrelationSubscriptions(process: ModdleElement, context: ReadContext): CorrelationSubscription[] {
  return childrenOf(process, 'correlationSubscriptions').map((subscription) => ({
    id: context.idOf(subscription),
    keyRef: refOf(subscription, 'correlationKeyRef'),
    bindings: childrenOf(subscription, 'correlationPropertyBinding').map((binding) => ({
      propertyRef: refOf(binding, 'correlationPropertyRef'),
      dataPath: readExpression(binding, 'dataPath'),
    })),
  }));
}
