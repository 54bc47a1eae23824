/**
 * A touch logged in two keystrokes: a figure for the method, Enter. What was said, by which channel and when are there
 * for who wants them. The same form corrects a touch.
 */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type AppError,
  CHANNELS,
  METHODS,
  type MessageChannel,
  type Method,
  type TouchView,
  useDraft,
  useToday,
} from '../../api';
import { Button, DateField, InPlaceForm, RadioChips, TextArea, TimeField } from '../../shared';
import frame from '../../shared/InPlaceForm.module.css';
import { ErrorNote, type Saved } from '../../wired';
import { OwedLine } from './OwedLine';
import styles from './TouchForm.module.css';
import { instantOf, type TouchTime, timeOf } from './touchTime';
import { type TakenOwed, useOwed } from './useOwed';

const TEXT_MAX = 20_000;

/** What the form comes to; `happenedAt` `null` is now. */
export interface TouchTold {
  method: Method;
  channel: MessageChannel | null;
  happenedAt: string | null;
  text: string;
  /** What was promised or asked for in it, to be entered with it. */
  owed: TakenOwed | null;
}

interface TouchFormProps {
  label: string;
  draftKey: string;
  /** The touch that is corrected; `null` for a new one. */
  touch: TouchView | null;
  /** The channel the client likes, taken for a message unless told otherwise. */
  channel: MessageChannel | null;
  onSave: (told: TouchTold) => Promise<Saved>;
  onClose: () => void;
}

export function TouchForm({ label, draftKey, touch, channel: preferred, onSave, onClose }: TouchFormProps) {
  const { t } = useTranslation(['touch', 'client']);
  const today = useToday();
  const draft = useDraft(draftKey, touch?.text ?? '');
  const [method, setMethod] = useState<Method>(touch?.method ?? 'message');
  const [channel, setChannel] = useState<MessageChannel | null>(
    touch ? touch.channel : (preferred ?? 'phone'),
  );
  // A touch that is corrected was heard before.
  const owed = useOwed(draft.text, touch === null);
  const [time, setTime] = useState<TouchTime>(touch && timeOf(touch.happenedAt));
  const [error, setError] = useState<AppError | null>(null);
  const [saving, setSaving] = useState(false);
  const save = async () => {
    if (saving) return;
    setSaving(true);
    const saved = await onSave({
      method,
      channel: method === 'message' ? channel : null,
      happenedAt: instantOf(time, touch?.happenedAt ?? null),
      text: draft.text.trim(),
      owed: owed.taken,
    });
    setSaving(false);
    if (!saved.ok) {
      setError(saved.error);
      return;
    }
    draft.discard();
    onClose();
  };
  const cancel = () => {
    draft.discard();
    onClose();
  };
  return (
    <InPlaceForm label={label} onSave={() => void save()} onClose={cancel}>
      <RadioChips
        label={label}
        hideLabel
        numbered
        autoFocus
        options={METHODS.map((value) => ({ value, label: t(`client:method.${value}`) }))}
        value={method}
        onChange={setMethod}
        onEnter={() => void save()}
      />
      {method === 'message' && (
        <RadioChips
          label={t('channel')}
          options={CHANNELS.map((value) => ({ value, label: t(`client:channel.${value}`) }))}
          value={channel}
          onChange={setChannel}
          onEnter={() => void save()}
        />
      )}
      <TextArea
        label={t('text')}
        hideLabel
        placeholder={t('textHint')}
        minRows={2}
        maxLength={TEXT_MAX}
        value={draft.text}
        onChange={draft.setText}
        onEnter={() => void save()}
        onEscape={cancel}
        onKeyDown={owed.onKey}
      />
      <OwedLine owed={owed} today={today} />
      {error && <ErrorNote error={error} small />}
      <div className={frame.acts}>
        <Button kind="main" isDisabled={saving} onPress={() => void save()}>
          {touch ? t('client:action.save') : t('save')}
        </Button>
        <Button kind="quiet" onPress={cancel}>
          {t('client:action.cancel')}
        </Button>
        <span className={styles.keys}>{t('keys')}</span>
        {time === null ? (
          <Button kind="quiet" small onPress={() => setTime(timeOf(new Date().toISOString()))}>
            {t('now')} · {t('whenOther')}
          </Button>
        ) : (
          <span className={styles.when}>
            <DateField
              label={t('when')}
              hideLabel
              value={time.day}
              max={today}
              onChange={(day) => day && setTime({ ...time, day })}
            />
            <TimeField
              label={t('when')}
              hideLabel
              value={time.clock}
              onChange={(clock) => setTime({ ...time, clock })}
            />
          </span>
        )}
      </div>
    </InPlaceForm>
  );
}
