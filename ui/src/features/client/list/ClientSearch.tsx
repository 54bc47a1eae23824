/** The live search over the list. Enter opens the first found, arrow down goes on to the rows; Escape empties it, then leaves. */
import { X } from 'lucide-react';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton, Kbd, TextField } from '../../../shared';
import styles from './ClientSearch.module.css';

const QUERY_MAX = 100;

interface ClientSearchProps {
  inputRef: Ref<HTMLInputElement>;
  query: string;
  onQuery: (query: string) => void;
  /** Opens the first of the list. */
  onFirst: () => void;
  /** On to the list. */
  onLeave: () => void;
}

export function ClientSearch({ inputRef, query, onQuery, onFirst, onLeave }: ClientSearchProps) {
  const { t } = useTranslation('client');
  return (
    <search className={styles.search}>
      <TextField
        label={t('search.label')}
        hideLabel
        type="search"
        inputRef={inputRef}
        inputClassName={styles.input ?? ''}
        placeholder={t('search.placeholder')}
        maxLength={QUERY_MAX}
        value={query}
        onChange={onQuery}
        onEnter={query.trim() === '' ? onLeave : onFirst}
        onEscape={() => (query === '' ? onLeave() : onQuery(''))}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          onLeave();
        }}
        end={
          query === '' ? (
            <Kbd keys="/" />
          ) : (
            <IconButton
              label={t('search.clear')}
              icon={<X aria-hidden="true" />}
              onPress={() => onQuery('')}
            />
          )
        }
      />
    </search>
  );
}
