/** A finding in words: where it stands, what it is, why it should not go. */
import { useTranslation } from 'react-i18next';
import type { Finding } from '../../api';
import { inLanguage } from '../../shared';
import { useWording } from './reads';

export interface FindingText {
  place: string;
  kind: string;
  reason: string;
  /** The law; '' where there is none. */
  source: string;
}

/** The words of findings. `wanted` says whether there are any: then the wording list is asked. */
export function useFindingText(wanted: boolean): (finding: Finding) => FindingText {
  const { t, i18n } = useTranslation('gate');
  const wording = useWording(wanted);

  return ({ at, found }) => {
    const part = t(`part.${at.part}`);
    const entry = at.entry === null ? part : t('entry', { part, at: at.entry + 1 });
    const place = at.productPart === null ? entry : `${entry} · ${t(`productPart.${at.productPart}`)}`;
    const kind = t(`kind.${found.kind}`);
    switch (found.kind) {
      case 'inner':
        return { place, kind, reason: t('inner', { field: t(`field.${found.field}`) }), source: '' };
      case 'otherClient':
        return { place, kind, reason: t(`named.${found.by}`), source: '' };
      case 'glyph':
        return { place, kind, reason: t('glyph', { code: found.codePoint }), source: '' };
      case 'wording': {
        const rule = wording?.rules.find((one) => one.key === found.rule)?.content;
        return {
          place,
          kind,
          reason: rule ? inLanguage(rule.reason, i18n.language) : kind,
          source: rule ? inLanguage(rule.source, i18n.language) : '',
        };
      }
    }
  };
}
