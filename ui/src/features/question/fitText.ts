/** Whom a question fits, in one line: 企业主、高管 · 五十多岁. Empty when it fits anyone. */
import type { TFunction } from 'i18next';
import type { AgeBand, QuestionFit } from '../../api';

export function fitText(
  fit: QuestionFit,
  t: TFunction<'question'>,
  tClient: TFunction<['client', 'tier']>,
): string {
  return [
    fit.tiers.map((one) => tClient(`tier:${one}`)),
    fit.stages.map((one) => tClient(`stage.${one}`)),
    fit.ages.filter(isKnown).map((one) => t(`age.${one}`)),
    fit.ties.map((one) => t(`tie.${one}`)),
    fit.work.map((one) => t(`work.${one}`)),
    fit.themes.map((one) => t(`theme.${one}`)),
  ]
    .filter((group) => group.length > 0)
    .map((group) => group.join(t('and')))
    .join(' · ');
}

function isKnown(age: AgeBand): age is Exclude<AgeBand, 'unknown'> {
  return age !== 'unknown';
}
