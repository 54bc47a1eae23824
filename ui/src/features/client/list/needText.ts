/** A filter by needs in words, as its chip says it: 有未满足的安全需求. */
import type { TFunction } from 'i18next';
import type { NeedDepth, NeedFilter, NeedLevel } from '../../../api';

type NeedFilterT = TFunction<['client', 'question']>;

/** What is said of a place, whatever else the page has words for. */
type PlaceT = (
  key:
    | 'client:filter.and'
    | 'client:filter.needs.place'
    | `question:level.${NeedLevel}`
    | `question:depth.${NeedDepth}`,
  words?: { depths: string; levels: string },
) => string;

export function needFilterText(need: NeedFilter, t: NeedFilterT): string {
  if (need.theme !== null) return t('filter.needs.about', { theme: t(`question:theme.${need.theme}`) });
  // Without a place named, the words around it close up.
  return t(`filter.needs.said.${need.measure}`, { which: placeText(need, t) }).replace(/ {2,}/gu, ' ');
}

/** Which needs, as it stands before the word for needs: 深藏安全, deep safety; nothing when any will do. */
export function placeText(of: { levels: NeedLevel[]; depths: NeedDepth[] }, t: PlaceT): string {
  const several = (words: string[]) => words.join(t('client:filter.and'));
  const levels = several(of.levels.map((level) => t(`question:level.${level}`)));
  const depths = several(of.depths.map((depth) => t(`question:depth.${depth}`)));
  return t('client:filter.needs.place', { depths, levels }).trim().toLocaleLowerCase();
}
