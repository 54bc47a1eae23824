/** One client of the book, found as in the list: by characters, pinyin, initials or the end of a phone number. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type ClientRow, commands, take } from '../../api';
import { Apart, ComboBox } from '../../shared';
import { EVERYBODY } from '../audience';

const OFFERED = 20;

interface ClientPickerProps {
  label: string;
  hideLabel?: boolean;
  value: { id: string; name: string } | null;
  onChange: (client: { id: string; name: string } | null) => void;
  /** Clients that are not offered, such as the one whose page this is. */
  without?: readonly string[];
  autoFocus?: boolean;
  className?: string;
}

export function ClientPicker({
  label,
  hideLabel,
  value,
  onChange,
  without = [],
  autoFocus,
  className,
}: ClientPickerProps) {
  const { t } = useTranslation(['client', 'tier', 'mourning']);
  // What tells namesakes apart stands before the tier; that somebody has died is never left out.
  const detailOf = ({ apart, standing, tier }: ClientRow): ReactNode => {
    const died = standing.deceased && t('mourning:deceased');
    if (apart === null) return died || t(`tier:${tier}`);
    return (
      <>
        <Apart apart={apart} />
        {died && ` · ${died}`}
      </>
    );
  };
  return (
    <ComboBox
      label={label}
      {...(hideLabel ? { hideLabel } : {})}
      {...(autoFocus ? { autoFocus } : {})}
      {...(className ? { className } : {})}
      placeholder={t('picker.placeholder')}
      empty={t('picker.none')}
      value={value && { value: value.id, label: value.name }}
      onChange={(option) => onChange(option && { id: option.value, name: option.label })}
      load={async (query) => {
        const found = await take(
          commands.listClients({
            query,
            condition: EVERYBODY,
            trashed: false,
            order: 'name',
            offset: 0,
            limit: OFFERED,
          }),
        );
        return found.rows
          .filter((row) => !without.includes(row.id))
          .map((row) => ({
            value: row.id,
            label: row.name,
            detail: detailOf(row),
          }));
      }}
    />
  );
}
