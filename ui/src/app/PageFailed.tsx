/** A page that could not be drawn. The frame around it still works. */
import { type ErrorComponentProps, useNavigate } from '@tanstack/react-router';
import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button, Empty, Page } from '../shared';

export function PageFailed({ reset }: ErrorComponentProps) {
  const { t } = useTranslation('app');
  const navigate = useNavigate();
  return (
    <Page title={t('failed.title')}>
      <Empty icon={<TriangleAlert />} action={<Button onPress={reset}>{t('failed.retry')}</Button>}>
        {t('failed.text')}
      </Empty>
      <Button kind="quiet" onPress={() => void navigate({ to: '/today' }).then(reset)}>
        {t('failed.home')}
      </Button>
    </Page>
  );
}
