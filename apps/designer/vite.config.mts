import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';

export default defineConfig({
  base: '/designer/',
  plugins: [react()],
  resolve: { conditions: ['@liuzhuan/source', ...defaultClientConditions], dedupe: ['react', 'react-dom', '@bpmn-io/form-js-viewer', 'diagram-js'] },
  server: { host: '127.0.0.1', proxy: { '/api': { target: `http://127.0.0.1:${process.env.PORT ?? 3000}` } } },
  worker: { format: 'es' },
  build: { outDir: 'dist', sourcemap: false, chunkSizeWarningLimit: 4000 },
});
