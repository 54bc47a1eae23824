/** The day of the client, or of someone around the client, that a note is tied to. Nothing is shown without such days. */
import { useTranslation } from 'react-i18next';
import type { OccasionView } from '../../../api';
import { Select } from '../../../shared';
import { occasionTitle } from '../../occasion';

const NONE = '';

interface OccasionSelectProps {
  occasions: readonly OccasionView[];
  value: string | null;
  onChange: (occasion: string | null) => void;
}

export function OccasionSelect({ occasions, value, onChange }: OccasionSelectProps) {
  const { t } = useTranslation(['need', 'question']);
  const { t: tOccasion } = useTranslation('occasion');
  if (occasions.length === 0) return null;
  return (
    <Select
      label={t('entry.occasion')}
      options={[
        { value: NONE, label: t('entry.noOccasion') },
        ...occasions.map((one) => ({ value: one.id, label: occasionTitle(one, tOccasion) })),
      ]}
      value={value ?? NONE}
      onChange={(to) => onChange(to === NONE ? null : to)}
    />
  );
}
