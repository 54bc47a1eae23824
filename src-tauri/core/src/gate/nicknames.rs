//! Forms of address made of a given name: 岚姐, 静仪老师, 小岚, 阿岚. They count only where somebody in the book, or around
//! somebody in it, bears the given name, nobody of the client's own does, and the characters are no word by themselves.

use super::names::step;
use super::ordinary;
use super::own::Own;
use crate::text::address;
use crate::text::han::is_han;
use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

/// What follows a given name.
const TITLES: &[&str] = &["老师", "阿姨", "叔叔", "姐", "哥", "总", "姨", "叔"];
/// What precedes one of one character.
const HEADS: &[char] = &['小', '老', '阿'];
/// What makes another word of what precedes or follows.
const WORDS_WITH_TITLES: &str =
    "大二三四小表堂姑姨舅学师干空港款胞仁老众诸各副全体汇拢警防共归八七六公兵的程网袍黑猛帅家世细娘亲";
const WORDS_WITH_HEADS: &[(char, &str)] = &[
    (
        '小',
        "丐串义乐书事于井产人仗付令件任伍众伙会伞体侄偷儿兔兵册写军农刀分则利别剂力动包匙区半卒厂历原厨友叠口史叶号吃名吏周命品哥商嗓器团国圈土场坑块型城堆声夏头奖套女妖妹姑姓婶婿子孔字季学孩官室宫家容富寒将屋岛巢工巧差巴巷市帽幅床店异弟张影径心戏截户房手抄报抽拜拳拼指插支数方族旦时星景暑曲本朵权村杯板果枝枪架树株样格桌桶棚楼步段毛民气水池汤沟注洋洞派海涨涵港源滴火灶炒点照熊片牌牛狐猪猫珠班球瓣瓶生病盘目看眼瞧石砖碗碟神票种程税穴窗站童笼筐箱篆米粉粒系纺组结羊群者肚肠股胖脑脚腹腿臂臣舅船艇艺节花苏苗范草菜葱虫虾蛇蜂蜜街补袋裂西视觑角解言议记许评试说调谷豆象豹负财账贩贫费资跌跑路车轮辈边道部酒释量金针钱铺锅锣镜门间队阶陆院雪雾革鞋项题额风食饮饼马驴驿鬼鱼鸟鸡鸦鸭麦鼓鼠康满荷宝红黄蓝绿白黑",
    ),
    (
        '老',
        "了丈下严么乡五井亲人任伴何佬例儿兄兵农几包化区厂友台叶向周命哥四圃土坟城境夏外大天太头套奴妇妈妖妪妹姑娘子宅宋官实客家将小少尚屋巢师帐年幼底店式弟张弦弱态怪想房手拳方早景本朽村板柴树校歌死母毛气汤泪派港火父爷爸片版牌牛物狼猪生病童筋粗练者股脸臣舅花范茎街表警记许话调豆财账贼路身辈边道部酒醋金铺长陆雕马高鸟鸦鸭麦鼠龄龟公婆总大二三红白黑",
    ),
    ('阿', "丘仑伯兰列利加南古哥国土城婶山式拉族昌根河济海爸片盟美联胶苏萨西那部里富姨弟妹公婆爷叔哥姐姑舅"),
];

/// How many bear a given name, and the last character of one.
#[derive(Clone, Default)]
pub(super) struct Givens(HashMap<Arc<str>, u32>);

impl Givens {
    pub fn count(&mut self, given: &Arc<str>, comes: bool) {
        step(&mut self.0, Arc::clone(given), comes);
        if let Some(last) = last_of(given) {
            step(&mut self.0, Arc::from(last), comes);
        }
    }

    /// Where a text says such a form.
    pub fn said(&self, text: &[char], own: &Own) -> Vec<Range<usize>> {
        let mut found: Vec<Range<usize>> = Vec::new();
        for at in 0..text.len() {
            if found.last().is_none_or(|last| last.end <= at) && ordinary::may_begin_after(&text[..at]) {
                found.extend(self.with_title(text, at, own).or_else(|| self.with_head(text, at, own)));
            }
        }
        found
    }

    fn with_title(&self, text: &[char], at: usize, own: &Own) -> Option<Range<usize>> {
        [2, 1].into_iter().find_map(|len| {
            let given = text.get(at..at + len)?;
            let title = TITLES.iter().find(|title| address::starts(&text[at + len..], title))?;
            let end = at + len + title.chars().count();
            let is_word = len == 1 && WORDS_WITH_TITLES.contains(given[0]);
            (!is_word && !address::title_goes_on(text, end) && self.is_others(given, own)).then_some(at..end)
        })
    }

    fn with_head(&self, text: &[char], at: usize, own: &Own) -> Option<Range<usize>> {
        let (head, given) = (text.get(at).filter(|head| HEADS.contains(head))?, text.get(at + 1)?);
        let is_word = WORDS_WITH_HEADS.iter().any(|(one, words)| one == head && words.contains(*given));
        let ends = address::familiar_ends(text, at + 2);
        (!is_word && ends && self.is_others(&[*given], own)).then_some(at..at + 2)
    }

    fn is_others(&self, given: &[char], own: &Own) -> bool {
        let given: String = given.iter().collect();
        self.0.contains_key(given.as_str()) && !own.is_given(&given) && !own.is_addressed(&given)
    }
}

/// The given name of a whole Chinese name.
pub(super) fn given_of(name: &str) -> Option<String> {
    let chars: Vec<char> = name.split('(').next().unwrap_or_default().trim().chars().collect();
    let surname = address::surname_at(&chars)?;
    let given = chars.get(surname..)?;
    let is_whole = (1..=2).contains(&given.len()) && given.iter().all(|c| is_han(*c));
    let is_title = address::addresses(&chars).iter().any(|one| one.run == (0..chars.len()));
    (is_whole && !is_title).then(|| given.iter().collect())
}

/// The last character of a given name of two.
pub(super) fn last_of(given: &str) -> Option<&str> {
    let (at, _) = given.char_indices().nth(1)?;
    given.get(at..)
}
