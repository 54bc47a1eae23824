/** What the needs of a segment are about, the most frequent first. */
import { type NeedSegment, type NeedTheme, THEMES } from '../../../api';

export interface ThemeCount {
  theme: NeedTheme;
  clients: number;
}

export function topThemes(segment: NeedSegment, most: number): ThemeCount[] {
  return THEMES.map((theme, at) => ({ theme, clients: segment.themes[at] ?? 0 }))
    .filter(({ clients }) => clients > 0)
    .sort((one, other) => other.clients - one.clients)
    .slice(0, most);
}
