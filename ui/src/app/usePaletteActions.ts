/** Places and actions of the palette. `words` are found too: pinyin, English, what people call it. */
import { useNavigate } from '@tanstack/react-router';
import {
  Archive,
  CalendarPlus,
  Eye,
  EyeOff,
  FileText,
  Handshake,
  Keyboard,
  Languages,
  Lock,
  type LucideIcon,
  Monitor,
  Moon,
  Pyramid,
  Redo2,
  Settings,
  Sun,
  Undo2,
  UserPlus,
  Users,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useUndo } from '../api';
import { changeAppearance, useAppearance } from '../features/appearance';
import type { SectionName } from '../features/settings';
import { useGate } from '../features/vault';
import { toggleCurtain, useCurtain } from '../shared';

export interface PaletteAction {
  id: string;
  title: string;
  words: string;
  Icon: LucideIcon;
  kbd?: string;
  act: () => void;
}

/** What people call the kinds of settings. */
const SECTION_WORDS: Record<SectionName, string> = {
  adviser: 'adviser letterhead guwen taitou gw 信头 抬头',
  tier: 'tiers thresholds cengji cj 门槛',
  question: 'questions asking wentiku wtk wenfa wf 问法',
  offer: 'offers help bangzhu bz 规则',
  workday: 'working trading days calendar holidays gongzuori jiaoyiri gzr jyr 放假 调休 日历',
  appearance: 'appearance theme waiguan wg',
  security: 'lock password recovery suoding mima sd mm',
  backup: 'backups restore check beifen jiancha bf jc 恢复',
  history: 'history steps lishi ls 历史 撤销',
  about: 'about version guanyu gy 版本',
};

export function usePaletteActions(onShowKeys: () => void): {
  places: PaletteAction[];
  /** The kinds of settings, which nobody looks for without a word. */
  settings: PaletteAction[];
  actions: PaletteAction[];
} {
  const { t } = useTranslation(['app', 'settings']);
  const navigate = useNavigate();
  const gate = useGate();
  const { undo, redo } = useUndo();
  const curtain = useCurtain();
  const appearance = useAppearance();
  const go = (to: '/today' | '/client' | '/visit' | '/need' | '/ledger' | '/settings') => () =>
    void navigate({ to });

  const places: PaletteAction[] = [
    {
      id: 'today',
      title: t('rail.today'),
      words: 'today jinri jr',
      Icon: Sun,
      kbd: 'mod+1',
      act: go('/today'),
    },
    {
      id: 'clients',
      title: t('rail.client'),
      words: 'clients kehu kh',
      Icon: Users,
      kbd: 'mod+2',
      act: go('/client'),
    },
    {
      id: 'visits',
      title: t('rail.visit'),
      words: 'visits baifang bf',
      Icon: FileText,
      kbd: 'mod+3',
      act: go('/visit'),
    },
    {
      id: 'needs',
      title: t('rail.need'),
      words: 'needs xuqiu xq guests jiabin jb',
      Icon: Pyramid,
      kbd: 'mod+4',
      act: go('/need'),
    },
    {
      id: 'ledger',
      title: t('rail.ledger'),
      words: 'promises requests chengnuo qingtuo cn qt',
      Icon: Handshake,
      kbd: 'mod+5',
      act: go('/ledger'),
    },
    {
      id: 'settings',
      title: t('rail.settings'),
      words: 'settings shezhi sz',
      Icon: Settings,
      act: go('/settings'),
    },
  ];
  const settings = (Object.keys(SECTION_WORDS) as SectionName[]).map((section) => ({
    id: `settings-${section}`,
    title: `${t('rail.settings')} · ${t(`settings:section.${section}`)}`,
    words: `settings shezhi ${SECTION_WORDS[section]}`,
    Icon: Settings,
    act: () => void navigate({ to: '/settings/$section', params: { section } }),
  }));
  const themes = (
    [
      ['light', Sun, 'qianse'],
      ['dark', Moon, 'shense'],
      ['system', Monitor, 'xitong'],
    ] as const
  ).filter(([theme]) => theme !== appearance.theme);
  const actions: PaletteAction[] = [
    {
      id: 'client',
      title: t('action.newClient'),
      words: 'new client add xin kehu xkh tianjia',
      Icon: UserPlus,
      act: () => void navigate({ to: '/client/new' }),
    },
    {
      id: 'visit',
      title: t('action.newVisit'),
      words: 'plan visit yue baifang yybf',
      Icon: CalendarPlus,
      act: () => void navigate({ to: '/visit/new' }),
    },
    {
      id: 'undo',
      title: t('action.undo'),
      words: 'undo chexiao cx',
      Icon: Undo2,
      kbd: 'mod+z',
      act: () => void undo(),
    },
    {
      id: 'redo',
      title: t('action.redo'),
      words: 'redo chongzuo cz',
      Icon: Redo2,
      kbd: 'mod+shift+z',
      act: () => void redo(),
    },
    {
      id: 'curtain',
      title: t(curtain ? 'action.uncurtain' : 'action.curtain'),
      words: 'privacy curtain hide zhezhu zz',
      Icon: curtain ? Eye : EyeOff,
      kbd: 'mod+shift+h',
      act: toggleCurtain,
    },
    {
      id: 'lock',
      title: t('action.lock'),
      words: 'lock suoding sd',
      Icon: Lock,
      kbd: 'mod+l',
      act: () => void gate.lock(),
    },
    {
      id: 'backup',
      title: t('action.backup'),
      words: 'backup beifen bf',
      Icon: Archive,
      act: () => void navigate({ to: '/settings/$section', params: { section: 'backup' } }),
    },
    ...themes.map(([theme, Icon, pinyin]) => ({
      id: `theme-${theme}`,
      title: t(`action.theme.${theme}`),
      words: `theme ${theme} ${pinyin}`,
      Icon,
      act: () => void changeAppearance({ theme }),
    })),
    {
      id: 'language',
      title: t('action.language'),
      words: 'language english chinese yuyan yy 中文 语言',
      Icon: Languages,
      act: () => void changeAppearance({ language: appearance.language === 'zh-CN' ? 'en-US' : 'zh-CN' }),
    },
    {
      id: 'keys',
      title: t('action.keys'),
      words: 'keys shortcuts kuaijiejian kjj',
      Icon: Keyboard,
      kbd: '?',
      act: onShowKeys,
    },
  ];
  return { places, settings, actions };
}
