import type { NodeId, ScopeProgram } from '../program/program';
import { HUB } from '../program/vocabulary';
import type { CompensationRecord, FiredTimer, Resume, Token } from '../run/snapshot';
import type { Program } from '../program/program';
import type { NodeMap } from './migration-mapping';

/** A token in its place in the new version; undefined when it has none. Joins need the flow it came by, others do not. */
export function translatedToken(token: Token, before: ScopeProgram, after: ScopeProgram, map: NodeMap): Token | undefined {
  const at = token.at === HUB ? HUB : map.node(token.at);
  const resume = token.resume && translatedResume(token.resume, map);
  if (at === undefined || (token.resume && !resume)) return undefined;
  const { via: _via, timers: _timers, met: _met, occurred: _occurred, resetting: _resetting, ...rest } = token;
  const via = token.via === undefined ? undefined : (map.flow(token.via, before, after) ?? (after.joins.includes(at) ? undefined : token.via));
  const timers = token.timers && translatedTimers(token.timers, map);
  const met = token.met?.flatMap((site) => map.site(site) ?? []);
  const occurred = token.occurred?.flatMap((site) => map.site(site) ?? []);
  const resetting = token.resetting?.flatMap((flow) => map.flow(flow, before, after) ?? []);
  return {
    ...rest,
    at,
    ...(via !== undefined && { via }),
    ...(resume && { resume }),
    ...(timers && { timers }),
    ...(met && met.length > 0 && { met }),
    ...(occurred && { occurred }),
    ...(resetting && { resetting }),
  };
}

function translatedResume(resume: Resume, map: NodeMap): Resume | undefined {
  if (resume.phase === 'send') {
    const event = map.event(resume.event);
    return event === undefined ? undefined : { ...resume, event };
  }
  if (resume.phase !== 'outputs') return resume;
  const [node, event] = [map.node(resume.node), map.event(resume.event)];
  return node === undefined || event === undefined ? undefined : { ...resume, node, event };
}

function translatedTimers(timers: Readonly<Record<NodeId, FiredTimer>>, map: NodeMap): Record<NodeId, FiredTimer> {
  return Object.fromEntries(Object.entries(timers).flatMap(([site, fired]) => {
    const after = map.site(site);
    return after === undefined ? [] : [[after, fired]];
  }));
}

/** Completed activities that can be undone, in the new version; undefined when one of them cannot be undone there. */
export function translatedRecords(records: readonly CompensationRecord[], after: ScopeProgram, program: Program, map: NodeMap): readonly CompensationRecord[] | undefined {
  const translated: CompensationRecord[] = [];
  for (const record of records) {
    const node = map.node(record.node);
    const place = node === undefined ? undefined : after.nodes[node];
    if (!place || node === undefined) return undefined;
    if (record.handler !== undefined) {
      if (place.compensationHandler === undefined) return undefined;
      translated.push({ ...record, node, handler: place.compensationHandler });
    } else if (record.inner && record.inner.program === map.mapping.from) {
      const scope = place.opens === undefined ? undefined : program.scopes[place.opens];
      const compensations = scope && translatedRecords(record.inner.compensations, scope, program, map);
      if (!scope || !compensations || (record.inner.start !== undefined && place.compensationStart === undefined)) return undefined;
      const start = place.compensationStart === undefined ? {} : { start: place.compensationStart };
      const { program: _program, key: _key, start: _start, ...inner } = record.inner;
      translated.push({ ...record, node, inner: { ...inner, program: map.mapping.to, key: scope.key, compensations, ...start } });
    } else translated.push({ ...record, node });
  }
  return translated;
}
