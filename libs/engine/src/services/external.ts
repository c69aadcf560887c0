import type { Service } from './service';

/** `external` {topic, …}: waits as a job until a worker has fetched and done it. */
export const external: Service = ({ draft }, effect) => {
  const { activation, node, inputs } = effect;
  const { topic, ...rest } = inputs;
  const name = typeof topic === 'string' && topic !== '' ? topic : node;
  draft.addJob({ activation, node, kind: 'service', topic: name, dueAt: draft.now, payload: { inputs: rest } });
  draft.record('service.requested', { service: name, inputs: rest }, { node, activation });
};
