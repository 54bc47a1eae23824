/**
 * The conditions there are, and what people call them in either language, pinyin and its initials included: fields that
 * are still to be filled in, and whole clauses that are often wanted as they are (今年没有见过).
 */
import {
  AGES,
  CHANNELS,
  type Clause,
  type ConsentPurpose,
  GENDERS,
  HOLDING_KINDS,
  type NeedFilter,
  RISK_GRADES,
  STAGES,
  THEMES,
  TIERS,
} from '../../../api';
import type { AudienceT } from './sentence';
import { type Leaf, leaf } from './tree';

export const GROUPS = ['common', 'relation', 'family', 'who', 'account', 'place'] as const;
export type FieldGroup = (typeof GROUPS)[number];

/** What somebody's needs start from: anything nobody is meeting. */
export const ANY_OPEN_NEED: NeedFilter = { levels: [], depths: [], measure: 'open', theme: null };

/** What a clause is filled in as: contact and needs are two fields each. */
export type Field = Exclude<Clause['about'], 'contact'> | 'touch' | 'visit' | 'theme';

/** A choice of the menu before it has its words. */
interface Entry {
  id: Field;
  group: FieldGroup;
  start: Leaf;
  /** Everything it is also called. */
  words: string;
}

export function fieldText(field: Field, t: AudienceT): string {
  return t(`field.${field}`);
}

/** The field a clause is filled in as. */
export function fieldOf(clause: Clause): Field {
  if (clause.about === 'contact') return clause.of.by;
  if (clause.about === 'need') return clause.of.theme === null ? 'need' : 'theme';
  return clause.about;
}

const consent = (purpose: ConsentPurpose): Clause => ({
  about: 'consent',
  of: { purpose, answers: ['granted'] },
});

export const ENTRIES: readonly Entry[] = [
  {
    id: 'visit',
    group: 'common',
    start: leaf({ about: 'contact', of: { by: 'visit', since: { kind: 'thisYear' } } }, true),
    words:
      '没见 没见过 见过 未见 见面 拜访 面谈 没拜访 今年 多久没见 meijian jianmian baifang mj jm bf visit met not met meeting seen face',
  },
  {
    id: 'touch',
    group: 'common',
    start: leaf({ about: 'contact', of: { by: 'touch', since: { kind: 'days', of: 30 } } }, true),
    words:
      '没联系 联系过 未联系 接触 久未 很久没联系 好久没联系 多久 沉睡 来往 打电话 天 lianxi meilianxi lx mlx contact touch quiet dormant days since call silent',
  },
  {
    id: 'tier',
    group: 'common',
    start: leaf({ about: 'tier', of: [] }),
    words: '层级 客户层级 级别 等级 高端 高净值 大客户 重要客户 vip cengji cj tier level high class',
  },
  {
    id: 'tags',
    group: 'common',
    start: leaf({ about: 'tags', of: { how: 'any', tags: [] } }),
    words: '标签 打标 标记 biaoqian bq tag label',
  },
  {
    id: 'need',
    group: 'common',
    start: leaf({ about: 'need', of: ANY_OPEN_NEED }),
    words: '需求 需要 想要 未满足 马斯洛 冰山 xuqiu xq need want open unmet',
  },
  {
    id: 'childExam',
    group: 'common',
    start: leaf({ about: 'childExam', of: { exam: 'gaokao', summer: 'coming', mentions: true } }),
    words:
      '孩子 子女 儿子 女儿 高考 中考 升学 考试 考生 毕业班 明年夏天 高三 初三 haizi gaokao zhongkao shengxue hz gk zk child kid son daughter exam school summer college entrance',
  },
  {
    id: 'openEntry',
    group: 'relation',
    start: leaf({ about: 'openEntry', of: { kinds: [], overdue: false } }),
    words:
      '承诺 请托 答应 未了 欠 过期 逾期 chengnuo qingtuo cn qt promise request owed overdue open entry due',
  },
  {
    id: 'visitPlanned',
    group: 'relation',
    start: leaf({ about: 'visitPlanned' }),
    words: '约好 已约 预约 计划拜访 拜访 yuehao yh planned visit appointment',
  },
  {
    id: 'stage',
    group: 'relation',
    start: leaf({ about: 'stage', of: [] }),
    words:
      '关系 阶段 关系阶段 生人 熟人 朋友 伙伴 交情 guanxi jieduan gx jd stage relationship friend partner',
  },
  {
    id: 'theme',
    group: 'relation',
    start: leaf({ about: 'need', of: { ...ANY_OPEN_NEED, measure: 'known', theme: 'education' } }),
    words: '谈到 话题 主题 关心 教育 养老 健康 tandao huati td theme topic about care education retirement',
  },
  {
    id: 'canHelp',
    group: 'relation',
    start: leaf({ about: 'canHelp', of: [] }),
    words: '帮忙 资源 人脉 能帮 bangmang ziyuan bm zy help resource offer network',
  },
  {
    id: 'occasionAhead',
    group: 'family',
    start: leaf({ about: 'occasionAhead', of: { within: 30, kinds: ['birthday'], whose: [] } }),
    words:
      '生日 纪念日 日子 重要日子 近期 快到 本月 这个月 下个月 下月 结婚 农历 shengri jinianri sr jnr birthday anniversary occasion day ahead soon coming',
  },
  {
    id: 'person',
    group: 'family',
    start: leaf({ about: 'person', of: { who: ['child'], from: null, to: null } }),
    words:
      '孩子 子女 儿子 女儿 父母 老人 母亲 父亲 爱人 配偶 家人 家属 孙辈 秘书 助理 关系人 几岁 haizi fumu airen jiaren hz fm ar jr child kid son daughter parent mother father spouse wife husband family secretary person relative',
  },
  {
    id: 'household',
    group: 'family',
    start: leaf({ about: 'household', of: [] }),
    words: '家庭 一家 家 jiating jt household family home',
  },
  {
    id: 'inHousehold',
    group: 'family',
    start: leaf({ about: 'inHousehold' }),
    words: '家庭 归入 单身 jiating jt household alone single',
  },
  {
    id: 'ageBand',
    group: 'who',
    start: leaf({ about: 'ageBand', of: [] }),
    words: '年龄段 年纪 岁数 年代 nianling nl age band generation',
  },
  {
    id: 'age',
    group: 'who',
    start: leaf({ about: 'age', of: { from: null, to: null } }),
    words: '年龄 岁 周岁 几岁 nianling nl age years old',
  },
  {
    id: 'gender',
    group: 'who',
    start: leaf({ about: 'gender', of: [] }),
    words: '性别 男 女 女士 先生 xingbie xb gender sex woman man female male',
  },
  {
    id: 'prospect',
    group: 'who',
    start: leaf({ about: 'prospect' }),
    words: '潜在 潜客 意向 准客户 qianzai qz prospect lead',
  },
  {
    id: 'minor',
    group: 'who',
    start: leaf({ about: 'minor' }),
    words: '未成年 weichengnian wcn minor underage',
  },
  {
    id: 'deceased',
    group: 'who',
    start: leaf({ about: 'deceased' }),
    words: '已故 去世 过世 离世 yigu qushi yg qs deceased died dead late',
  },
  {
    id: 'mourning',
    group: 'who',
    start: leaf({ about: 'mourning' }),
    words: '静默 服丧 守孝 丧事 jingmo fusang jm fs mourning quiet bereaved',
  },
  {
    id: 'assets',
    group: 'account',
    start: leaf({ about: 'assets', of: { from: null, to: null } }),
    words: '资产 金额 钱 规模 万 zichan zc assets money amount worth wealth',
  },
  {
    id: 'assetsKnown',
    group: 'account',
    start: leaf({ about: 'assetsKnown' }),
    words: '资产 未知 没填 zichan zc assets unknown known',
  },
  {
    id: 'holds',
    group: 'account',
    start: leaf({ about: 'holds', of: [] }),
    words:
      '持有 买了基金 买过 产品 持仓 基金 股票 保险 信托 存款 债券 chiyou chanpin cy cp holding product fund stock bond insurance',
  },
  {
    id: 'matures',
    group: 'account',
    start: leaf({ about: 'matures', of: { within: 30 } }),
    words: '产品到期 到期 期满 存单到期 daoqi dq matures maturity due product',
  },
  {
    id: 'holdsAboveGrade',
    group: 'account',
    start: leaf({ about: 'holdsAboveGrade' }),
    words: '适当性 超出等级 风险不匹配 shidangxing sdx suitability above grade mismatch unsuited',
  },
  {
    id: 'risk',
    group: 'account',
    start: leaf({ about: 'risk', of: [] }),
    words: '风险 风险等级 测评 适当性 fengxian fx risk grade suitability c1 c2 c3 c4 c5',
  },
  {
    id: 'riskExpires',
    group: 'account',
    start: leaf({ about: 'riskExpires', of: { within: 30 } }),
    words: '测评 到期 过期 风险 风险等级 重测 ceping daoqi cp dq risk grade expiry expires due renew',
  },
  {
    id: 'consent',
    group: 'account',
    start: leaf(consent('keepRecord')),
    words:
      '同意 授权 拒绝 个保法 隐私 拒收 免打扰 tongyi shouquan ty sq consent agreed refused opt out privacy pipl',
  },
  {
    id: 'opened',
    group: 'account',
    start: leaf({ about: 'opened', of: { from: null, to: null } }),
    words: '开户 新客户 老客户 kaihu kh opened account since new',
  },
  {
    id: 'channel',
    group: 'account',
    start: leaf({ about: 'channel', of: [] }),
    words: '首选方式 渠道 微信 电话 短信 邮件 qudao shouxuan qd sx channel phone sms wechat mail prefers',
  },
  {
    id: 'introducedBy',
    group: 'place',
    start: leaf({ about: 'introducedBy', of: [] }),
    words: '介绍人 转介绍 谁介绍 推荐 jieshao js introducer introduced by referral',
  },
  {
    id: 'introduced',
    group: 'place',
    start: leaf({ about: 'introduced' }),
    words: '经人介绍 介绍来 转介绍 推荐来 jieshao js introduced referral referred',
  },
  {
    id: 'introducer',
    group: 'place',
    start: leaf({ about: 'introducer' }),
    words: '介绍过 影响力中心 推荐过 jieshao js introduces influence referrer',
  },
  {
    id: 'source',
    group: 'place',
    start: leaf({ about: 'source', of: '' }),
    words: '来源 怎么来的 从哪来 laiyuan ly source origin',
  },
  {
    id: 'text',
    group: 'place',
    start: leaf({ about: 'text', of: '' }),
    words: '文字 关键词 备注 笔记 提到 记过 搜索 wenzi beizhu wz bz text keyword note mention search word',
  },
  {
    id: 'segment',
    group: 'place',
    start: leaf({ about: 'segment', of: '' }),
    words: '分组 已存 另一个 fenzu fz segment group saved',
  },
  {
    id: 'audience',
    group: 'place',
    start: leaf({ about: 'audience', of: '' }),
    words: '名单 嘉宾 活动 mingdan jiabin md jb list guests audience event',
  },
  {
    id: 'tagged',
    group: 'place',
    start: leaf({ about: 'tagged' }, true),
    words: '标签 没标签 无标签 biaoqian bq untagged tag',
  },
];

/** Whole clauses that are found by what they say, and by these words. */
interface Ready {
  field: Field;
  leaf: Leaf;
  words: string;
}

const ready = (field: Field, clause: Clause, words = '', not = false): Ready => ({
  field,
  leaf: leaf(clause, not),
  words,
});

export const READY: readonly Ready[] = [
  ready(
    'visit',
    { about: 'contact', of: { by: 'visit', since: { kind: 'thisYear' } } },
    '今年未见 没见 没拜访 not met',
    true,
  ),
  ready(
    'visit',
    { about: 'contact', of: { by: 'visit', since: { kind: 'thisQuarter' } } },
    '没见 没拜访 not met',
    true,
  ),
  ready(
    'visit',
    { about: 'contact', of: { by: 'visit', since: { kind: 'thisYear' } } },
    '见过 拜访过 met visited',
  ),
  ...[30, 90].map((of) =>
    ready(
      'touch',
      { about: 'contact', of: { by: 'touch', since: { kind: 'days', of } } },
      '没联系 未联系 no contact quiet',
      true,
    ),
  ),
  ...(['gaokao', 'zhongkao'] as const).flatMap((exam) =>
    (['coming', 'afterNext'] as const).map((summer) =>
      ready(
        'childExam',
        { about: 'childExam', of: { exam, summer, mentions: true } },
        exam === 'gaokao'
          ? '高考 高三 孩子 升学 gaokao gk college exam child'
          : '中考 初三 孩子 升学 zhongkao zk school exam child',
      ),
    ),
  ),
  ready(
    'person',
    { about: 'person', of: { who: ['child'], from: 17, to: 18 } },
    '孩子 高考 高三 child teenager',
  ),
  ready(
    'person',
    { about: 'person', of: { who: ['parent'], from: 70, to: null } },
    '老人 父母 parents elderly',
  ),
  ready(
    'occasionAhead',
    { about: 'occasionAhead', of: { within: 7, kinds: ['birthday'], whose: ['own'] } },
    '生日 birthday',
  ),
  ready(
    'occasionAhead',
    { about: 'occasionAhead', of: { within: 30, kinds: ['birthday'], whose: ['child'] } },
    '孩子 生日 child birthday',
  ),
  ready('riskExpires', { about: 'riskExpires', of: { within: 30 } }, '测评将到期 grade due'),
  ready('riskExpires', { about: 'riskExpires', of: { within: null } }, '过期 expired'),
  ready(
    'openEntry',
    { about: 'openEntry', of: { kinds: [], overdue: true } },
    '过期 逾期 答应 overdue late promise',
  ),
  ...TIERS.map((one) => ready('tier', { about: 'tier', of: [one] }, '层级 tier')),
  ...STAGES.map((one) => ready('stage', { about: 'stage', of: [one] }, '阶段 关系 stage')),
  ...AGES.map((one) => ready('ageBand', { about: 'ageBand', of: [one] }, '年龄 age')),
  ...GENDERS.map((one) => ready('gender', { about: 'gender', of: [one] }, '性别 gender')),
  ...RISK_GRADES.map((one) => ready('risk', { about: 'risk', of: [one] }, '风险 risk')),
  ...CHANNELS.map((one) => ready('channel', { about: 'channel', of: [one] }, '首选 prefers')),
  ...HOLDING_KINDS.map((one) => ready('holds', { about: 'holds', of: [one] }, '持有 holds')),
  ...(['phone', 'sms', 'email', 'wechat'] as const).map((one) =>
    ready(
      'consent',
      { about: 'consent', of: { purpose: one, answers: ['refused'] } },
      '拒绝 拒收 不同意 refused',
    ),
  ),
  ...THEMES.map((theme) =>
    ready(
      'theme',
      { about: 'need', of: { levels: [], depths: [], measure: 'known', theme } },
      '谈到 需求 about needs',
    ),
  ),
];
