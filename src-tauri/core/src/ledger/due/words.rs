//! Words with borders: what must not be cut where none ends, and what may stand beside a day.

use aho_corasick::{AhoCorasick, MatchKind};
use std::sync::LazyLock;

/// Stands for a character of a word that is no day: nothing is read out of it.
pub(super) const FENCE: char = '\u{1}';

/// Words that hold a part of a day's name and are none: 一下 + 周总 is no 下周, 然后 + 天天 no 后天.
const FENCED: &str = "
    一下 名下 手下 旗下 楼下 乡下 私下 天下 地下 眼下 当下 底下 脚下 以下 之下 如下 留下 剩下 坐下 放下 写下
    记下 天天 天气 天真 天然 天生 天才 天津 天使 天空 天堂 天性 天赋 聪明 文明 光明 发明 证明 声明 表明 透明
    鲜明 高明 精明 英明 黎明 今后 往后 此后 其后 然后 随后 背后 落后 先后 月供 月报 月薪 月饼 月租 月子 月结
    月票 月度 月均 月台 月嫂 月息 月经 月亮 月球 月收入 月色 蜜月 满月 岁月 正月 腊月 冬月 闰月 明月 月还 周边
    周转 周期 周围 周年 周岁 周全 周到 周报 周刊 周旋 周折 周密 周详 周总 周先生 周女士 周小姐 周太太 周老师
    周经理 周院长 周律师 周哥 周姐 周行长 周董 周医生 周大福 周生生 周六福 周周 周日报 周末愉快 一周年 两周年
    三周年 十周年 年化 年报 半年报 季报 日报 年终奖 年底奖 年底分红 年金 生日 纪念日 节日 假日 日常 日期 日历
    日本 近日 往日 平日 内容 内部 内地 内行 内涵 内心 内蒙 内外 内科 内存 为了 除了 算了 罢了 了解 忘了 后续
    后来 后面 后期 后台 后市 后果 后悔 后勤 后备 后者 通过 经过 超过 度过 不过 难过 明日之星 小年轻 黑色星期五
    星期五餐厅 明天证券 明天集团 明天控股 五一广场 五一路 国庆路 元旦路 清明上河图 三八线 会议 会所
    会场 会展 会馆 会客室 办公 办事处 交易室 交易厅 打印机 取款机 取号 付款机 发动机 审判庭 体检中心 手术室 手术台
    看台 收银台 送货口 做市 要客室 签到处
";

/// Words of days that hold a part of those above, and stay whole: 明天 + 天气.
const WHOLE: &str = "
    今天 明天 大后天 后天下午 后天下班 昨天 前天 今年 明年 后年 去年 前年 年底 年末 下午 上午 以后 之后 最后
    工作日 交易日 下周 下月 周周一 周周二 周周三 周周四 周周五 周周六 周周日 周周末
";

/// What may stand between a bare day and its end for it to be meant as a day: an act, a deadline, a time.
const ACTS: &str = "
    给 发 寄 送 打 见 约 去 来 回 交 拿 取 办 签 还 付 转 汇 请 带 陪 看 聊 把 跟 和 与 同 再 先 要 需 得 必 务
    会 能 联系 拜访 提醒 安排 完成 搞定 出发 出差 出院 飞 到 之前 以前 前 一起 一早 一定 参加 提交 复查 体检 审
    过来 过去 上门 登门 邀 申购 赎回 缴 续 换 补 整理 准备 汇报 讲 谈 吃饭 喝茶 开会 开庭 开户 开始 截止 上午
    下午 晚上 早上 中午 傍晚 凌晨 早 晚 下班 收盘 面谈 面签 碰面 通话 视频 电话 手术 做 买 卖 我 你 您 她 他
    客户 就
";

/// What may stand after 今天 for it to be a day to do something on, and no tale of the day.
const ACTS_TODAY: &str = "
    把 给 发 寄 送 打电话 回复 回电 回电话 交 联系 提交 转账 办 签 下班 收盘 之前 要 必须 务必 一定 完成 搞定
    安排 整理 准备 就 得把 得给 需要
";

/// What may stand before a bare number of a day: 约在20号, 等20号.
const BEFORE_NUMBER: &str = "
    定在 约在 改在 改到 推到 延到 拖到 放到 排在 安排在 等到 等 于 最晚 最迟 截止 争取 计划 打算 预计 说好
    约好 约了 约 我 你 您 他 她 们 就 先 再
";

/// Whom or what a deadline may be told of: 王总20号前, 报告三天内, 请在10天内.
const BEFORE_DEADLINE: &str = "
    客户 总 姐 哥 先生 女士 老师 太太 阿姨 叔 爸 妈 资料 材料 报告 合同 协议 方案 计划书 建议书 账单 对账单
    清单 报表 表格 单据 发票 贺卡 礼物 礼盒 礼品 信 函 文件 结果 证明 款 钱 邮件 样本 样品 书 东西 名单 手续 请
    在 要 得 须 应 会 能 可 可以 务必 承诺 答应 保证 希望 尽量 最好 需要 需 让 催 限 也 并 说 准备
";

/// What ends a place, a building, a shelf or a product, whose number may follow it.
const NUMBERED: &str = "路街道巷弄里村镇区城园苑院楼栋座幢层室厅桥门站台厦场馆府湾庄店厂号家柜窗线编型";

/// Words of products, whose number may follow them.
const PRODUCTS: &str = "
    价值 成长 稳健 精选 优选 增利 指数 基金 系列 产品 计划 信托 理财 债 混合 甄选 臻选 尊享 白酒 私募 专户 策略
    添利 丰利 恒利 安享 进取 平衡 回报 收益 配置
";

/// What a span may be counted from: not from today then.
const EVENTS: &str = "
    后 起 自 从 每 每隔 过去 最近 近 前 头 首 这 那 上 连续 连着 第 未来 到账 签约 签字 签署 开户 收到 成交
    生效 确认 交割 赎回 申购 认购 购买 买入 出院 入院 手术 结婚 出生 入职 退休 离职 到期 发行 成立 上市 付款
    下单 审批 开业 接到 会面 见面 聚会 会议 饭局 结束 放款 打款 过户 发货 冷静期 犹豫期 持有 封闭 锁定 质保
    有效期 期限 期 历时 为期 长达 住 玩 休 请假 + t 年 月 周 届
";

/// Words of a clause that tells what was.
const PAST: &str = "
    昨天 昨日 昨晚 前天 上周 上个 上月 上次 去年 前年 刚刚 刚才 已经 已于 曾 当时 此前 以来 至今 历史
";

/// Words after a day that tell what was said or found on it.
const TOLD: &str = "
    来电 说想 说要 说她 说他 客户说 说起 说到 提到 提起 表示 反映 抱怨 投诉 告诉我 问我 问起 聊到 聊起 聊得
    谈到 谈得 愉快 很好 不错 发现 觉得 感觉 得知 听说 涨 跌 收益 出生 去世 成立 结的婚 得很 是她的 是他的 生病
";

/// Whose words follow a day on which they were said.
const SAID: &str = "
    她说 他说 她们说 他们说
";

/// Words that say a thing is not to be done: 周五之前不要打电话.
const FORBIDDING: &str = "
    不要 不用 不必 不需要 没必要 无需 无须 用不着 勿 莫 甭 别
";

/// What follows such words when something is to be done all the same: 别忘了, 不要晚于周五.
const ALL_THE_SAME: &str = "
    忘 错过 晚于 晚过 迟 超过 耽误 拖 落下 漏
";

/// Words that hold 别 and forbid nothing.
const NO_FORBIDDING: &str = "
    特别 分别 级别 性别 区别 告别 个别 差别 类别 识别 鉴别 派别 辨别 别人 别墅 别的 别处 别家
";

/// Words beside a day that make it one of many.
const REPEATED: &str = "
    每 逢 定期 例行 照例 一般 通常 往常 总是 经常 习惯 都
";

/// The text with what must not be cut fenced off; one character for one.
pub(super) fn fenced(plain: &[char]) -> Vec<char> {
    static FENCES: LazyLock<Option<AhoCorasick>> = LazyLock::new(|| {
        AhoCorasick::builder()
            .match_kind(MatchKind::LeftmostLongest)
            .build(FENCED.split_whitespace().chain(WHOLE.split_whitespace()))
            .ok()
    });
    let text: String = plain.iter().collect();
    let mut fenced = String::with_capacity(text.len());
    let mut from = 0;
    for found in FENCES.iter().flat_map(|fences| fences.find_iter(&text)) {
        if FENCED.split_whitespace().any(|word| word == &text[found.range()]) {
            fenced.push_str(&text[from..found.start()]);
            fenced.extend(text[found.range()].chars().map(|_| FENCE));
            from = found.end();
        }
    }
    fenced.push_str(&text[from..]);
    fenced.chars().collect()
}

/// Whether a character parts two clauses.
pub(super) fn parts_clauses(c: char) -> bool {
    matches!(c, '，' | '。' | '；' | '！' | '？' | ',' | ';' | '!' | '?' | '\n' | '：' | ':')
}

/// Whether nothing of a word stands here.
pub(super) fn is_border(c: Option<char>) -> bool {
    c.is_none_or(|c| c.is_whitespace() || parts_clauses(c) || "、（）()「」“”\"'…·".contains(c))
}

fn begins(text: &[char], words: &str) -> bool {
    words.split_whitespace().any(|word| {
        let mut at = text.iter();
        word.chars().all(|c| at.next() == Some(&c))
    })
}

fn ends(text: &[char], words: &str) -> bool {
    words.split_whitespace().any(|word| {
        let mut at = text.iter().rev();
        word.chars().rev().all(|c| at.next() == Some(&c))
    })
}

fn holds(text: &[char], words: &str) -> bool {
    (0..text.len()).any(|at| begins(&text[at..], words))
}

/// Whether an act, a time or nothing more follows a bare day.
pub(super) fn acts_follow(after: &[char]) -> bool {
    // 周一会: the meeting, not what will be.
    is_border(after.first().copied()) || (begins(after, ACTS) && after != ['会'])
}

/// Whether what follows 今天 is to be done.
pub(super) fn today_acts_follow(after: &[char]) -> bool {
    begins(after, ACTS_TODAY)
}

/// Whether a bare number before 号 may be a day after these words.
pub(super) fn may_number_a_day(before: &[char]) -> bool {
    let last = before.iter().rev().copied().find(|c| *c != ' ');
    last.is_none_or(|c| is_border(Some(c))) || ends(before, BEFORE_NUMBER)
}

/// Whether a deadline after these words is counted from today: nothing stands there, or whom or what it is told of.
pub(super) fn may_owe(before: &[char]) -> bool {
    let last = before.iter().rposition(|c| *c != ' ').map_or(0, |at| at + 1);
    may_number_a_day(before) || ends(&before[..last], BEFORE_DEADLINE)
}

/// Whether a number after these words is that of a place or a product, even if 前 follows.
pub(super) fn is_numbered(before: &[char]) -> bool {
    before.last().is_some_and(|c| NUMBERED.contains(*c) || c.is_ascii_alphanumeric()) || ends(before, PRODUCTS)
}

/// Whether a span after these words is counted from something other than today.
pub(super) fn is_event(before: &[char]) -> bool {
    if ends(before, EVENTS) {
        return true;
    }
    let from = before.iter().rposition(|c| parts_clauses(*c)).map_or(0, |at| at + 1);
    if holds(&before[from..], "赎回 申购 认购 到账 放款 后 起") {
        return true;
    }
    let near = &before[before.len().saturating_sub(8)..];
    if holds(near, "收到 拿到 接到 看到 交齐 签完 签好 提交") {
        return true;
    }
    // 收到材料后，3个工作日内: the comma parts nothing; nor does 的.
    let before: Vec<char> = before.iter().copied().filter(|c| !matches!(c, ' ' | '的' | '，' | ',')).collect();
    ends(&before, "后 起 之日 当日")
}

/// Whether a clause tells what was: `before` and `after` are its words on either side of a day.
pub(super) fn tells_past(before: &[char], after: &[char]) -> bool {
    if holds(before, PAST) || holds(after, PAST) || holds(after, TOLD) || begins(after, SAID) {
        return true;
    }
    if holds(before, REPEATED) || holds(after, REPEATED) {
        return true;
    }
    // 周五买的基金, 周五签约的客户: told of what it is, not of what is to be done.
    let is_of = (1..=3).any(|at| after.get(at) == Some(&'的'));
    // 周一给她发的报告
    let is_done_of = (1..after.len())
        .any(|at| after[at] == '的' && "发寄送买签说聊谈见做办约定给带拿取开结交".contains(after[at - 1]));
    if is_done_of {
        return true;
    }
    if is_of && !begins(after, "把 给 跟 和 与 带 陪 送 帮 我 你 您 她 他") {
        return true;
    }
    let is_done = |at: usize| match after[at] {
        '了' => !begins(&after[at + 1..], "再 就 告诉 给"),
        '过' => {
            at > 0
                && "见聊来去买说打谈问做看吃送寄发给找约提办开".contains(after[at - 1])
                && !begins(&after[at + 1..], "来 去 户 年 节")
        }
        _ => false,
    };
    let wanted = holds(after, "要 会 将 需");
    (0..after.len()).any(is_done) || (after.last() == Some(&'的') && !wanted)
}

/// Whether a clause says that something is not to be done.
pub(super) fn forbids(clause: &[char]) -> bool {
    (0..clause.len()).any(|at| {
        let Some(word) = FORBIDDING.split_whitespace().find(|word| begins(&clause[at..], word)) else { return false };
        let is_inside = (at.saturating_sub(1)..=at).any(|from| begins(&clause[from..], NO_FORBIDDING));
        !is_inside && !begins(&clause[at + word.chars().count()..], ALL_THE_SAME)
    })
}

/// Whether a deadline is told of what was all the same: 月底前见过, 三天内涨了.
pub(super) fn deadline_is_past(before: &[char], after: &[char]) -> bool {
    holds(before, "已经 曾 昨天 当时")
        || begins(after, "没 未 无 都没 一直 从未 仅 共 总共 就")
        || holds(after, "已经 曾 涨 跌 收益 年化 波动 见过 来过 聊过 买过 去过")
}
