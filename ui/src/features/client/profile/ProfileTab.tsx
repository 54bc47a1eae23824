/** The profile: every field in quiet groups, read first and edited in place, with the days and the consents. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type ClientProfile, useToday } from '../../../api';
import { dayText, localDay, Section } from '../../../shared';
import { InPlaceArea } from '../../../wired';
import { ConsentList } from '../../consent';
import { OccasionSection } from '../../occasion';
import { PhoneList } from '../../phone';
import { TagEditor } from '../../tag';
import { KnownNote } from '..';
import { FieldGrid, FieldRow } from './FieldRow';
import { ACCOUNT, CONTACT, type FieldSpec, FLAGS, IDENTITY, PREFERENCE, RESOURCE } from './fields';
import { IntroducedField, IntroducerField } from './IntroducerField';
import { ProfileField, useFieldEdit } from './ProfileField';
import styles from './ProfileTab.module.css';

const NOTES_MAX = 20_000;

export function ProfileTab({ profile }: { profile: ClientProfile }) {
  const { t, i18n } = useTranslation('client');
  const today = useToday();
  const save = useFieldEdit(profile.id);
  return (
    <div className={styles.groups}>
      <Group title={t('group.identity')} specs={IDENTITY} profile={profile}>
        {profile.age && (
          <FieldRow label={t('field.age')}>
            {t('page.ageBoth', { full: profile.age.full, nominal: profile.age.nominal })} ·{' '}
            {t('field.animal', { animal: t('animals').split(' ')[profile.age.zodiac] })}
          </FieldRow>
        )}
        {FLAGS.map((spec) => (
          <ProfileField key={spec.field} spec={spec} profile={profile} />
        ))}
        <FieldRow label={t('field.tags')} wide>
          <TagEditor profile={profile} />
        </FieldRow>
      </Group>
      <Group title={t('group.contact')} specs={CONTACT} profile={profile}>
        <FieldRow label={t('field.phones')} wide>
          <PhoneList
            profile={profile}
            whose={(number) => <KnownNote phones={[number]} except={profile.id} />}
          />
        </FieldRow>
      </Group>
      <Section title={t('group.notes')}>
        <InPlaceArea
          label={t('field.notes')}
          value={profile.notes}
          empty={t('field.notesHint')}
          isReadOnly={profile.trashedAt !== null}
          draftKey={`client/${profile.id}/notes`}
          maxLength={NOTES_MAX}
          onSave={(value) => save({ field: 'notes', value })}
        />
      </Section>
      <OccasionSection
        profile={profile}
        whose={(birthday) => <KnownNote name={profile.name} birthday={birthday} except={profile.id} surely />}
      />
      <Group title={t('group.account')} specs={ACCOUNT} profile={profile} />
      <Group title={t('group.preference')} specs={PREFERENCE} profile={profile} />
      <Group title={t('group.resource')} specs={RESOURCE} profile={profile} />
      <Group title={t('group.source')} specs={[{ as: 'text', field: 'source' }]} profile={profile}>
        <IntroducerField profile={profile} />
        <IntroducedField profile={profile} />
      </Group>
      <Section title={t('group.consent')}>
        <ConsentList profile={profile} />
      </Section>
      <p className={styles.foot}>
        {t('field.created')} {dayText(localDay(profile.createdAt), i18n.language, today)}
      </p>
    </div>
  );
}

interface GroupProps {
  title: string;
  specs: readonly FieldSpec[];
  profile: ClientProfile;
  children?: ReactNode;
}

function Group({ title, specs, profile, children }: GroupProps) {
  return (
    <Section title={title}>
      <FieldGrid>
        {specs.map((spec) => (
          <ProfileField key={spec.field} spec={spec} profile={profile} />
        ))}
        {children}
      </FieldGrid>
    </Section>
  );
}
