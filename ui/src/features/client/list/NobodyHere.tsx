/** What stands where no row does, and the way out: fewer conditions, or without the one that cannot hold. */
import { useTranslation } from 'react-i18next';
import { commands, useRead } from '../../../api';
import { Button, Empty } from '../../../shared';
import { finished, troubled, withoutTrouble } from '../../audience';
import { type ClientDesk, isNarrowed, WHOLE_BOOK } from './clientDesk';

interface NobodyHereProps {
  desk: ClientDesk;
  onDesk: (part: Partial<ClientDesk>) => void;
}

export function NobodyHere({ desk, onDesk }: NobodyHereProps) {
  const { t } = useTranslation(['client', 'audience']);
  const { query } = desk;
  const condition = finished(desk.condition);
  const view = useRead(
    ['audience', 'view', { query, condition }],
    () => commands.viewAudience({ query, condition, sample: 0 }),
    { alsoShows: 'everything', enabled: !desk.trashed && isNarrowed(desk) },
  );
  if (desk.trashed && desk.query === '') return <Empty>{t('list.trashEmpty')}</Empty>;
  // The empty book is told beside the list, where there is room.
  if (!isNarrowed(desk)) return null;
  const wrong = view.data && troubled(condition, view.data.parts);
  if (wrong && wrong.length > 0) {
    return (
      <Empty
        action={
          <Button
            onPress={() =>
              onDesk({ condition: withoutTrouble(condition, (leaf) => wrong.includes(JSON.stringify(leaf))) })
            }
          >
            {t('audience:hidden.troubleRemove')}
          </Button>
        }
      >
        {t('audience:hidden.trouble')}
      </Empty>
    );
  }
  return (
    <Empty action={<Button onPress={() => onDesk(WHOLE_BOOK)}>{t('list.clear')}</Button>}>
      {t('list.none')}
    </Empty>
  );
}
