/** A visit that was cancelled: what it was to be, and the way to plan another. */
import { useNavigate } from '@tanstack/react-router';
import { CalendarX2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { VisitView } from '../../../api';
import { Button, clockText, dayText, Empty, Page, VEILED } from '../../../shared';

export function CancelledVisit({ visit, today }: { visit: VisitView; today: string }) {
  const { t, i18n } = useTranslation('visit');
  const navigate = useNavigate();
  const when = `${dayText(visit.plannedAt, i18n.language, today)} ${clockText(visit.plannedAt)}`;
  return (
    <Page
      title={<span {...VEILED}>{visit.client.name}</span>}
      sub={[when, visit.place, visit.matter || visit.aim].filter(Boolean).join(' · ')}
    >
      <Empty
        icon={<CalendarX2 />}
        action={
          <Button
            kind="main"
            onPress={() => void navigate({ to: '/visit/new', search: { client: visit.client.id } })}
          >
            {t('list.plan')}
          </Button>
        }
      >
        {t('tidy.cancelled')}
        {t('tidy.cancelledHint')}
      </Empty>
    </Page>
  );
}
