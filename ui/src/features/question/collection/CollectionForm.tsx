/**
 * A text of a collection being added or changed, in place of its row: the fields are the caller's, what saves them and
 * gives them up is the same. What is typed is a draft until it is saved.
 */
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Answer, useFormDraft, useWrite, type Written } from '../../../api';
import { Button, Checkbox, InPlaceForm } from '../../../shared';
import frame from '../../../shared/InPlaceForm.module.css';
import { ErrorNote } from '../../../wired';
import styles from './CollectionForm.module.css';

/** The most characters of a text; the core refuses more. */
export const TEXT_MAX = 200;

interface Form<Fields> {
  fields: Fields;
  change: (part: Partial<Fields>) => void;
  /** Saving was tried: what is wrong may be told now. */
  tried: boolean;
  save: () => void;
}

interface CollectionFormProps<Fields extends { isPutAway: boolean }, Request> {
  label: string;
  /** The key the draft is kept under. */
  draft: string;
  start: Fields;
  /** What keeps it from being saved; `empty` while there are no words. */
  wrongOf: (fields: Fields) => string | null;
  requestOf: (fields: Fields) => Request;
  command: (request: Request) => Promise<Answer<Written<string>>>;
  /** With the key of what was saved; without it, given up. */
  onClose: (saved?: string) => void;
  children: (form: Form<Fields>) => ReactNode;
}

export function CollectionForm<Fields extends { isPutAway: boolean }, Request>(
  props: CollectionFormProps<Fields, Request>,
) {
  const { t } = useTranslation('question');
  const { fields, change, discard } = useFormDraft(props.draft, props.start);
  const [tried, setTried] = useState(false);
  const write = useWrite(props.command, { inPlace: true });
  const wrong = props.wrongOf(fields);
  const save = async () => {
    setTried(true);
    if (wrong !== null || write.isRunning) return;
    const saved = await write.run(props.requestOf(fields));
    if (!saved.ok) return;
    discard();
    props.onClose(saved.value);
  };
  const giveUp = () => {
    discard();
    props.onClose();
  };
  return (
    <InPlaceForm label={props.label} onSave={() => void save()} onClose={giveUp}>
      {props.children({ fields, change, tried, save: () => void save() })}
      {write.error && <ErrorNote error={write.error} small />}
      <div className={frame.acts}>
        <Button
          kind="main"
          kbd="mod+enter"
          isDisabled={wrong === 'empty' || write.isRunning}
          onPress={() => void save()}
        >
          {t('collection.save')}
        </Button>
        <Button kind="quiet" onPress={giveUp}>
          {t('collection.cancel')}
        </Button>
        <span className={styles.away}>
          <Checkbox
            isSelected={fields.isPutAway}
            onChange={(isPutAway) => change({ isPutAway } as Partial<Fields>)}
          >
            {t('collection.putAwayDo')}
          </Checkbox>
        </span>
      </div>
    </InPlaceForm>
  );
}

interface FitGroupProps {
  title: string;
  note: string;
  children: ReactNode;
}

/** Whom or what it fits, beneath a quiet heading. */
export function FitGroup({ title, note, children }: FitGroupProps) {
  return (
    <div className={styles.fit}>
      <p className={styles.title}>
        {title} <span className={styles.note}>{note}</span>
      </p>
      {children}
    </div>
  );
}
