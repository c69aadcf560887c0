import { TimeText, useRead, useText } from '@liuzhuan/ui';
import { DOCUMENTS_TEXTS } from '../documents/documents-texts';
import { CASE_TEXTS } from './case-texts';

/** The documents with the hash of their newest version, so that paper and file can be told to belong together. */
export function PrintDocuments({ instance }: { readonly instance: string }) {
  const t = useText(CASE_TEXTS);
  const words = useText(DOCUMENTS_TEXTS);
  const documents = useRead('listDocuments', { path: { id: instance } }).data ?? [];
  if (!documents.length) return null;
  return (
    <section>
      <h2>{t('documents')}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('file')}</th>
            <th scope="col">{t('lastVersion')}</th>
            <th scope="col">{words('author')}</th>
            <th scope="col">{t('when')}</th>
            <th scope="col">{t('hash')}</th>
          </tr>
        </thead>
        <tbody>
          {documents.map(({ id, name, versions }) => {
            const newest = versions.reduce((one, other) => (other.version > one.version ? other : one));
            return (
              <tr key={id}>
                <td className="lz-wrap">{name}</td>
                <td>
                  {words('version', { version: newest.version })}
                  {newest.locked ? `（${words('locked')}）` : ''}
                </td>
                <td>{newest.author.name}</td>
                <td>
                  <TimeText at={newest.createdAt} relative={false} />
                </td>
                <td className="lz-wrap desk-paper-hash">{newest.sha256}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
