/** A touch planned for a day: a figure for the method, the day, what for. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  CHANNELS,
  type ClientProfile,
  commands,
  METHODS,
  type MessageChannel,
  type Method,
  useFormDraft,
  useToday,
  useWrite,
} from '../../api';
import { DateField, daysBetween, RadioChips, TextArea } from '../../shared';
import { DraftForm } from '../../wired';

const TEXT_MAX = 2_000;

interface PlanFields {
  method: Method;
  channel: MessageChannel;
  /** Today until another is chosen. */
  on: string | null;
  text: string;
}

export function PlanTouchForm({ profile, onClose }: { profile: ClientProfile; onClose: () => void }) {
  const { t } = useTranslation(['touch', 'client']);
  const today = useToday();
  const draft = useFormDraft<PlanFields>(`client/${profile.id}/planned`, {
    method: 'message',
    channel: profile.preferredChannel ?? 'phone',
    on: null,
    text: '',
  });
  const { fields, change } = draft;
  const [tried, setTried] = useState(false);
  const plan = useWrite(commands.planTouch, { inPlace: true });
  const on = fields.on ?? today;
  const isPast = daysBetween(today, on) < 0;
  const save = async () => {
    setTried(true);
    if (isPast || plan.isRunning) return;
    const planned = await plan.run({
      client: profile.id,
      method: fields.method,
      channel: fields.method === 'message' ? fields.channel : null,
      plannedOn: on,
      text: fields.text.trim(),
    });
    if (!planned.ok) return;
    draft.discard();
    onClose();
  };
  return (
    <DraftForm
      label={t('planned.form')}
      draft={draft}
      saving={plan}
      save={t('planned.save')}
      onSave={save}
      onClose={onClose}
    >
      <RadioChips
        label={t('planned.form')}
        hideLabel
        numbered
        autoFocus
        options={METHODS.map((value) => ({ value, label: t(`client:method.${value}`) }))}
        value={fields.method}
        onChange={(method) => change({ method })}
        onEnter={() => void save()}
      />
      {fields.method === 'message' && (
        <RadioChips
          label={t('channel')}
          options={CHANNELS.map((value) => ({ value, label: t(`client:channel.${value}`) }))}
          value={fields.channel}
          onChange={(channel) => change({ channel })}
          onEnter={() => void save()}
        />
      )}
      <DateField
        label={t('planned.on')}
        value={on}
        min={today}
        onChange={(day) => change({ on: day })}
        wrong={tried && isPast ? t('planned.past') : undefined}
      />
      <TextArea
        label={t('planned.text')}
        placeholder={t('planned.textHint')}
        minRows={2}
        maxLength={TEXT_MAX}
        value={fields.text}
        onChange={(text) => change({ text })}
        onEnter={() => void save()}
      />
    </DraftForm>
  );
}
