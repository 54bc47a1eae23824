/** Nothing left to ask: where another question can be written. */
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../shared';

export function NoQuestion() {
  const { t } = useTranslation('question');
  return (
    <Empty small>
      {t('none')}{' '}
      <Link to="/settings/$section" params={{ section: 'question' }}>
        {t('toBank')}
      </Link>
    </Empty>
  );
}
