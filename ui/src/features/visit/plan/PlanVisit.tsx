/** Planning a visit, in a pane beside the agenda. What is typed is a draft until it is planned. */
import { useNavigate } from '@tanstack/react-router';
import { X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { commands, useDraft, useRead, useWrite } from '../../../api';
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
import { ErrorNote } from '../../../wired';
import { ClientPicker } from '../../client';
import { OverlapNote } from '../OverlapNote';
import { likelyPlaces } from '../prepare/facts';
import { useBegin } from '../useBegin';
import styles from './PlanVisit.module.css';
import { StandingVisits } from './StandingVisits';
import { isPast, LENGTHS, nextRoundDay, plannedAt } from './when';

interface PlanVisitProps {
  today: string;
  /** The client it is for, when that is known already. */
  client: string | null;
  onClose: () => void;
}

export function PlanVisit({ today, client: known, onClose }: PlanVisitProps) {
  const { t } = useTranslation('visit');
  const navigate = useNavigate();
  const begin = useBegin();
  const [picked, setPicked] = useState<{ id: string; name: string } | null>(null);
  const client = picked?.id ?? known;
  const profile = useRead(['client', 'profile', client], () => commands.clientProfile(client ?? ''), {
    enabled: client !== null,
  });
  const shownClient = picked ?? (profile.data ? { id: profile.data.id, name: profile.data.name } : null);
  // Untouched, it follows the day.
  const [chosen, setChosen] = useState<{ day: string | null } | null>(null);
  const day = chosen ? chosen.day : nextRoundDay(today);
  const [time, setTime] = useState<string | null>('10:00');
  const [minutes, setMinutes] = useState('60');
  const place = useDraft('visit/new/place');
  const matter = useDraft('visit/new/matter');
  const aim = useDraft('visit/new/aim');
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
      place: place.text.trim(),
      aim: aim.text.trim(),
      matter: matter.text.trim(),
    });
    if (!planned.ok) return;
    place.discard();
    matter.discard();
    aim.discard();
    void navigate({ to: '/visit/$id/prepare', params: { id: planned.value } });
  }

  useShortcut('mod+enter', () => void save(), { title: t('plan.save') });
  useShortcut('escape', onClose, { whileTyping: true });

  const places = profile.data ? likelyPlaces(profile.data).filter((one) => one !== place.text) : [];
  return (
    <div className={styles.pane}>
      <div className={styles.head}>
        <h2 className={styles.title}>{t('plan.title')}</h2>
        <IconButton label={t('plan.discard')} icon={<X aria-hidden="true" />} onPress={onClose} />
      </div>
      <ClientPicker
        label={t('plan.client')}
        value={shownClient}
        onChange={(to) => {
          setPicked(to);
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
          onChange={(to) => setChosen({ day: to })}
          autoFocus={known !== null}
        />
        <TimeField label={t('plan.time')} value={time} onChange={setTime} />
      </div>
      {missing === 'needTime' && at === null && <p className={styles.wrong}>{t('plan.needTime')}</p>}
      <OverlapNote plannedAt={at} minutes={Number(minutes)} />
      {day !== null && isPast(day, today) && <p className={styles.note}>{t('plan.pastHint')}</p>}
      <RadioChips
        label={t('plan.minutes')}
        options={LENGTHS.map((value) => ({ value, label: value }))}
        value={minutes}
        onChange={setMinutes}
      />
      <TextField
        label={t('plan.place')}
        placeholder={t('plan.placePlaceholder')}
        value={place.text}
        onChange={place.setText}
        maxLength={200}
      />
      {places.length > 0 && (
        // biome-ignore lint/a11y/useSemanticElements: a few suggestions, not a fieldset
        <div role="group" aria-label={t('plan.suggested')} className={styles.places}>
          {places.map((one) => (
            <Chip key={one} onPress={() => place.setText(one)}>
              {one}
            </Chip>
          ))}
        </div>
      )}
      <TextField
        label={t('plan.matter')}
        placeholder={t('plan.matterPlaceholder')}
        note={t('plan.matterNote')}
        value={matter.text}
        onChange={matter.setText}
        maxLength={200}
      />
      <TextArea
        label={t('plan.aim')}
        placeholder={t('plan.aimPlaceholder')}
        note={t('plan.aimNote')}
        value={aim.text}
        onChange={aim.setText}
        onSubmit={() => void save()}
        minRows={2}
      />
      {plan.error && <ErrorNote error={plan.error} />}
      <div className={styles.actions}>
        <Button kind="main" kbd="mod+enter" isDisabled={plan.isRunning} onPress={() => void save()}>
          {t('plan.save')}
        </Button>
        <Button kind="quiet" onPress={onClose}>
          {t('plan.discard')}
        </Button>
      </div>
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
    </div>
  );
}
