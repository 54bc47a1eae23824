/**
 * A text of an entry in both languages, that of the window first. Of a shipped entry a language that is left empty is as
 * shipped; of an own one it says what the other says.
 */
import { useTranslation } from 'react-i18next';
import { type Answer, type Bilingual, errorText, useRead } from '../../api';
import { TextArea } from '../../shared';
import { TEXT_MAX } from './ContentForm';
import { Restorable } from './Restorable';
import styles from './TextPair.module.css';

const LANGUAGES = ['zh', 'en'] as const;
type Language = (typeof LANGUAGES)[number];

interface TextPairProps {
  label: string;
  value: Bilingual;
  onChange: (value: Bilingual) => void;
  /** Of a shipped entry. */
  shipped: Bilingual | null;
  /** What a good text is like, for one that is empty. */
  hint: string;
  /** What its fields mean, under the text in the language of the window. */
  note?: string | undefined;
  /** What is the matter with the entry as long as it says this. */
  wrong?: string | undefined;
  /** Asks whether the core would take a text. */
  check?: (text: string) => Promise<Answer<null>>;
  /** Whether that goes by its words as well; else only a text with fields is asked about. */
  checksWords?: boolean;
  onEnter: () => void;
}

export function TextPair(props: TextPairProps) {
  const { label, value, onChange, shipped, hint, note, wrong, check, checksWords, onEnter } = props;
  const { t, i18n } = useTranslation('content');
  const own = i18n.language.startsWith('zh') ? 'zh' : 'en';
  const order = own === 'zh' ? LANGUAGES : ([...LANGUAGES].reverse() as readonly Language[]);
  const placeholder = (language: Language) => {
    if (shipped !== null) return shipped[language];
    const other = value[language === 'zh' ? 'en' : 'zh'].trim();
    return language === own || other === '' ? hint : t('asTheOther', { text: other });
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: two boxes side by side, named as one
    <div role="group" aria-label={label} className={styles.pair}>
      {order.map((language) => (
        <OneText
          key={language}
          label={t('textIn', { label, language: t(`language.${language}`) })}
          value={value[language]}
          onChange={(text) => onChange({ ...value, [language]: text })}
          shipped={shipped?.[language] ?? null}
          placeholder={placeholder(language)}
          autoFocus={language === own}
          note={language === own ? note : undefined}
          wrong={language === own ? wrong : undefined}
          check={check}
          checksWords={checksWords ?? false}
          onEnter={onEnter}
        />
      ))}
    </div>
  );
}

interface OneTextProps extends Pick<TextPairProps, 'note' | 'wrong' | 'onEnter'> {
  label: string;
  value: string;
  onChange: (text: string) => void;
  shipped: string | null;
  placeholder: string;
  autoFocus: boolean;
  check: TextPairProps['check'];
  checksWords: boolean;
}

function OneText(props: OneTextProps) {
  const { label, value, onChange, shipped, note, wrong, check, checksWords, ...rest } = props;
  const refused = useRefused(value, check, checksWords);
  const isChanged = shipped !== null && value.trim() !== '' && value.trim() !== shipped;
  const matter = wrong ?? refused;
  return (
    <Restorable
      name={label}
      isChanged={isChanged}
      was={shipped ?? ''}
      onRestore={() => onChange(shipped ?? '')}
      className={styles.one ?? ''}
    >
      <TextArea
        label={label}
        minRows={1}
        maxLength={TEXT_MAX}
        value={value}
        onChange={onChange}
        {...rest}
        {...(note ? { note } : {})}
        {...(matter ? { wrong: matter } : {})}
      />
    </Restorable>
  );
}

/** What the core says against a text; one without braces has no fields. */
function useRefused(text: string, check: TextPairProps['check'], checksWords: boolean): string | undefined {
  const { t } = useTranslation('errors');
  const isAsked = check !== undefined && (checksWords ? text.trim() !== '' : /[{}｛｝]/u.test(text));
  const by = checksWords ? 'words' : 'fields';
  const reading = useRead(['content', 'check', by, text], () => (check ?? nothingToAsk)(text), {
    enabled: isAsked,
  });
  return isAsked && reading.error?.code === 'invalid' ? errorText(reading.error, t).what : undefined;
}

async function nothingToAsk(): Promise<Answer<null>> {
  return { status: 'ok', data: null };
}
