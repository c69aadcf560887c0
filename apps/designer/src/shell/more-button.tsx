import { useText } from '@liuzhuan/ui';
import { Button } from 'antd';
import { DESIGNER_TEXTS } from './designer-texts';

interface MoreButtonProps {
  /** A list read page by page. */
  readonly query: { readonly hasNextPage: boolean; readonly isFetchingNextPage: boolean; fetchNextPage(): Promise<unknown> };
}

/** Below a list: its next page; nothing when there is none. */
export function MoreButton({ query }: MoreButtonProps) {
  const t = useText(DESIGNER_TEXTS);
  if (!query.hasNextPage) return null;
  return (
    <Button onClick={() => void query.fetchNextPage()} loading={query.isFetchingNextPage} style={{ alignSelf: 'center' }}>
      {t('more')}
    </Button>
  );
}
