/** Why there is no such day, as the form of a day says it. */
import { useTranslation } from 'react-i18next';
import type { AppError } from '../../api';
import { ErrorNote } from '../../wired';

export function DayProblem({ error }: { error: AppError }) {
  const { t } = useTranslation('occasion');
  if (error.code === 'invalid' && error.why.rule === 'noSuchDay') return t('noSuchDay');
  if (error.code === 'invalid' && error.why.rule === 'inFuture') return t('inFuture');
  return <ErrorNote error={error} small />;
}
