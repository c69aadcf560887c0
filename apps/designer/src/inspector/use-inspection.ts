import { fillPath, STREAMS } from '@liuzhuan/contract';
import { useEffect, useRef, useState } from 'react';
import { inspected, type Inspection, type InspectionEvent, NO_INSPECTION } from './inspection-event';

/** Listens to the inspection of a case; `online` while the line is up. A long history arrives in few repaints. */
export function useInspection(instance: string): Inspection & { readonly online: boolean } {
  const [inspection, setInspection] = useState<Inspection>(NO_INSPECTION);
  const [online, setOnline] = useState(false);
  const waiting = useRef<InspectionEvent[]>([]);
  useEffect(() => {
    setInspection(NO_INSPECTION);
    const source = new EventSource(fillPath(STREAMS.inspection, { id: instance }), { withCredentials: true });
    let frame: number | undefined;
    source.onopen = () => setOnline(true);
    source.onerror = () => setOnline(false);
    source.onmessage = (message: MessageEvent<string>) => {
      waiting.current.push(JSON.parse(message.data) as InspectionEvent);
      frame ??= window.requestAnimationFrame(() => {
        frame = undefined;
        const events = waiting.current;
        waiting.current = [];
        setInspection((before) => inspected(before, events));
      });
    };
    return () => {
      if (frame !== undefined) window.cancelAnimationFrame(frame);
      waiting.current = [];
      source.close();
    };
  }, [instance]);
  return { ...inspection, online };
}
