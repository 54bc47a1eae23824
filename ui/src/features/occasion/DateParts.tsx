/** Calendar, year, month, day, leap month: a day that returns, chosen part by part in either calendar. */
import { useTranslation } from 'react-i18next';
import type { CalendarKind } from '../../api';
import { Checkbox, RadioChips } from '../../shared/Choice';
import { Select } from '../../shared/Select';
import { TextField } from '../../shared/TextField';
import styles from './DateParts.module.css';
import { type DateFields, daysOffered, LEAP_POLICIES, withDate } from './occasionForm';

interface DatePartsProps {
  fields: DateFields;
  onChange: (fields: DateFields) => void;
  wrong?: string | undefined;
  onEnter?: () => void;
}

export function DateParts({ fields, onChange, wrong, onEnter }: DatePartsProps) {
  const { t } = useTranslation('occasion');
  const lunar = fields.calendar === 'lunar';
  const months = t('lunarMonths').split(' ');
  const days = t('lunarDays').split(' ');
  const change = (part: Partial<DateFields>) => onChange(withDate(fields, part));
  return (
    <div className={styles.parts}>
      <RadioChips<CalendarKind>
        label={t('calendar')}
        options={[
          { value: 'solar', label: t('solar') },
          { value: 'lunar', label: t('lunar') },
        ]}
        value={fields.calendar}
        onChange={(calendar) => change({ calendar })}
      />
      <div className={styles.line}>
        <TextField
          label={t('year')}
          className={styles.year ?? ''}
          placeholder={t('yearHint')}
          value={fields.year}
          onChange={(year) => change({ year })}
          inputMode="numeric"
          maxLength={4}
          {...(onEnter ? { onEnter } : {})}
        />
        <Select
          label={t('month')}
          className={styles.month ?? ''}
          options={numbers(12).map((month) => ({
            value: String(month),
            label: lunar ? (months[month - 1] ?? '') : t('solarMonth', { month }),
          }))}
          placeholder={t('chooseMonth')}
          value={fields.month === null ? null : String(fields.month)}
          onChange={(month) => change({ month: Number(month) })}
        />
        <Select
          label={t('day')}
          className={styles.day ?? ''}
          options={numbers(daysOffered(fields.calendar, fields.month)).map((day) => ({
            value: String(day),
            label: lunar ? (days[day - 1] ?? '') : t('solarDay', { day }),
          }))}
          placeholder={t('chooseDay')}
          value={fields.day === null ? null : String(fields.day)}
          onChange={(day) => change({ day: Number(day) })}
        />
        {lunar && (
          <div className={styles.leap}>
            <Checkbox isSelected={fields.leap} onChange={(leap) => change({ leap })}>
              {t('leap')}
            </Checkbox>
          </div>
        )}
      </div>
      {lunar && fields.leap && (
        <RadioChips
          label={t('leapPolicy')}
          options={LEAP_POLICIES.map((policy) => ({ value: policy, label: t(`policy.${policy}`) }))}
          value={fields.leapPolicy}
          onChange={(leapPolicy) => change({ leapPolicy })}
        />
      )}
      {wrong !== undefined && (
        <p role="alert" className={styles.wrong}>
          {wrong}
        </p>
      )}
    </div>
  );
}

function numbers(to: number): number[] {
  return Array.from({ length: to }, (_, at) => at + 1);
}
