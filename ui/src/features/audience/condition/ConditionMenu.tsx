/** The conditions to choose from, found by typing what one would call them. */
import { Command } from 'cmdk';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { commands, useRead } from '../../../api';
import { useConditionDesk } from './ConditionContext';
import styles from './ConditionMenu.module.css';
import { GROUPS } from './fields';
import { allFields, type Choice, type NamedThing, search } from './search';
import { SPACES } from './sentence';

interface ConditionMenuProps {
  label: string;
  onChoose: (choice: Choice) => void;
}

export function ConditionMenu({ label, onChoose }: ConditionMenuProps) {
  const { t } = useTranslation(SPACES);
  const { words, learn, openSegment } = useConditionDesk();
  const [typed, setTyped] = useState('');
  const isTyped = typed.trim() !== '';
  const tags = useRead(['tag', 'list'], commands.listTags, { alsoShows: ['client'] });
  const segments = useRead(['segment', 'list'], commands.listSegments, { alsoShows: 'everything' });
  const audiences = useRead(['audience', 'list'], commands.listAudiences, { alsoShows: ['client'] });
  const things: NamedThing[] = [
    ...(tags.data ?? []).map(({ id, name }) => ({ kind: 'tag' as const, id, name })),
    ...(segments.data ?? [])
      .filter(({ id }) => id !== openSegment)
      .map(({ id, name }) => ({ kind: 'segment' as const, id, name })),
    ...(audiences.data ?? []).map(({ id, name }) => ({ kind: 'audience' as const, id, name })),
  ];
  const choose = (choice: Choice) => {
    if (choice.thing) learn(choice.thing.id, choice.thing.name);
    onChoose(choice);
  };
  const item = (choice: Choice) => (
    <Command.Item key={choice.key} value={choice.key} className={styles.item} onSelect={() => choose(choice)}>
      <span className={styles.text}>
        {choice.isReady ? choice.text : t('bar.pick', { field: choice.text })}
      </span>
    </Command.Item>
  );
  return (
    <Command shouldFilter={false} loop label={label} className={styles.menu}>
      <Command.Input
        autoFocus
        value={typed}
        onValueChange={setTyped}
        placeholder={t('bar.search')}
        className={styles.input}
      />
      <Command.List className={styles.list} label={label}>
        {isTyped
          ? search(typed, words, things).map(item)
          : GROUPS.map((group) => (
              <Command.Group key={group} heading={t(`group.${group}`)} className={styles.group}>
                {allFields(t)
                  .filter((field) => field.group === group)
                  .map(item)}
              </Command.Group>
            ))}
      </Command.List>
    </Command>
  );
}
