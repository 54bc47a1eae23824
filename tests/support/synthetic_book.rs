//! A book of any size, the same on every machine: names as frequent as they are in China, so that a common surname
//! matches as many clients as it will in a real book.

use std::sync::atomic::{AtomicBool, Ordering};
use zhike_core::audience::Condition;
use zhike_core::client::{self, ClientOrder, Gender, ListClients, NewClient, RelationshipStage};
use zhike_core::id::{ClientId, VisitId};
use zhike_core::ledger::{self, AddLedgerEntry, LedgerKind};
use zhike_core::money::Fen;
use zhike_core::need::{
    self, AddNeed, ChangeNeedState, NeedConfidence, NeedDepth, NeedEvidence, NeedLevel, NeedSource, NeedState,
};
use zhike_core::occasion::{CalendarKind, LeapPolicy, OccasionDate};
use zhike_core::touch::{self, LogTouch, Method};
use zhike_core::vault::{Op, OpenVault, Write};
use zhike_core::visit::{self, AddVisitLine, LineKind, VisitEdit};
use zhike_core::{Error, Result};

/// Clients a write; the journal keeps one changeset for each.
const CLIENTS_PER_WRITE: u32 = 5_000;

/// Clients of one window of the list.
const CLIENTS_LISTED: u32 = 500;

/// Surnames and how many of 1,000 people bear them.
const SURNAMES: &[(&str, u32)] = &[
    ("王", 72),
    ("李", 72),
    ("张", 68),
    ("刘", 52),
    ("陈", 46),
    ("杨", 31),
    ("赵", 21),
    ("黄", 22),
    ("周", 19),
    ("吴", 19),
    ("徐", 15),
    ("孙", 15),
    ("胡", 13),
    ("朱", 13),
    ("高", 11),
    ("林", 11),
    ("何", 11),
    ("郭", 11),
    ("马", 11),
    ("罗", 9),
    ("梁", 9),
    ("宋", 8),
    ("郑", 8),
    ("谢", 7),
    ("韩", 7),
    ("唐", 7),
    ("冯", 6),
    ("于", 6),
    ("董", 6),
    ("萧", 5),
    ("程", 5),
    ("曹", 5),
    ("袁", 5),
    ("邓", 5),
    ("许", 5),
    ("傅", 5),
    ("沈", 5),
    ("曾", 5),
    ("彭", 5),
    ("吕", 5),
    ("苏", 4),
    ("卢", 4),
    ("蒋", 4),
    ("蔡", 4),
    ("贾", 4),
    ("丁", 4),
    ("魏", 4),
    ("薛", 4),
    ("叶", 4),
    ("阎", 4),
    ("余", 4),
    ("潘", 4),
    ("杜", 4),
    ("戴", 3),
    ("夏", 3),
    ("钟", 3),
    ("汪", 3),
    ("田", 3),
    ("任", 3),
    ("姜", 3),
    ("范", 3),
    ("方", 3),
    ("石", 3),
    ("姚", 3),
    ("谭", 3),
    ("廖", 3),
    ("邹", 3),
    ("熊", 3),
    ("金", 3),
    ("陆", 3),
    ("郝", 3),
    ("孔", 2),
    ("白", 2),
    ("崔", 2),
    ("康", 2),
    ("毛", 2),
    ("邱", 2),
    ("秦", 2),
    ("江", 2),
    ("史", 2),
    ("顾", 2),
    ("侯", 2),
    ("邵", 2),
    ("孟", 2),
    ("龙", 2),
    ("万", 2),
    ("单", 1),
    ("仇", 1),
    ("解", 1),
    ("查", 1),
    ("覃", 1),
    ("欧阳", 1),
    ("尉迟", 1),
    ("上官", 1),
    ("诸葛", 1),
    ("䶮", 1),
];
const GIVEN: &str = "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂华建国文辉力志永健世广义兴良海山仁波宁贵福生龙元全胜学祥才发武新\
    利清飞彬富顺信子成康星光天达安岩中茂进林有坚和彪博诚先敬震振壮会思群豪心邦承乐绍功松善厚庆民友裕河哲江浩亮政谦亨奇固之轮翰朗伯\
    宏言若鸣朋斌梁栋维启克伦翔旭鹏泽晨辰士以家致树炎德行时泰盛雄琛钧冠策腾楠榕风航弘慧巧美惠珠翠雅芝玉萍红娥玲芬彤春菊勤珍贞莉桂\
    小晓雨雪梅欣怡佳婷萱𬱖";
const EMPLOYERS: &[&str] = &[
    "晨光科技",
    "远洋贸易",
    "市第一医院",
    "实验中学",
    "华夏建筑",
    "鼎新律师事务所",
    "自由职业",
    "退休",
    "绿野农业",
    "恒信物流",
];
const OCCUPATIONS: &[&str] =
    &["工程师", "总经理", "主任医师", "教师", "会计", "律师", "店主", "退休干部", "设计师", "采购"];
const NOTES: &[&str] = &[
    "女儿在伦敦读书，明年毕业",
    "喜欢高尔夫，周末常去郊区",
    "爱喝铁观音，不喝酒",
    "关心养老金和医疗保险",
    "收藏紫砂壶",
    "孩子准备中考",
    "常出差，晚上八点后方便接电话",
    "对净值回撤很敏感",
    "喜欢摄影和徒步",
    "父母在老家，正在装修新房",
    "Plays golf and badminton",
    "",
];
const TOUCHES: &[&str] =
    &["电话问候", "发送市场周报", "寄送生日贺卡", "讨论基金定投方案", "邀请参加答谢酒会", "微信沟通产品到期事宜"];
const PROMISES: &[&str] = &["发送基金季报", "核对手续费", "预约体检", "准备养老规划方案"];
const NEEDS: &[&str] = &[
    "母亲独居，怕自己出差时没人在身边",
    "女儿出国的学费要分四年，怕汇率变",
    "想让院里同事觉得他懂理财",
    "退休以后怕日子太空",
    "本金不能少，少一点就睡不着",
    "想找几个能一起打球的人",
    "厂里的事没人接，心里不踏实",
    "Wants somebody to explain the tax on the flat",
];
const VISIT_LINES: &[(LineKind, &str)] = &[
    (LineKind::Topic, "上季度组合回顾：权益部分回撤百分之六，债券部分平稳"),
    (LineKind::Topic, "女儿明年秋天出国，学费分四年支付"),
    (LineKind::Note, "先生在场，说话不多，对风险更谨慎"),
    (LineKind::Request, "想知道养老金账户今年的抵扣额度"),
    (LineKind::Request, "把去年的手续费明细发一份"),
    (LineKind::Promise, "下周三前送来三份养老方案的比较"),
    (LineKind::Promise, "约好医院的体检名额"),
    (LineKind::Product, "稳健增长混合基金"),
    (LineKind::Topic, "对黄金感兴趣，先了解，不急着买"),
];

/// Fills a book with `clients` clients, each with `timeline_per_client` touches, promises and requests.
pub fn fill(vault: &mut OpenVault, clients: u32, timeline_per_client: u32) -> Result<()> {
    let mut dice = Dice(0x5EED);
    let given: Vec<char> = GIVEN.chars().filter(|c| !c.is_whitespace()).collect();
    let mut made = 0;
    while made < clients {
        let until = clients.min(made + CLIENTS_PER_WRITE);
        vault.write(Op::FillDemoBook, |write| {
            for number in made..until {
                let id = client::create(write, a_client(&mut dice, &given, number))?;
                for _ in 0..timeline_per_client {
                    an_entry(write, &mut dice, &id)?;
                }
            }
            Ok(())
        })?;
        made = until;
    }
    Ok(())
}

/// One write that goes on until it is told that it is over, and then is taken back.
pub fn write_at_length(vault: &mut OpenVault, is_over: &AtomicBool) {
    let mut dice = Dice(0x10A6);
    let given: Vec<char> = GIVEN.chars().filter(|c| !c.is_whitespace()).collect();
    let taken_back: Result<_> = vault.write(Op::FillDemoBook, |write| {
        let mut number = 0;
        while !is_over.load(Ordering::Relaxed) {
            let id = client::create(write, a_client(&mut dice, &given, number))?;
            an_entry(write, &mut dice, &id)?;
            number += 1;
        }
        Err::<(), _>(Error::Cancelled)
    });
    assert!(matches!(taken_back, Err(Error::Cancelled)), "{taken_back:?}");
}

/// A client long in the book, another one for each `number`: `entries` entries on the timeline.
pub fn well_known_client(vault: &mut OpenVault, number: u32, entries: u32) -> Result<ClientId> {
    let mut dice = Dice(0xB00C + u64::from(number));
    let given: Vec<char> = GIVEN.chars().filter(|c| !c.is_whitespace()).collect();
    let written = vault.write(Op::FillDemoBook, |write| {
        let id = client::create(write, a_client(&mut dice, &given, number))?;
        for _ in 0..entries {
            an_entry(write, &mut dice, &id)?;
        }
        Ok(id)
    })?;
    Ok(written.value)
}

/// A visit made, of an ordinary length: what was talked of, asked, promised and shown.
pub fn finished_visit(vault: &mut OpenVault, client: &ClientId) -> Result<VisitId> {
    let written = vault.write(Op::FinishVisit, |write| {
        let visit = visit::start_unplanned(write, client)?;
        visit::edit(write, &visit, VisitEdit::Matter("季度回顾与养老规划".into()))?;
        for (kind, text) in VISIT_LINES {
            let due_on = (*kind == LineKind::Promise).then(|| write.today() + chrono::Days::new(7));
            let line = AddVisitLine {
                visit: visit.clone(),
                kind: *kind,
                text: (*text).into(),
                due_on,
                fabe: None,
                terms: None,
                need: None,
            };
            visit::add_line(write, line)?;
        }
        visit::finish(write, &visit)?;
        Ok(visit)
    })?;
    Ok(written.value)
}

/// Takes down `per_client` need notes of every client of the book.
pub fn note_needs(vault: &mut OpenVault, per_client: u32) -> Result<()> {
    let mut dice = Dice(0x4EED);
    let mut offset = 0;
    loop {
        let request = ListClients {
            query: String::new(),
            condition: Condition::EVERYBODY,
            trashed: false,
            order: ClientOrder::Name,
            offset,
            limit: CLIENTS_LISTED,
        };
        let rows = client::list(vault, request)?.rows;
        if rows.is_empty() {
            return Ok(());
        }
        vault.write(Op::FillDemoBook, |write| {
            for row in &rows {
                for _ in 0..per_client {
                    a_need(write, &mut dice, &row.id)?;
                }
            }
            Ok(())
        })?;
        offset += CLIENTS_LISTED;
    }
}

/// Takes down many need notes of one client.
pub fn well_noted(vault: &mut OpenVault, client: &ClientId, notes: u32) -> Result<()> {
    let mut dice = Dice(0x4EED);
    vault.write(Op::FillDemoBook, |write| (0..notes).try_for_each(|_| a_need(write, &mut dice, client)))?;
    Ok(())
}

/// A note of the last two years in any cell; one in three is not open any more.
fn a_need(write: &mut Write<'_>, dice: &mut Dice, client: &ClientId) -> Result<()> {
    let request = AddNeed {
        client: client.clone(),
        level: *dice.one_of(NeedLevel::ALL),
        depth: *dice.one_of(NeedDepth::ALL),
        text: (*dice.one_of(NEEDS)).to_owned(),
        evidence: *dice.one_of(NeedEvidence::ALL),
        confidence: *dice.one_of(NeedConfidence::ALL),
        noted_on: Some(write.today() - chrono::Days::new(dice.below(700).into())),
        source: NeedSource::Profile,
        about: None,
        occasion: None,
        question: String::new(),
        promises: vec![],
    };
    let id = need::add(write, request)?;
    if dice.below(3) == 0 {
        let state = *dice.one_of(NeedState::ALL);
        need::change_state(write, ChangeNeedState { id, state, reason: String::new() })?;
    }
    Ok(())
}

fn a_client(dice: &mut Dice, given: &[char], number: u32) -> NewClient {
    let mut name = surname(dice).to_owned();
    for _ in 0..1 + u32::from(dice.below(10) < 8) {
        name.push(*dice.one_of(given));
    }
    // Many small, few large: 10^4 to 10^7.5 yuan, one in ten not known.
    let assets = match dice.below(10) {
        0 => None,
        _ => Fen::new(10_i64.pow(6 + dice.below(3)) * i64::from(1 + dice.below(300)) / 10),
    };
    NewClient {
        name,
        gender: *dice.one_of(&[Gender::Female, Gender::Male]),
        phones: vec![format!(
            "1{:02} 0{:03} {:04}",
            30 + number % 70,
            number / 10_000,
            number.wrapping_mul(7_919) % 10_000
        )],
        assets,
        employer: (*dice.one_of(EMPLOYERS)).to_owned(),
        occupation: (*dice.one_of(OCCUPATIONS)).to_owned(),
        is_prospect: dice.below(8) == 0,
        stage: *dice.one_of(RelationshipStage::ALL),
        birthday: birthday(dice),
        introducer: None,
        notes: format!("{}\n{}", dice.one_of(NOTES), dice.one_of(NOTES)),
    }
}

/// Known of three in four; every fourth of those in the lunar calendar, mostly without its year.
fn birthday(dice: &mut Dice) -> Option<OccasionDate> {
    if dice.below(4) == 0 {
        return None;
    }
    let lunar = dice.below(4) == 0;
    // Days that every month of either calendar has.
    let (month, day) = (1 + dice.below(12), 1 + dice.below(28));
    let year = (!lunar || dice.below(3) == 0).then(|| 1940 + dice.below(65) as u16);
    let calendar = if lunar { CalendarKind::Lunar } else { CalendarKind::Solar };
    let leap_policy = LeapPolicy::Regular;
    Some(OccasionDate { calendar, year, month: month as u8, day: day as u8, leap: false, leap_policy })
}

fn an_entry(write: &mut Write<'_>, dice: &mut Dice, client: &ClientId) -> Result<()> {
    let days_ago = dice.below(900);
    if dice.below(5) == 0 {
        let kind = *dice.one_of(LedgerKind::ALL);
        let due_on = write.today() + chrono::Days::new(u64::from(dice.below(60)));
        let text = (*dice.one_of(PROMISES)).to_owned();
        ledger::add(write, AddLedgerEntry { client: client.clone(), kind, text, due_on: Some(due_on) })?;
    } else {
        let happened_at =
            write.now() - chrono::TimeDelta::minutes(i64::from(days_ago) * 1_440 + i64::from(dice.below(600)));
        let text = (*dice.one_of(TOUCHES)).to_owned();
        let method = *dice.one_of(&[Method::Message, Method::Letter, Method::Gift, Method::Extra, Method::Visit]);
        touch::log(
            write,
            LogTouch { client: client.clone(), method, channel: None, happened_at: Some(happened_at), text },
        )?;
    }
    Ok(())
}

fn surname(dice: &mut Dice) -> &'static str {
    let total: u32 = SURNAMES.iter().map(|(_, weight)| weight).sum();
    let mut left = dice.below(total);
    for (surname, weight) in SURNAMES {
        if left < *weight {
            return surname;
        }
        left -= weight;
    }
    "王"
}

/// SplitMix64 (Steele, Lea, Flood 2014): small, and the same everywhere.
struct Dice(u64);

impl Dice {
    fn below(&mut self, bound: u32) -> u32 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((mixed ^ (mixed >> 31)) % u64::from(bound.max(1))) as u32
    }
    fn one_of<'a, T>(&mut self, choices: &'a [T]) -> &'a T {
        // Every list here is written above and none is empty.
        &choices[self.below(choices.len() as u32) as usize]
    }
}
