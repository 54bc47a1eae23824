/**
 * A touch logged in two keystrokes: a figure for the method, Enter. What was said, by which channel and when are there
 * for who wants them. The same form corrects a touch.
 */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type AppError,
  CHANNELS,
  type DraftKey,
  METHODS,
  type MessageChannel,
  type Method,
  type TouchView,
  useFormDraft,
  useToday,
} from '../../api';
import { Button, DateField, RadioChips, TextArea, TimeField } from '../../shared';
import { DraftForm, type Saved } from '../../wired';
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

interface TouchFields {
  method: Method;
  channel: MessageChannel | null;
  time: TouchTime;
  text: string;
  owed: TakenOwed | null;
}

interface TouchFormProps {
  label: string;
  draftKey: DraftKey;
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
  const draft = useFormDraft<TouchFields>(draftKey, {
    method: touch?.method ?? 'message',
    channel: touch ? touch.channel : (preferred ?? 'phone'),
    time: touch && timeOf(touch.happenedAt),
    text: touch?.text ?? '',
    owed: null,
  });
  const { change } = draft;
  const { method, channel, time, text } = draft.fields;
  const owed = useOwed({
    text,
    taken: draft.fields.owed,
    onTaken: (to) => change({ owed: to }),
    // A touch that is corrected was heard before.
    wanted: touch === null,
  });
  const [error, setError] = useState<AppError | null>(null);
  const [saving, setSaving] = useState(false);
  const save = async () => {
    if (saving) return;
    setSaving(true);
    const saved = await onSave({
      method,
      channel: method === 'message' ? channel : null,
      happenedAt: instantOf(time, touch?.happenedAt ?? null),
      text: text.trim(),
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
  return (
    <DraftForm
      label={label}
      draft={draft}
      saving={{ isRunning: saving, error }}
      save={touch ? t('client:action.save') : t('save')}
      onSave={save}
      onClose={onClose}
      extra={
        <>
          <span className={styles.keys}>
            <span>{t('keys')}</span>
          </span>
          {time === null ? (
            <Button kind="quiet" small onPress={() => change({ time: timeOf(new Date().toISOString()) })}>
              {t('now')} · {t('whenOther')}
            </Button>
          ) : (
            <span className={styles.when}>
              <DateField
                label={t('when')}
                hideLabel
                value={time.day}
                max={today}
                onChange={(day) => day && change({ time: { ...time, day } })}
              />
              <TimeField
                label={t('when')}
                hideLabel
                value={time.clock}
                onChange={(clock) => change({ time: { ...time, clock } })}
              />
            </span>
          )}
        </>
      }
    >
      <RadioChips
        label={label}
        hideLabel
        numbered
        autoFocus
        options={METHODS.map((value) => ({ value, label: t(`client:method.${value}`) }))}
        value={method}
        onChange={(to) => change({ method: to })}
        onEnter={() => void save()}
      />
      {method === 'message' && (
        <RadioChips
          label={t('channel')}
          options={CHANNELS.map((value) => ({ value, label: t(`client:channel.${value}`) }))}
          value={channel}
          onChange={(to) => change({ channel: to })}
          onEnter={() => void save()}
        />
      )}
      <TextArea
        label={t('text')}
        hideLabel
        placeholder={t('textHint')}
        minRows={2}
        maxLength={TEXT_MAX}
        value={text}
        onChange={(to) => change({ text: to })}
        onEnter={() => void save()}
        onKeyDown={owed.onKey}
      />
      <OwedLine owed={owed} today={today} />
    </DraftForm>
  );
}
