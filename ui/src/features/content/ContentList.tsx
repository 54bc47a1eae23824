/**
 * Shipped content as the settings show it: group by group, narrowed by what stands above; every entry is changed in its
 * line. n adds one, / searches, j and k walk, e (or Enter) edits, x puts away or takes back.
 */
import { Plus } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContentEntry, Reading } from '../../api';
import { Button, Empty, Kbd, Section, TextField, useShortcut } from '../../shared';
import { groupBy } from '../../shared/groupBy';
import { useRowCursor } from '../../shared/useRowCursor';
import { ErrorNote } from '../../wired';
import type { Content } from './ContentForm';
import styles from './ContentList.module.css';
import { ContentRow } from './ContentRow';

/** So many are shown at first, and again with every "more". */
const PAGE = 60;
const NEW = '';

interface ContentListProps<C extends Content, Filter extends { text: string }> {
  reading: Reading<ContentEntry<C>[]>;
  /** What passes the filter, in the order it is shown. */
  found: readonly ContentEntry<C>[];
  filter: Filter;
  /** The filter everything passes. */
  everything: Filter;
  isNarrowed: boolean;
  onFilter: (filter: Filter) => void;
  /** A figure of the whole that narrows, beside the search. */
  map?: ReactNode;
  /** What else narrows, beneath the search. */
  bar: ReactNode;
  words: { about: string; add: string; search: string; count: string; none: string };
  /** The heading an entry stands under. */
  headingOf: (content: C) => string;
  /** The name of a field, as `text.zh` or `level`; the languages of the text are named already. */
  fieldName: (field: string) => string;
  /** The columns between the text and what can be done with it. */
  columnsOf: (content: C) => ReactNode;
  /** A chip behind the text. */
  chipOf?: (content: C) => ReactNode;
  /** The form of an entry, or of a new one; it closes with the key of what was saved. */
  formOf: (entry: ContentEntry<C> | null, onClose: (saved?: string) => void) => ReactNode;
  /** Puts away, or takes back what is. */
  onPutAway: (key: string, isPutAway: boolean) => void;
  onRestore: (key: string) => void;
  onRemove: (key: string) => void;
}

export function ContentList<C extends Content, Filter extends { text: string }>(
  props: ContentListProps<C, Filter>,
) {
  const { reading, found, filter, isNarrowed, onFilter, words, formOf, fieldName } = props;
  const { t } = useTranslation('content');
  // Another filter begins at its first page.
  const [paged, setPaged] = useState({ of: filter, most: PAGE });
  const most = paged.of === filter ? paged.most : PAGE;
  /** The key of the entry being changed, '' for a new one. */
  const [editing, setEditing] = useState<string | null>(null);
  const search = useRef<HTMLInputElement>(null);

  const shown = found.slice(0, most);
  const cursor = useRowCursor<HTMLDivElement>(shown.map((one) => one.key));
  const current = shown.find((one) => one.key === cursor.focused);
  const putAway = (entry: ContentEntry<C>) => props.onPutAway(entry.key, !entry.isPutAway);
  const nameOf = (field: string) =>
    field === 'text.zh' ? t('language.zh') : field === 'text.en' ? t('language.en') : fieldName(field);
  const close = (saved?: string) => {
    const key = saved ?? editing;
    setEditing(null);
    // The row is drawn again before it can take the focus.
    if (key) requestAnimationFrame(() => cursor.focusRow(key));
  };
  useShortcut('n', () => setEditing(NEW), { title: words.add });
  useShortcut('/', () => search.current?.focus(), { title: words.search });
  const there = { when: current !== undefined };
  useShortcut('e', () => current && setEditing(current.key), { ...there, title: t('edit') });
  useShortcut('x', () => current && putAway(current), {
    ...there,
    title: `${t('putAwayDo')} / ${t('putBack')}`,
  });

  if (reading.error) {
    return (
      <ErrorNote
        error={reading.error}
        action={<Button onPress={() => void reading.reload()}>{t('retry')}</Button>}
      />
    );
  }
  return (
    <div className={styles.list}>
      <p className={styles.about}>{words.about}</p>
      <div className={styles.top}>
        {props.map}
        <div className={styles.bar}>
          <TextField
            label={words.search}
            hideLabel
            type="search"
            placeholder={words.search}
            className={styles.search ?? ''}
            inputRef={search}
            value={filter.text}
            onChange={(text) => onFilter({ ...filter, text })}
            onEscape={() => onFilter({ ...filter, text: '' })}
            end={filter.text === '' ? <Kbd keys="/" /> : undefined}
          />
          {props.bar}
        </div>
      </div>
      <div className={styles.line}>
        <span className={styles.count}>
          {isNarrowed ? t('shown', { shown: found.length, all: reading.data?.length ?? 0 }) : words.count}
        </span>
        {isNarrowed && (
          <Button kind="quiet" small onPress={() => onFilter(props.everything)}>
            {t('clear')}
          </Button>
        )}
        <span className={styles.grow} />
        <Button kind="main" icon={<Plus aria-hidden="true" />} kbd="N" onPress={() => setEditing(NEW)}>
          {words.add}
        </Button>
      </div>
      {editing === NEW && formOf(null, close)}
      {reading.data && found.length === 0 && <Empty small>{words.none}</Empty>}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the rows inside have the focus */}
      <div
        {...cursor.listProps}
        onKeyDown={(event) => {
          cursor.listProps.onKeyDown(event);
          // Enter on the row itself, not on a button in it.
          if (event.key !== 'Enter' || event.defaultPrevented) return;
          if (!(event.target instanceof HTMLElement) || event.target.dataset.row === undefined) return;
          event.preventDefault();
          setEditing(event.target.dataset.row);
        }}
      >
        {[...groupBy(shown, (entry) => props.headingOf(entry.content))].map(([heading, entries]) => (
          <Section key={heading} title={heading} className={styles.group ?? ''}>
            {entries.map((entry) =>
              entry.key === editing ? (
                <div key={entry.key}>{formOf(entry, close)}</div>
              ) : (
                <ContentRow
                  key={entry.key}
                  entry={entry}
                  changed={entry.changed.map(nameOf).join(t('and'))}
                  chip={props.chipOf?.(entry.content)}
                  columns={props.columnsOf(entry.content)}
                  rowProps={cursor.rowProps(entry.key)}
                  onEdit={() => setEditing(entry.key)}
                  onPutAway={() => putAway(entry)}
                  onRestore={() => props.onRestore(entry.key)}
                  onRemove={() => props.onRemove(entry.key)}
                />
              ),
            )}
          </Section>
        ))}
      </div>
      {found.length > shown.length && (
        <Button
          kind="quiet"
          className={styles.more ?? ''}
          onPress={() => setPaged({ of: filter, most: most + PAGE })}
        >
          {t('showMore', { count: Math.min(PAGE, found.length - shown.length) })}
        </Button>
      )}
    </div>
  );
}
