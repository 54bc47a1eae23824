//! What tells a name from the same characters as a word.

use crate::text::han::is_han;

/// Characters after which somebody may be named.
const BEFORE: &str =
    "过和跟与给找请问见帮让由被把替向对为约陪如像叫说是了的到从户友事导有因连等及或者介绍述提谈聊访谢邀劝托跟听据、";
/// Characters before which a name may end.
const AFTER: &str =
    "的说也是在有和跟与给对为将要想会能去来买卖赚亏那这都就又还常推介总先老女把被已曾最家问做拿投看让请同等们、";
const TITLES: &[&str] = &[
    "先生", "女士", "小姐", "太太", "老师", "教授", "医生", "大夫", "律师", "经理", "主任", "局长", "处长", "院长",
    "行长", "校长", "厂长", "书记", "老板", "总", "董", "哥", "姐", "叔", "阿姨",
];
/// Words before somebody's name.
const SOMEBODY: &[&str] = &["客户", "朋友", "同事", "同学", "邻居", "介绍人", "好友", "一位叫", "名叫", "叫做"];

/// Surnames that are words by themselves.
const PARTICLES: &str = "和于与向从能会不都常应同时任单又为连全多来过当便计后还在有相是长上何万千金高白方平安关";

/// Names that people bear and everybody says: of these only a title tells.
const WORDS: &str = "高明 高兴 高远 高峰 高雅 高洁 高升 高朋 高山 高原 高级 高端 方正 方圆 方便 方向 方法 方程 安康 安宁 安静 安心 安全 安稳 安定 安然
 安排 安详 平安 平静 平和 平凡 平原 平常 康健 康复 康宁 健康 和平 和谐 和顺 和气 和善 温馨 温暖 温和 温柔 温良 明白 明天 明年 明确 明显 明亮
 明智 文静 文明 文化 文雅 文学 文章 常青 常春 常在 常新 常年 金融 金山 金星 金秋 金鑫 金玉 金石 金叶 白云 白雪 白玉 白杨 白鹭 江山 江河 江海 江南
 黄山 黄河 黄金 黄海 石英 石头 石林 马上 马力 马达 牛奶 林业 林木 林海 林阴 花园 花朵 叶子 成功 成长 成果 成就 成熟 成绩 成本 成立 程序 程度
 时光 时间 时代 时尚 应该 应当 应对 万一 万全 万里 万象 万元 万事 万分 千万 千里 单位 单独 单纯 单元 计划 计算 关心 关键 关系 关注 关爱
 于是 于今 向上 向前 向阳 向导 任何 任务 任性 何必 何况 何止 曾经 能力 能源 田园 田野 田地 海洋 海阔天空 海南 海口 星辰 阳光 阳春 春天 春光 春节 春雨
 夏天 夏日 夏至 秋天 秋实 冬天 冬至 雷电 雷雨 雷达 云海 云南 云天 雨水 雪山 雪白 东方 东风 东海 西门 西湖 南方 南山 北方 北京 上海 广东 长江 长城 长春
 长沙 长安 武汉 武术 武夷 国庆 国家 国富 国强 建国 建设 解放 解决 解释 易经 易学 易懂 景色 景气 顾客 顾问 顾家 顾虑 施工 施行 项目 汤圆 汤面 钱包
 钱财 钱塘 米粉 米兰 党员 路过 路程 路上 水利 水平 水果 火车 火热 山水 山河 元旦 元宵 元气 全面 全家 全国 权利 权益 利息 利润 利益 丰收 丰富 丰盛
 车辆 车站 车险 房产 房子 卫生 卫星 从容 从来 从前 支持 支付 支出 宁静 宁愿 宁波 贺卡 贺喜 喜悦 喜庆 乐观 乐意 乐园 乐趣 居家 居住 居民 祝福 祝愿
 祝贺 幸福 幸运 强大 强化 盛大 盛世 盛夏 华夏 华丽 华东 华南 管理 管家 管道 简单 简报 简历 经济 经理 经验 包括 包容 包裹 卓越 充满 充足 终于 终身
 习惯 习作 相信 相册 相片 相关 有为 有心 有限 有意 支票 年年 年轻 温泉 银行 银杏 银川 古典 古城 古诗 光明 光临 光阴 甘甜 甘肃 甘露 苗条 鱼水 凤凰 宫廷
 古玩 贵州 贵阳 桂林 桂花 桂圆 梅花 梅雨 兰花 兰州 竹林 柳树 柳州 杨柳 杨树 松树 柏树 桃李 李子 苹果 高尔夫 马拉松 金字塔 白云山 万里长 静水流深";

const LATIN_WORDS: &str = "will may mark grace hope rose frank bill art rich summer april june august faith joy sunny max victor young long song king queen
 page rain snow rob bob jack pat drew grant chase dean earl gene guy jay lance miles nick norm pierce ray red rod rusty stew sue tab tad ty wade ward
 dawn eve fern gale gay ginger hazel heather holly honey iris ivy jade jewel lily melody misty olive opal patience pearl penny poppy prudence ruby sandy
 sky star tiffany violet winter bank fund plan note chance destiny price day fall field forest glen harbor lane park pool stone wood wright brown white black green
 gray grey gold silver case cook baker cash love money power price sharp short small strong swift wise wolf fox bird fish bond share stock";

/// Whether these characters are an ordinary word.
pub(super) fn is_word(word: &str) -> bool {
    WORDS.split_whitespace().any(|one| one == word)
}

/// Whether these letters, in lower case, are an ordinary word.
pub(super) fn is_latin_word(word: &str) -> bool {
    LATIN_WORDS.split_whitespace().any(|one| one == word)
}

/// Whether a surname is a word by itself.
pub(super) fn is_particle(c: char) -> bool {
    PARTICLES.contains(c)
}

/// Whether a title stands here.
pub(super) fn title_follows(after: &[char]) -> bool {
    TITLES.iter().any(|title| starts(after, title))
}

/// Whether what stands before says that somebody is named.
pub(super) fn somebody_is_named(before: &[char]) -> bool {
    SOMEBODY.iter().any(|word| {
        let len = word.chars().count();
        before.len() >= len && starts(&before[before.len() - len..], word)
    })
}

/// Whether a name may begin behind this.
pub(super) fn may_begin_after(before: &[char]) -> bool {
    before.last().is_none_or(|c| !is_han(*c) || BEFORE.contains(*c))
}

/// Whether a name may end before this.
pub(super) fn may_end_before(after: &[char]) -> bool {
    after.first().is_none_or(|c| !is_han(*c) || AFTER.contains(*c)) || title_follows(after)
}

fn starts(text: &[char], word: &str) -> bool {
    let mut here = text.iter();
    word.chars().all(|c| here.next() == Some(&c))
}
