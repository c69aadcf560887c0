import { UploadOutlined } from '@ant-design/icons';
import { useAccount } from '@liuzhuan/ui';
import { Button } from 'antd';
import { useRef } from 'react';

interface UploadButtonProps {
  readonly label: string;
  /** Spoken instead of the label where that would be ambiguous. */
  readonly spoken?: string;
  readonly disabled: boolean;
  readonly onFile: (file: File) => void;
}

/** Opens the browser's file dialog. */
export function UploadButton({ label, spoken, disabled, onFile }: UploadButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  const accept = useAccount().uploads?.accept.join(',');
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        aria-label={spoken ?? label}
        onChange={({ target }) => {
          const file = target.files?.[0];
          target.value = '';
          if (file) onFile(file);
        }}
      />
      <Button icon={<UploadOutlined aria-hidden />} aria-label={spoken} disabled={disabled} onClick={() => input.current?.click()}>
        {label}
      </Button>
    </>
  );
}
