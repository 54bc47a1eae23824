/** The days of a client and of the people around, soonest first, each edited in place. */
import { Moon, Pencil, Sun, Trash2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type ClientProfile,
  commands,
  type OccasionDate,
  type OccasionView,
  useToday,
  useWrite,
} from '../../api';
import { AddButton, Chip, dayText, Empty, IconButton, Section, weekday } from '../../shared';
import { OccasionForm } from './OccasionForm';
import styles from './OccasionSection.module.css';
import {
  aheadText,
  observanceMarks,
  observanceWords,
  occasionDateText,
  occasionTitle,
} from './observanceText';
import { BLANK_OCCASION, fieldsOf } from './occasionForm';

/** An occasion by its id, or a new one. */
type Editing = { id: string } | 'new' | null;

interface OccasionSectionProps {
  profile: ClientProfile;
  /** Says who has the client's name and a birthday too. */
  whose: (birthday: OccasionDate) => ReactNode;
}

export function OccasionSection({ profile, whose }: OccasionSectionProps) {
  const { t } = useTranslation(['occasion', 'client']);
  const [editing, setEditing] = useState<Editing>(null);
  const frozen = profile.trashedAt !== null;
  const close = () => setEditing(null);
  // What is kept no more stands last.
  const last = (day: OccasionView) => (day.keeping === 'ended' ? 1 : 0);
  const days = [...profile.occasions].sort(
    (a, b) => last(a) - last(b) || a.next.daysAhead - b.next.daysAhead,
  );
  const add = <AddButton label={t('add')} onPress={() => setEditing('new')} />;
  return (
    <Section
      title={t('client:group.occasion')}
      {...(days.length > 0 ? { count: days.length } : {})}
      {...(frozen || editing === 'new' || days.length === 0 ? {} : { action: add })}
    >
      {editing === 'new' && (
        <OccasionForm
          profile={profile}
          id={null}
          owner={null}
          start={BLANK_OCCASION}
          onClose={close}
          whose={whose}
        />
      )}
      {days.length === 0 && editing === null && (
        <Empty small {...(frozen ? {} : { action: add })}>
          {t('empty')}
        </Empty>
      )}
      <ul className={styles.days}>
        {days.map((day) => (
          <li key={day.id}>
            {editing !== null && editing !== 'new' && editing.id === day.id ? (
              <OccasionForm
                profile={profile}
                id={day.id}
                owner={day.client}
                start={fieldsOf(day)}
                onClose={close}
                whose={whose}
              />
            ) : (
              <OccasionLine occasion={day} frozen={frozen} onEdit={() => setEditing({ id: day.id })} />
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

interface OccasionLineProps {
  occasion: OccasionView;
  frozen: boolean;
  onEdit: () => void;
}

function OccasionLine({ occasion, frozen, onEdit }: OccasionLineProps) {
  const { t, i18n } = useTranslation(['occasion', 'client', 'mourning']);
  const today = useToday();
  const remove = useWrite(commands.removeOccasion);
  const title = occasionTitle(occasion, t);
  const { kind, next, date } = occasion;
  const isKept = occasion.keeping === 'kept';
  return (
    <div className={styles.day}>
      <span className={styles.calendar} title={t(`${date.calendar}`)}>
        {date.calendar === 'lunar' ? <Moon aria-hidden="true" /> : <Sun aria-hidden="true" />}
      </span>
      <div className={styles.what}>
        <span className={styles.title}>
          <bdi>{title}</bdi>
          {occasion.keeping === 'quiet' && <Chip>{t('mourning:quiet')}</Chip>}
          {isKept &&
            observanceMarks(kind, next, t).map((mark) => (
              <Chip key={mark} tone="amber">
                {mark}
              </Chip>
            ))}
        </span>
        <span className={styles.told}>
          {[
            occasionDateText(date, occasion.dateText, t, i18n.language),
            ...(isKept ? observanceWords(kind, next, t) : []),
          ].join(' · ')}
          {occasion.notes && ` · ${occasion.notes}`}
        </span>
      </div>
      <div className={styles.when}>
        {occasion.keeping === 'ended' ? (
          <span className={styles.ahead}>{t('mourning:notKept')}</span>
        ) : (
          <>
            <span>
              {dayText(next.on, i18n.language, today)} {weekday(next.on, i18n.language)}
            </span>
            <span className={styles.ahead}>{aheadText(next.daysAhead, t)}</span>
          </>
        )}
      </div>
      {!frozen && (
        <span className={styles.acts}>
          <IconButton label={t('edit', { title })} icon={<Pencil aria-hidden="true" />} onPress={onEdit} />
          <IconButton
            label={t('remove', { title })}
            icon={<Trash2 aria-hidden="true" />}
            onPress={() => void remove.run(occasion.id)}
          />
        </span>
      )}
    </div>
  );
}
