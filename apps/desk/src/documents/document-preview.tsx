import { ProblemAlert, UI_TEXTS, useText } from '@liuzhuan/ui';
import { useQuery } from '@tanstack/react-query';
import { Spin } from 'antd';
import { useEffect, useState } from 'react';
import { DOCUMENTS_TEXTS } from './documents-texts';
import type { PreviewKind } from './preview-kind';

interface DocumentPreviewProps {
  readonly url: string;
  readonly name: string;
  readonly kind: PreviewKind;
}

/** A PDF, an image or a text, read once and shown from the browser's memory. */
export function DocumentPreview({ url, name, kind }: DocumentPreviewProps) {
  const t = useText(DOCUMENTS_TEXTS);
  const ui = useText(UI_TEXTS);
  const content = useQuery({ queryKey: ['content', url], queryFn: () => fetchContent(url), staleTime: Infinity });
  const address = useObjectUrl(kind === 'text' ? undefined : content.data);
  if (content.error) return <ProblemAlert error={content.error} onRetry={() => void content.refetch()} />;
  if (!content.data) {
    return (
      <div role="status" aria-label={ui('loading')} style={{ padding: 24, textAlign: 'center' }}>
        <Spin />
      </div>
    );
  }
  const title = t('previewOf', { name });
  if (kind === 'text') return <TextPreview blob={content.data} title={title} />;
  if (!address) return null;
  if (kind === 'image') return <img src={address} alt={name} style={{ display: 'block', maxWidth: '100%', margin: '0 auto' }} />;
  return <iframe src={address} title={title} style={{ display: 'block', width: '100%', height: '70vh', border: 0 }} />;
}

function TextPreview({ blob, title }: { readonly blob: Blob; readonly title: string }) {
  const text = useQuery({ queryKey: ['text', blob], queryFn: () => blob.text(), staleTime: Infinity }).data ?? '';
  return (
    <pre className="desk-text-preview" tabIndex={0} aria-label={title}>
      {text}
    </pre>
  );
}

async function fetchContent(url: string): Promise<Blob> {
  const response = await fetch(url, { credentials: 'include' });
  if (!response.ok) throw new Error(`content answered ${response.status}`);
  return response.blob();
}

function useObjectUrl(blob: Blob | undefined): string | undefined {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    if (!blob) return undefined;
    const made = URL.createObjectURL(blob);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [blob]);
  return address;
}
