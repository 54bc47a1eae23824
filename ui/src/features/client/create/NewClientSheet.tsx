/** A new client, in place of the person: the name is enough, and what was begun survives a crash. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { commands, GENDERS, STAGES, useDraft, useWrite } from '../../../api';
import {
  Button,
  Checkbox,
  DetailPane,
  InPlaceForm,
  RadioChips,
  Select,
  TextArea,
  TextField,
} from '../../../shared';
import frame from '../../../shared/InPlaceForm.module.css';
import { ErrorNote, MoneyField } from '../../../wired';
import { BirthdayHint, DateParts, dateOf } from '../../occasion';
import { SeveralNumbers } from '../../phone';
import { ClientPicker, KnownNote } from '..';
import styles from './NewClientSheet.module.css';
import {
  draftOf,
  fieldsOfDraft,
  type NewClientFields,
  type NewClientProblem,
  newClientOf,
  phonesOf,
} from './newClientForm';

const SHORT_MAX = 200;
const NOTES_MAX = 20_000;

interface NewClientSheetProps {
  onCreated: (id: string) => void;
  onClose: () => void;
}

export function NewClientSheet({ onCreated, onClose }: NewClientSheetProps) {
  const { t } = useTranslation(['client', 'occasion']);
  const draft = useDraft('own/client');
  const fields = fieldsOfDraft(draft.text);
  const [problem, setProblem] = useState<NewClientProblem | null>(null);
  const [readable, setReadable] = useState(true);
  const creating = useWrite(commands.createClient, { inPlace: true });
  const change = (part: Partial<NewClientFields>) => {
    setProblem(null);
    draft.setText(draftOf({ ...fields, ...part }));
  };
  const save = async () => {
    const made = newClientOf(fields);
    if ('problem' in made) {
      setProblem(made.problem);
      return;
    }
    if (!readable) return;
    const created = await creating.run(made.request);
    if (!created.ok) return;
    draft.discard();
    onCreated(created.value);
  };
  const discard = () => {
    draft.giveUp();
    onClose();
  };
  const text = (field: 'name' | 'phone' | 'employer' | 'occupation') => ({
    label: t(`create.${field}`),
    className: frame.half ?? '',
    value: fields[field],
    onChange: (value: string) => change({ [field]: value }),
    maxLength: SHORT_MAX,
  });
  const birthday = fields.hasBirthday ? dateOf(fields.birthday) : null;
  const error = creating.error;
  const wrong = error?.code === 'invalid' ? error.field : null;
  return (
    <DetailPane label={t('create.label')}>
      <div className={styles.sheet}>
        <h2 className={styles.title}>{t('create.label')}</h2>
        <p className={styles.lead}>{draft.restored ? t('create.restored') : t('create.lead')}</p>
        <InPlaceForm label={t('create.label')} onSave={() => void save()} onClose={onClose}>
          <div className={frame.line}>
            <TextField
              {...text('name')}
              autoFocus
              {...(problem === 'name' ? { wrong: t('create.nameNeeded') } : {})}
            />
            <TextField {...text('phone')} type="tel" />
            {fields.morePhones.map((number, at) => (
              <TextField
                // biome-ignore lint/suspicious/noArrayIndexKey: a number has no other name than its place
                key={at}
                label={t('create.phoneNumber', { number: at + 2 })}
                className={frame.half ?? ''}
                type="tel"
                maxLength={SHORT_MAX}
                value={number}
                onChange={(value) =>
                  change({ morePhones: fields.morePhones.map((one, place) => (place === at ? value : one)) })
                }
              />
            ))}
            <MoneyField
              label={t('field.assets')}
              className={frame.half ?? ''}
              value={fields.assets}
              onChange={(assets) => change({ assets })}
              onValidity={setReadable}
            />
          </div>
          <SeveralNumbers
            text={fields.phone}
            onApart={([phone = '', ...more]) =>
              change({ phone, morePhones: [...more, ...fields.morePhones] })
            }
          />
          <div className={frame.line}>
            <TextField {...text('employer')} />
            <TextField {...text('occupation')} />
            <Select
              label={t('create.stage')}
              className={frame.half ?? ''}
              options={STAGES.map((value) => ({ value, label: t(`stage.${value}`) }))}
              value={fields.stage}
              onChange={(stage) => change({ stage })}
            />
          </div>
          <div className={frame.line}>
            <RadioChips
              label={t('create.gender')}
              className={frame.half ?? ''}
              options={GENDERS.map((value) => ({ value, label: t(`gender.${value}`) }))}
              value={fields.gender}
              onChange={(gender) => change({ gender })}
            />
            <ClientPicker
              label={t('create.introducer')}
              className={frame.half ?? ''}
              value={fields.introducer}
              onChange={(introducer) => change({ introducer })}
            />
          </div>
          <div className={styles.checks}>
            <Checkbox isSelected={fields.isProspect} onChange={(isProspect) => change({ isProspect })}>
              {t('create.prospect')}
            </Checkbox>
            <Checkbox isSelected={fields.hasBirthday} onChange={(hasBirthday) => change({ hasBirthday })}>
              {t('create.hasBirthday')}
            </Checkbox>
          </div>
          {fields.hasBirthday && (
            <DateParts
              fields={fields.birthday}
              onChange={(birthday) => change({ birthday })}
              wrong={
                problem === 'birthday'
                  ? t('create.birthdayWrong')
                  : problem === 'birthdayMissing'
                    ? t('create.birthdayMissing')
                    : undefined
              }
            />
          )}
          {birthday !== null && (
            <BirthdayHint
              date={birthday}
              onYear={(year) => change({ birthday: { ...fields.birthday, year: String(year) } })}
            />
          )}
          <TextArea
            label={t('create.notes')}
            placeholder={t('create.notesHint')}
            minRows={3}
            maxLength={NOTES_MAX}
            value={fields.notes}
            onChange={(notes) => change({ notes })}
          />
          <KnownNote name={fields.name} phones={phonesOf(fields)} birthday={birthday} />
          {error && (
            <div>
              {wrong !== null && <strong className={styles.wrong}>{fieldName(wrong, t)}</strong>}
              <ErrorNote error={error} small />
            </div>
          )}
          <div className={frame.acts}>
            <Button kind="main" kbd="mod+enter" isDisabled={creating.isRunning} onPress={() => void save()}>
              {t('create.save')}
            </Button>
            <Button kind="quiet" onPress={discard}>
              {t('create.discard')}
            </Button>
          </div>
        </InPlaceForm>
      </div>
    </DetailPane>
  );
}

const NAMED = ['name', 'phones', 'assets', 'employer', 'occupation', 'notes', 'introducer'] as const;

/** The field an error speaks of, in words; a part of the date is the birthday's. */
function fieldName(field: string, t: ReturnType<typeof useTranslation<['client', 'occasion']>>['t']): string {
  const known = NAMED.find((name) => name === field);
  if (known === undefined) return t('occasion:birthday');
  if (known === 'assets') return t('field.assets');
  return t(known === 'phones' ? 'create.phone' : `create.${known}`);
}
