/** A day added or changed in place; the core says at once when it next falls, or why there is no such day. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type AppError,
  type ClientProfile,
  type ContactPersonView,
  commands,
  OCCASION_KINDS,
  type OccasionDate,
  useFormDraft,
  useRead,
  useToday,
  useWrite,
} from '../../api';
import { Chip, dayText, Select, TextField, useDebounced, weekday } from '../../shared';
import form from '../../shared/InPlaceForm.module.css';
import { DraftForm } from '../../wired';
import { BirthdayHint } from './BirthdayHint';
import { DateParts } from './DateParts';
import { DayProblem } from './DayProblem';
import styles from './OccasionForm.module.css';
import { aheadText, observanceMarks, observanceWords } from './observanceText';
import { dateOf, hasDay, type OccasionFields } from './occasionForm';

const TEXT_MAX = 200;

interface OccasionFormProps {
  profile: ClientProfile;
  /** `null` for a new one. */
  id: string | null;
  /** At whom of the household it was entered; `null` of a new one, which goes to whom the person was entered at. */
  owner: string | null;
  start: OccasionFields;
  onClose: () => void;
  /** Says who has the client's name and this birthday too. */
  whose: (birthday: OccasionDate) => ReactNode;
}

export function OccasionForm({ profile, id, owner, start, onClose, whose }: OccasionFormProps) {
  const { t } = useTranslation(['occasion', 'client']);
  const draft = useFormDraft(`client/${profile.id}/occasion/${id ?? 'new'}`, start);
  const { fields, change } = draft;
  const saving = useWrite(commands.saveOccasion, { inPlace: true });
  const date = dateOf(fields);
  // No age is counted in death, and no birthday comes again; a memorial day does.
  const person = profile.contactPersons.find((one) => one.id === fields.contactPerson);
  const isLookedForwardTo =
    fields.kind === 'memorial' || !(profile.standing.deceased || (person?.deceased ?? false));
  const enteredAt = (person: ContactPersonView | undefined) => person?.enteredAt?.id ?? profile.id;
  // A day stays with the client it was entered at, and so does whose it can be.
  const people = profile.contactPersons.filter((person) => owner === null || enteredAt(person) === owner);
  const save = async () => {
    if (date === null) return;
    const saved = await saving.run({
      id,
      client: owner ?? enteredAt(people.find((person) => person.id === fields.contactPerson)),
      contactPerson: fields.contactPerson || null,
      kind: fields.kind,
      title: fields.title.trim(),
      date,
      notes: fields.notes.trim(),
    });
    if (!saved.ok) return;
    draft.discard();
    onClose();
  };
  return (
    <DraftForm
      label={t('form')}
      draft={draft}
      // What is wrong with the day the preview already says under it.
      saving={saving.error && isAboutTheDay(saving.error) ? { ...saving, error: null } : saving}
      save={t('save')}
      isDisabled={date === null}
      onSave={save}
      onClose={onClose}
    >
      <div className={form.line}>
        <Select
          label={t('kind')}
          autoFocus
          className={form.half ?? ''}
          options={OCCASION_KINDS.map((kind) => ({ value: kind, label: t(`${kind}`) }))}
          value={fields.kind}
          onChange={(kind) => change({ kind })}
        />
        <Select
          label={t('whose')}
          className={form.half ?? ''}
          options={[
            ...(owner === null || owner === profile.id ? [{ value: '', label: t('own') }] : []),
            ...people.map((person) => ({
              value: person.id,
              label: person.name,
              detail: person.relation,
            })),
          ]}
          value={fields.contactPerson}
          onChange={(contactPerson) => change({ contactPerson })}
        />
      </div>
      <DateParts fields={fields} onChange={change} onEnter={() => void save()} />
      {isLookedForwardTo && (
        <OccasionPreview
          kind={fields.kind}
          date={date}
          isHalf={fields.year.trim() !== '' && hasDay(fields)}
        />
      )}
      {date !== null && fields.kind === 'birthday' && (
        <BirthdayHint
          date={date}
          comesAgain={isLookedForwardTo}
          onYear={(year) => change({ year: String(year) })}
        />
      )}
      {date !== null && fields.kind === 'birthday' && fields.contactPerson === '' && whose(date)}
      <div className={form.line}>
        <TextField
          label={t('titleLabel')}
          className={form.half ?? ''}
          placeholder={t('titleHint')}
          maxLength={TEXT_MAX}
          value={fields.title}
          onChange={(title) => change({ title })}
          onEnter={() => void save()}
        />
        <TextField
          label={t('notes')}
          className={form.half ?? ''}
          maxLength={TEXT_MAX}
          value={fields.notes}
          onChange={(notes) => change({ notes })}
          onEnter={() => void save()}
        />
      </div>
    </DraftForm>
  );
}

interface OccasionPreviewProps {
  kind: OccasionFields['kind'];
  date: OccasionDate | null;
  /** Only the year is in the way. */
  isHalf: boolean;
}

function OccasionPreview({ kind, date, isHalf }: OccasionPreviewProps) {
  const { t, i18n } = useTranslation(['occasion', 'client']);
  const today = useToday();
  const still = useDebounced(date, 80);
  const preview = useRead(
    ['occasion', 'preview', kind, still],
    () => commands.previewOccasion(kind, still ?? NEW_YEAR),
    { enabled: still !== null, keep: true },
  );
  if (date === null) return <p className={styles.waiting}>{t(isHalf ? 'half' : 'choose')}</p>;
  if (preview.error) {
    return (
      <p role="alert" className={styles.wrong}>
        <DayProblem error={preview.error} />
      </p>
    );
  }
  return (
    <div className={styles.preview}>
      <span className={styles.previewTitle}>{t('preview')}</span>
      <ol className={styles.next} aria-live="polite">
        {preview.data?.map((next) => (
          <li key={next.on} className={styles.observance}>
            <span className={styles.on}>
              {dayText(next.on, i18n.language, today)} {weekday(next.on, i18n.language)}
            </span>
            <span className={styles.words}>
              {[aheadText(next.daysAhead, t), ...observanceWords(kind, next, t)].join(' · ')}
            </span>
            {observanceMarks(kind, next, t).map((mark) => (
              <Chip key={mark} tone="amber">
                {mark}
              </Chip>
            ))}
          </li>
        ))}
      </ol>
    </div>
  );
}

/** Stands in while nothing is asked: the query is off then. */
const NEW_YEAR: OccasionDate = {
  calendar: 'solar',
  year: null,
  month: 1,
  day: 1,
  leap: false,
  leapPolicy: 'regular',
};

/** What the preview already says under the date. */
function isAboutTheDay(error: AppError): boolean {
  return error.code === 'invalid' && (error.why.rule === 'noSuchDay' || error.why.rule === 'inFuture');
}
