import type { ProofNews, ProofQuestion } from './proof-messages';
import { proveDrawing } from './prove-drawing';

const tell = (news: ProofNews) => self.postMessage(news);

self.addEventListener('message', ({ data }: MessageEvent<ProofQuestion>) => {
  const begun = performance.now();
  proveDrawing(data.resources, { onProgress: (states, waiting) => tell({ kind: 'progress', states, waiting }) })
    .then((proof) => tell({ kind: 'done', proof, milliseconds: performance.now() - begun }))
    .catch((error: unknown) => tell({ kind: 'failed', message: String(error) }));
});
