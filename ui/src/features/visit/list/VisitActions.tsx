/** What can be done with a visit from its row: the likely step as a button, the rest under one more. */
import { MoreHorizontal } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { VisitRow } from '../../../api';
import { Button, IconButton, Menu } from '../../../shared';
import { MoveVisit } from '../MoveVisit';

interface VisitActionsProps {
  visit: VisitRow;
  today: string;
  onOpen: () => void;
  onBegin: () => void;
  onCancel: () => void;
}

export function VisitActions({ visit, today, onOpen, onBegin, onCancel }: VisitActionsProps) {
  const { t } = useTranslation('visit');
  const day = visit.plannedAt.slice(0, 10);
  switch (visit.state) {
    case 'planned': {
      const begin = t(day < today ? 'prepare.missedStart' : 'list.start');
      const isLikely = day <= today;
      const isMissed = day < today;
      return (
        <>
          {isLikely && (
            <Button kind="quiet" small onPress={onBegin}>
              {begin}
            </Button>
          )}
          {isMissed ? (
            <MoveVisit visit={visit} today={today} />
          ) : (
            <Button small onPress={onOpen}>
              {t('list.prepare')}
            </Button>
          )}
          <Menu
            label={t('list.more')}
            trigger={<IconButton label={t('list.more')} icon={<MoreHorizontal aria-hidden="true" />} />}
            items={[
              { id: 'begin', label: begin, kbd: 'S', onAction: onBegin },
              ...(isMissed ? [{ id: 'prepare', label: t('list.prepare'), onAction: onOpen }] : []),
              { id: 'cancel', label: t('list.cancel'), danger: true, onAction: onCancel },
            ]}
          />
        </>
      );
    }
    case 'underWay':
      return (
        <Button kind="main" small onPress={onOpen}>
          {t('list.resume')}
        </Button>
      );
    case 'done':
      return (
        <Button kind="quiet" small onPress={onOpen}>
          {t('list.summaryOf')}
        </Button>
      );
    case 'cancelled':
      return null;
  }
}
