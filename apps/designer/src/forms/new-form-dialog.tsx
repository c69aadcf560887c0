import { useText } from '@liuzhuan/ui';
import { Form, Input, Modal } from 'antd';
import { DESIGNER_TEXTS } from '../shell/designer-texts';
import { useWorkspace } from '../workspace/workspace-context';
import { FORMS_TEXTS } from './forms-texts';

interface NewFormDialogProps {
  readonly taken: readonly string[];
  readonly onClose: () => void;
  readonly onCreated: (file: string) => void;
}

/** Key of a new, empty form. */
export function NewFormDialog({ taken, onClose, onCreated }: NewFormDialogProps) {
  const t = useText(FORMS_TEXTS);
  const common = useText(DESIGNER_TEXTS);
  const change = useWorkspace((state) => state.change);
  const [form] = Form.useForm<{ key: string }>();
  const create = ({ key }: { key: string }) => {
    const name = `${key}.form.json`;
    const schema = { id: key, type: 'default', components: [{ id: 'Field_1', type: 'textfield', key: '事由', label: '事由', validate: { required: true } }] };
    change({ name, kind: 'form', content: `${JSON.stringify(schema, undefined, 2)}\n` });
    onCreated(name);
    onClose();
  };
  return (
    <Modal open title={t('add')} okText={t('add')} cancelText={common('cancel')} onCancel={onClose} onOk={() => form.submit()}>
      <Form form={form} layout="vertical" requiredMark={false} onFinish={create}>
        <Form.Item
          name="key"
          label={t('key')}
          rules={[
            { required: true, pattern: /^[a-z][a-z0-9-]*$/, message: t('keyWrong') },
            { validator: (_, value: string) => (taken.includes(value) ? Promise.reject(new Error(t('keyTaken'))) : Promise.resolve()) },
          ]}
        >
          <Input autoFocus />
        </Form.Item>
      </Form>
    </Modal>
  );
}
