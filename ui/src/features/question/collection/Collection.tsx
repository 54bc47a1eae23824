/**
 * A collection of short texts, shipped and own, as the settings show it: the bank of questions, the rules of offers.
 * Group by group, narrowed by what stands above; every text is changed in its line. n adds one, / searches, j and k walk,
 * e (or Enter) edits, x puts away or takes back.
 */
import { Plus } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Reading } from '../../../api';
import { Button, Empty, isComposing, Kbd, Section, TextField, useShortcut } from '../../../shared';
import { groupBy } from '../../../shared/groupBy';
import { useRowCursor } from '../../../shared/useRowCursor';
import { ErrorNote } from '../../../wired';
import type { CellChoice } from '../bank';
import { CellCounts } from '../CellCounts';
import styles from './Collection.module.css';
import { type Collected, CollectionRow } from './CollectionRow';

/** So many are shown at first, and again with every "more". */
const PAGE = 60;
const NEW = '';

interface CollectionProps<Item extends Collected, Filter extends CellChoice & { text: string }> {
  reading: Reading<Item[]>;
  /** What passes the filter, in the order it is shown. */
  found: readonly Item[];
  /** Of the fifteen cells. */
  counts: readonly number[];
  filter: Filter;
  /** The filter everything passes. */
  everything: Filter;
  isNarrowed: boolean;
  onFilter: (filter: Filter) => void;
  /** What else narrows, beneath the search. */
  bar: ReactNode;
  words: { about: string; add: string; search: string; count: string; none: string };
  /** The heading an item stands under. */
  headingOf: (item: Item) => string;
  /** The columns between the text and what can be done with it. */
  columnsOf: (item: Item) => ReactNode;
  /** A chip behind the text. */
  chipOf?: (item: Item) => ReactNode;
  /** The form of an item, or of a new one; it closes with the key of what was saved. */
  formOf: (item: Item | null, onClose: (saved?: string) => void) => ReactNode;
  onPutAway: (item: Item) => void;
  onRestore: (item: Item) => void;
}

export function Collection<Item extends Collected, Filter extends CellChoice & { text: string }>(
  props: CollectionProps<Item, Filter>,
) {
  const { reading, found, filter, isNarrowed, onFilter, words, formOf, onPutAway, onRestore } = props;
  const { t } = useTranslation('question');
  // Another filter begins at its first page.
  const [paged, setPaged] = useState({ of: filter, most: PAGE });
  const most = paged.of === filter ? paged.most : PAGE;
  /** The key of the item being changed, '' for a new one. */
  const [editing, setEditing] = useState<string | null>(null);
  const search = useRef<HTMLInputElement>(null);

  const shown = found.slice(0, most);
  const cursor = useRowCursor<HTMLDivElement>(shown.map((one) => one.key));
  const current = shown.find((one) => one.key === cursor.focused);
  const close = (saved?: string) => {
    const key = saved ?? editing;
    setEditing(null);
    // The row is drawn again before it can take the focus.
    if (key) requestAnimationFrame(() => cursor.focusRow(key));
  };
  useShortcut('n', () => setEditing(NEW), { title: words.add });
  useShortcut('/', () => search.current?.focus(), { title: words.search });
  const there = { when: current !== undefined };
  useShortcut('e', () => current && setEditing(current.key), { ...there, title: t('collection.edit') });
  useShortcut('x', () => current && onPutAway(current), {
    ...there,
    title: `${t('collection.putAwayDo')} / ${t('collection.putBack')}`,
  });

  if (reading.error) {
    return (
      <ErrorNote
        error={reading.error}
        action={<Button onPress={() => void reading.reload()}>{t('action.retry')}</Button>}
      />
    );
  }
  return (
    <div className={styles.collection}>
      <p className={styles.about}>{words.about}</p>
      <div className={styles.top}>
        <CellCounts
          label={t('collection.map')}
          counts={props.counts}
          chosen={filter}
          onChoose={(cell) => onFilter({ ...filter, ...cell })}
        />
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
          {isNarrowed
            ? t('collection.shown', { shown: found.length, all: reading.data?.length ?? 0 })
            : words.count}
        </span>
        {isNarrowed && (
          <Button kind="quiet" small onPress={() => onFilter(props.everything)}>
            {t('collection.clear')}
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
          if (event.key !== 'Enter' || event.defaultPrevented || isComposing(event)) return;
          if (!(event.target instanceof HTMLElement) || event.target.dataset.row === undefined) return;
          event.preventDefault();
          setEditing(event.target.dataset.row);
        }}
      >
        {[...groupBy(shown, props.headingOf)].map(([heading, items]) => (
          <Section key={heading} title={heading} className={styles.group ?? ''}>
            {items.map((item) =>
              item.key === editing ? (
                <div key={item.key}>{formOf(item, close)}</div>
              ) : (
                <CollectionRow
                  key={item.key}
                  item={item}
                  chip={props.chipOf?.(item)}
                  columns={props.columnsOf(item)}
                  rowProps={cursor.rowProps(item.key)}
                  onEdit={() => setEditing(item.key)}
                  onPutAway={() => onPutAway(item)}
                  onRestore={() => onRestore(item)}
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
          {t('collection.showMore', { count: Math.min(PAGE, found.length - shown.length) })}
        </Button>
      )}
    </div>
  );
}
