/**
 * An entry being added or changed, in place of its row: the fields are the caller's, what saves them, closes the form and
 * gives a field back its shipped value is the same. What is typed is a draft until it is saved.
 */
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type Answer,
  type Bilingual,
  type DraftKey,
  type SaveContent,
  useFormDraft,
  useWrite,
  type Written,
} from '../../api';
import { Checkbox } from '../../shared';
import { DraftForm } from '../../wired';
import styles from './ContentForm.module.css';
import { isSame, type RestorableProps } from './Restorable';

/** What a kind of content has at least. */
export interface Content {
  text: Bilingual;
}

/** The most characters of a text; the core refuses more. */
export const TEXT_MAX = 200;

interface Form<Fields> {
  fields: Fields;
  change: (part: Partial<Fields>) => void;
  /** Saving was tried: what is wrong may be told now. */
  tried: boolean;
  save: () => void;
  /** What a `Restorable` around a field needs to know; `tell` says the shipped value in words. */
  asShipped: <K extends keyof Fields>(
    field: K,
    name: string,
    tell: (value: Fields[K]) => string,
  ) => Omit<RestorableProps, 'children'>;
}

interface ContentFormProps<Fields extends { isPutAway: boolean }, C> {
  label: string;
  /** The key the draft is kept under. */
  draft: DraftKey;
  start: Fields;
  /** The form of the entry as shipped; `null` of an own one. */
  shipped: Fields | null;
  /** What keeps it from being saved; `empty` while there are no words. */
  wrongOf: (fields: Fields) => string | null;
  requestOf: (fields: Fields) => SaveContent<C>;
  command: (request: SaveContent<C>) => Promise<Answer<Written<string>>>;
  /** With the key of what was saved; without it, given up. */
  onClose: (saved?: string) => void;
  children: (form: Form<Fields>) => ReactNode;
}

export function ContentForm<Fields extends { isPutAway: boolean }, C>(props: ContentFormProps<Fields, C>) {
  const { t } = useTranslation('content');
  const draft = useFormDraft(props.draft, props.start);
  const { fields, change } = draft;
  const [tried, setTried] = useState(false);
  const write = useWrite(props.command, { inPlace: true });
  const wrong = props.wrongOf(fields);
  const save = async () => {
    setTried(true);
    if (wrong !== null || write.isRunning) return;
    const saved = await write.run(props.requestOf(fields));
    if (!saved.ok) return;
    draft.discard();
    props.onClose(saved.value);
  };
  const asShipped: Form<Fields>['asShipped'] = (field, name, tell) => {
    const { shipped } = props;
    const isChanged = shipped !== null && !isSame(fields[field], shipped[field]);
    return {
      name,
      isChanged,
      was: isChanged ? tell(shipped[field]) : '',
      onRestore: () => shipped && change({ [field]: shipped[field] } as unknown as Partial<Fields>),
    };
  };
  return (
    <DraftForm
      label={props.label}
      draft={draft}
      saving={write}
      save={t('save')}
      isDisabled={wrong === 'empty'}
      onSave={save}
      onClose={() => props.onClose()}
      extra={
        <span className={styles.away}>
          <Checkbox
            isSelected={fields.isPutAway}
            onChange={(isPutAway) => change({ isPutAway } as Partial<Fields>)}
          >
            {t('putAwayDo')}
          </Checkbox>
        </span>
      }
    >
      {props.children({ fields, change, tried, save: () => void save(), asShipped })}
    </DraftForm>
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
