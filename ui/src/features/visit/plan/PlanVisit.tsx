/** Planning a visit, in a pane beside the agenda. What is typed is a draft until it is planned. */
import { useNavigate } from '@tanstack/react-router';
import { X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { commands, useFormDraft, useRead, useWrite } from '../../../api';
import {
  Button,
  Chip,
  DateField,
  IconButton,
  RadioChips,
  TextArea,
  TextField,
  TimeField,
  useShortcut,
} from '../../../shared';
import { DraftForm } from '../../../wired';
import { ClientPicker } from '../../client';
import { OverlapNote } from '../OverlapNote';
import { likelyPlaces } from '../prepare/facts';
import { useBegin } from '../useBegin';
import styles from './PlanVisit.module.css';
import { StandingVisits } from './StandingVisits';
import { isPast, LENGTHS, nextRoundDay, plannedAt } from './when';

interface PlanFields {
  client: { id: string; name: string } | null;
  /** Until the day is set by hand it follows today. */
  isDaySet: boolean;
  day: string | null;
  time: string | null;
  minutes: string;
  place: string;
  matter: string;
  aim: string;
}

interface PlanVisitProps {
  today: string;
  /** The client it is for, when that is known already. */
  client: string | null;
  onClose: () => void;
}

export function PlanVisit({ today, client: known, onClose }: PlanVisitProps) {
  const { t } = useTranslation(['visit', 'shared']);
  const navigate = useNavigate();
  const begin = useBegin();
  // Of the client whose page led here, or of nobody yet: then the client comes back with the rest.
  const draft = useFormDraft<PlanFields>(known === null ? 'own/visit' : `client/${known}/visit/new`, {
    client: null,
    isDaySet: false,
    day: null,
    time: '10:00',
    minutes: '60',
    place: '',
    matter: '',
    aim: '',
  });
  const { change } = draft;
  const { client: picked, isDaySet, time, minutes, place, matter, aim } = draft.fields;
  const day = isDaySet ? draft.fields.day : nextRoundDay(today);
  const client = picked?.id ?? known;
  const profile = useRead(['client', 'profile', client], () => commands.clientProfile(client ?? ''), {
    enabled: client !== null,
  });
  const shownClient = picked ?? (profile.data ? { id: profile.data.id, name: profile.data.name } : null);
  const [missing, setMissing] = useState<'needClient' | 'needTime' | null>(null);
  const plan = useWrite(commands.planVisit, { inPlace: true });
  const at = plannedAt(day, time);

  async function save(): Promise<void> {
    if (plan.isRunning) return;
    if (shownClient === null) return setMissing('needClient');
    if (at === null) return setMissing('needTime');
    const planned = await plan.run({
      client: shownClient.id,
      plannedAt: at,
      minutes: Number(minutes),
      place: place.trim(),
      aim: aim.trim(),
      matter: matter.trim(),
    });
    if (!planned.ok) return;
    draft.discard();
    void navigate({ to: '/visit/$id/prepare', params: { id: planned.value } });
  }

  // From the agenda, too; the form itself has both keys in every field.
  useShortcut('mod+enter', () => void save(), { title: t('plan.save') });
  useShortcut('escape', onClose);

  const places = profile.data ? likelyPlaces(profile.data).filter((one) => one !== place) : [];
  return (
    <DraftForm
      label={t('plan.title')}
      draft={draft}
      saving={plan}
      save={t('plan.save')}
      onSave={save}
      onClose={onClose}
      className={styles.pane}
    >
      <div className={styles.head}>
        <h2 className={styles.title}>{t('plan.title')}</h2>
        <IconButton label={t('shared:draft.close')} icon={<X aria-hidden="true" />} onPress={onClose} />
      </div>
      <ClientPicker
        label={t('plan.client')}
        value={shownClient}
        onChange={(to) => {
          change({ client: to });
          setMissing(null);
        }}
        autoFocus={known === null}
      />
      {shownClient !== null && <StandingVisits client={shownClient.id} today={today} />}
      {missing === 'needClient' && <p className={styles.wrong}>{t('plan.needClient')}</p>}
      <div className={styles.when}>
        <DateField
          label={t('plan.day')}
          value={day}
          onChange={(to) => change({ isDaySet: true, day: to })}
          autoFocus={known !== null}
        />
        <TimeField label={t('plan.time')} value={time} onChange={(to) => change({ time: to })} />
      </div>
      {missing === 'needTime' && at === null && <p className={styles.wrong}>{t('plan.needTime')}</p>}
      <OverlapNote plannedAt={at} minutes={Number(minutes)} />
      {day !== null && isPast(day, today) && <p className={styles.note}>{t('plan.pastHint')}</p>}
      <RadioChips
        label={t('plan.minutes')}
        options={LENGTHS.map((value) => ({ value, label: value }))}
        value={minutes}
        onChange={(to) => change({ minutes: to })}
      />
      <TextField
        label={t('plan.place')}
        placeholder={t('plan.placePlaceholder')}
        value={place}
        onChange={(to) => change({ place: to })}
        maxLength={200}
      />
      {places.length > 0 && (
        // biome-ignore lint/a11y/useSemanticElements: a few suggestions, not a fieldset
        <div role="group" aria-label={t('plan.suggested')} className={styles.places}>
          {places.map((one) => (
            <Chip key={one} onPress={() => change({ place: one })}>
              {one}
            </Chip>
          ))}
        </div>
      )}
      <TextField
        label={t('plan.matter')}
        placeholder={t('plan.matterPlaceholder')}
        note={t('plan.matterNote')}
        value={matter}
        onChange={(to) => change({ matter: to })}
        maxLength={200}
      />
      <TextArea
        label={t('plan.aim')}
        placeholder={t('plan.aimPlaceholder')}
        note={t('plan.aimNote')}
        value={aim}
        onChange={(to) => change({ aim: to })}
        minRows={2}
      />
      {shownClient !== null && (
        <Button
          kind="quiet"
          className={styles.now}
          isDisabled={begin.isRunning}
          onPress={() => void begin.unplanned(shownClient.id)}
        >
          {t('plan.now')}
        </Button>
      )}
    </DraftForm>
  );
}
