/** The people around a client: mother, spouse, secretary, driver; each with their day when it is known. */
import { Flower2, Pencil, RotateCcw, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ClientProfile, type ContactPersonView, commands, useToday, useWrite } from '../../api';
import { AddButton, dayText, Empty, IconButton, Section } from '../../shared';
import { ClientLink } from '../client';
import { DeceasedForm, StandingChip } from '../mourning';
import { aheadText } from '../occasion';
import { ContactPersonForm } from './ContactPersonForm';
import styles from './ContactPersonSection.module.css';
import { BLANK_PERSON, fieldsOf } from './contactPersonForm';
import { kinText } from './kinText';

export function ContactPersonSection({ profile }: { profile: ClientProfile }) {
  const { t } = useTranslation('client');
  const [editing, setEditing] = useState<string | null>(null);
  const [marking, setMarking] = useState<string | null>(null);
  const frozen = profile.trashedAt !== null;
  const people = profile.contactPersons;
  const close = () => setEditing(null);
  const add = <AddButton label={t('family.add')} onPress={() => setEditing(NEW)} />;
  return (
    <Section
      title={t('family.people')}
      {...(people.length > 0 ? { count: people.length } : {})}
      {...(frozen || editing === NEW || people.length === 0 ? {} : { action: add })}
    >
      {editing === NEW && (
        <ContactPersonForm client={profile.id} id={null} start={BLANK_PERSON} onClose={close} />
      )}
      {people.length === 0 && editing === null && (
        <Empty small {...(frozen ? {} : { action: add })}>
          {t('family.peopleEmpty')}
        </Empty>
      )}
      <ul>
        {people.map((person) => (
          <li key={person.id}>
            {editing === person.id ? (
              <ContactPersonForm
                client={person.enteredAt?.id ?? profile.id}
                id={person.id}
                start={fieldsOf(person)}
                onClose={close}
              />
            ) : (
              <PersonLine
                profile={profile}
                person={person}
                frozen={frozen}
                onEdit={() => setEditing(person.id)}
                onMark={() => setMarking(person.id)}
              />
            )}
            {marking === person.id && (
              <DeceasedForm
                who={{ kind: 'person', of: person.id }}
                name={person.name}
                on={person.deceasedOn}
                onClose={() => setMarking(null)}
              />
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** No id of a person is empty. */
const NEW = '';

interface PersonLineProps {
  profile: ClientProfile;
  person: ContactPersonView;
  frozen: boolean;
  onEdit: () => void;
  onMark: () => void;
}

function PersonLine({ profile, person, frozen, onEdit, onMark }: PersonLineProps) {
  const { t, i18n } = useTranslation('client');
  const { t: tOccasion } = useTranslation('occasion');
  const { t: tMourning } = useTranslation('mourning');
  const today = useToday();
  const remove = useWrite(commands.removeContactPerson);
  const unmark = useWrite(commands.unmarkDeceased);
  const day = profile.occasions
    .filter((occasion) => occasion.contactPerson === person.id && occasion.keeping === 'kept')
    .sort((a, b) => a.next.daysAhead - b.next.daysAhead)[0];
  const facts = [
    person.gender !== 'unstated' && t(`gender.${person.gender}`),
    person.phone,
    day &&
      `${tOccasion(day.kind)} ${dayText(day.next.on, i18n.language, today)}（${aheadText(day.next.daysAhead, tOccasion)}）`,
    person.notes,
  ].filter(Boolean);
  return (
    <div className={styles.person}>
      <div className={styles.who}>
        <span className={styles.name}>
          <bdi>{person.name}</bdi>
          <span className={styles.relation}>{kinText(person, t)}</span>
          <StandingChip
            standing={{ deceased: person.deceased, quietUntil: null }}
            deceasedOn={person.deceasedOn}
          />
          {person.linkedClient && (
            <span className={styles.linked}>
              {t('family.linked')} <ClientLink client={person.linkedClient} />
            </span>
          )}
        </span>
        {facts.length > 0 && <span className={styles.facts}>{facts.join(' · ')}</span>}
      </div>
      {!frozen && (
        <span className={styles.acts}>
          <IconButton
            label={t('family.edit', { name: person.name })}
            icon={<Pencil aria-hidden="true" />}
            onPress={onEdit}
          />
          <IconButton
            label={tMourning(person.deceased ? 'unmarkOf' : 'markOf', { name: person.name })}
            icon={person.deceased ? <RotateCcw aria-hidden="true" /> : <Flower2 aria-hidden="true" />}
            onPress={() => (person.deceased ? void unmark.run({ kind: 'person', of: person.id }) : onMark())}
          />
          <IconButton
            label={t('family.remove', { name: person.name })}
            icon={<Trash2 aria-hidden="true" />}
            onPress={() => void remove.run(person.id)}
          />
        </span>
      )}
    </div>
  );
}
