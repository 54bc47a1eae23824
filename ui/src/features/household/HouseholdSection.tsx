/**
 * The household: its members by name, its head, what it holds together, and those of the family who are no clients; formed,
 * joined and left in place.
 */
import { LogOut, Plus, UserRoundCheck } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type ClientProfile,
  type ContactPersonView,
  commands,
  type HouseholdView,
  take,
  useDraft,
  useWrite,
} from '../../api';
import {
  AddButton,
  Button,
  Chip,
  ComboBox,
  Empty,
  IconButton,
  Money,
  Section,
  TextField,
} from '../../shared';
import { surnameOf } from '../../shared/Tier';
import { DraftForm, ErrorNote, InPlaceText } from '../../wired';
import { ClientLink, ClientPicker } from '../client';
import { BLANK_PERSON, ContactPersonForm, kinText } from '../contactPerson';
import { QuietTime, StandingChip } from '../mourning';
import styles from './HouseholdSection.module.css';

const NAME_MAX = 200;

export function HouseholdSection({ profile }: { profile: ClientProfile }) {
  const { t } = useTranslation('client');
  const household = profile.household;
  return (
    <Section
      title={t('family.household')}
      {...(household
        ? {
            count: t('family.members', {
              count: household.members.length + relativesOf(profile, household).length,
            }),
          }
        : {})}
    >
      {household ? (
        <Members profile={profile} household={household} />
      ) : profile.trashedAt === null ? (
        <NoHousehold profile={profile} />
      ) : (
        <Empty small>{t('family.none')}</Empty>
      )}
    </Section>
  );
}

function Members({ profile, household }: { profile: ClientProfile; household: HouseholdView }) {
  const { t } = useTranslation('client');
  const [adding, setAdding] = useState<'client' | 'relative' | null>(null);
  const relatives = relativesOf(profile, household);
  const rename = useWrite(commands.renameHousehold, { inPlace: true });
  const join = useWrite(commands.joinHousehold);
  const leave = useWrite(commands.leaveHousehold);
  const setHead = useWrite(commands.setHouseholdHead);
  const frozen = profile.trashedAt !== null;
  return (
    <div className={styles.household}>
      <div className={styles.head}>
        <span className={styles.name}>
          <InPlaceText
            label={t('family.rename')}
            value={household.name}
            empty={t('family.formName')}
            isReadOnly={frozen}
            maxLength={NAME_MAX}
            draftKey={`household/${household.id}/name`}
            onSave={(name) => rename.run(household.id, name)}
          />
        </span>
        <span className={styles.assets}>
          {t('family.assets')} <Money fen={household.assets} />
        </span>
      </div>
      <QuietTime household={household} isReadOnly={frozen} />
      <ul>
        {household.members.map((member) => (
          <li key={member.id} className={styles.member}>
            <ClientLink client={member} />
            <StandingChip standing={{ deceased: household.deceased.includes(member.id), quietUntil: null }} />
            {member.id === household.head && <Chip tone="indigo">{t('family.head')}</Chip>}
            <span className={styles.grow} />
            {!frozen && (
              <span className={styles.acts}>
                {member.id !== household.head && (
                  <IconButton
                    label={`${t('family.makeHead')}: ${member.name}`}
                    icon={<UserRoundCheck aria-hidden="true" />}
                    onPress={() => void setHead.run(household.id, member.id)}
                  />
                )}
                <IconButton
                  label={t('family.leaveMember', { name: member.name })}
                  icon={<LogOut aria-hidden="true" />}
                  onPress={() => void leave.run(member.id)}
                />
              </span>
            )}
          </li>
        ))}
      </ul>
      {relatives.length > 0 && (
        <ul aria-label={t('family.relatives')}>
          {relatives.map((person) => (
            <li key={person.id} className={styles.member}>
              <bdi>{person.name}</bdi>
              <span className={styles.kin}>{kinText(person, t)}</span>
            </li>
          ))}
        </ul>
      )}
      {adding === 'relative' && (
        <ContactPersonForm
          client={profile.id}
          id={null}
          start={BLANK_PERSON}
          onClose={() => setAdding(null)}
        />
      )}
      {!frozen &&
        adding !== 'relative' &&
        (adding === 'client' ? (
          <ClientPicker
            label={t('family.addMember')}
            hideLabel
            autoFocus
            className={styles.picker ?? ''}
            without={household.members.map((member) => member.id)}
            value={null}
            onChange={(client) => {
              setAdding(null);
              if (client) void join.run(household.id, client.id);
            }}
          />
        ) : (
          <span className={styles.ways}>
            <AddButton label={t('family.addMember')} onPress={() => setAdding('client')} />
            <AddButton label={t('family.addRelative')} onPress={() => setAdding('relative')} />
          </span>
        ))}
    </div>
  );
}

/** Those of the family who belong to the household and are no clients. */
function relativesOf(profile: ClientProfile, household: HouseholdView): ContactPersonView[] {
  return profile.contactPersons.filter(
    ({ kind, name, linkedClient }) =>
      kind === 'family' &&
      household.members.every((member) => member.id !== linkedClient?.id && member.name !== name),
  );
}

function NoHousehold({ profile }: { profile: ClientProfile }) {
  const { t } = useTranslation('client');
  const [way, setWay] = useState<'form' | 'join' | null>(null);
  if (way === 'form') return <FormHousehold profile={profile} onClose={() => setWay(null)} />;
  if (way === 'join') return <JoinHousehold profile={profile} onClose={() => setWay(null)} />;
  return (
    <Empty
      small
      action={
        <span className={styles.ways}>
          <Button small icon={<Plus aria-hidden="true" />} onPress={() => setWay('form')}>
            {t('family.form')}
          </Button>
          <Button small kind="quiet" onPress={() => setWay('join')}>
            {t('family.join')}
          </Button>
        </span>
      }
    >
      {t('family.none')}
    </Empty>
  );
}

function FormHousehold({ profile, onClose }: { profile: ClientProfile; onClose: () => void }) {
  const { t } = useTranslation('client');
  const name = useDraft(
    `client/${profile.id}/household/new`,
    t('family.defaultName', { surname: surnameOf(profile.name) }),
  );
  const forming = useWrite(commands.formHousehold, { inPlace: true });
  const form = async () => {
    if (name.text.trim() === '') return;
    const formed = await forming.run({ name: name.text.trim(), members: [profile.id] });
    if (!formed.ok) return;
    name.discard();
    onClose();
  };
  return (
    <DraftForm
      label={t('family.form')}
      draft={name}
      saving={forming}
      save={t('family.form')}
      isDisabled={name.text.trim() === ''}
      onSave={form}
      onClose={onClose}
      className={styles.form}
    >
      <TextField
        label={t('family.formName')}
        autoFocus
        value={name.text}
        onChange={name.setText}
        maxLength={NAME_MAX}
        onEnter={() => void form()}
      />
    </DraftForm>
  );
}

function JoinHousehold({ profile, onClose }: { profile: ClientProfile; onClose: () => void }) {
  const { t } = useTranslation('client');
  const joining = useWrite(commands.joinHousehold, { inPlace: true });
  return (
    <div className={styles.form}>
      <ComboBox
        label={t('family.joinLabel')}
        autoFocus
        placeholder={t('family.joinHint')}
        empty={t('family.joinNone')}
        value={null}
        onChange={(household) => household && void joining.run(household.value, profile.id)}
        load={async (query) => {
          const households = await take(commands.listHouseholds(query));
          return households.map((one) => ({
            value: one.id,
            label: one.name,
            detail: t('family.members', { count: one.members }),
          }));
        }}
      />
      {joining.error && <ErrorNote error={joining.error} small />}
      <span>
        <Button kind="quiet" onPress={onClose}>
          {t('action.cancel')}
        </Button>
      </span>
    </div>
  );
}
