//! Briefs: one of a client well known, one of whom nothing is known, one with far more than a page holds.

use super::need::{empty_map, map};
use super::summary;
use chrono::{Days, NaiveDate};
use zhike_core::brief::{BriefNeed, BriefPerson, BriefQuestion, ClientBrief};
use zhike_core::client::{ClientRef, RelationshipStage, RiskGrade};
use zhike_core::content::Bilingual;
use zhike_core::facts::Standing;
use zhike_core::id::{ClientId, LedgerEntryId, OccasionId};
use zhike_core::ledger::{LedgerEntryView, LedgerKind, LedgerState};
use zhike_core::money::Fen;
use zhike_core::need::{NeedDepth, NeedEvidence, NeedLevel, NeedState};
use zhike_core::occasion::{
    AgeView, CalendarKind, Keeping, LeapPolicy, Observance, OccasionDate, OccasionKind, OccasionView,
};
use zhike_core::tier::Tier;
use zhike_core::visit::SummaryCopy;

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 25).unwrap()
}

/// The brief of the client of the sample visit.
pub(crate) fn brief() -> ClientBrief {
    ClientBrief {
        adviser: summary(SummaryCopy::Internal).adviser,
        made_on: today(),
        name: "䶮丽".to_owned(),
        tier: Tier::High,
        stage: RelationshipStage::Friend,
        age: Some(AgeView { full: 52, nominal: 53, zodiac: 2 }),
        standing: Standing::default(),
        deceased_on: None,
        employer: "东海建筑设计院".to_owned(),
        occupation: "院长".to_owned(),
        assets: Some(Fen::from_wan(512)),
        risk_grade: Some(RiskGrade::C4),
        risk_expires_on: NaiveDate::from_ymd_opt(2027, 3, 18),
        preferred_time: "工作日上午十点以后".to_owned(),
        topics: "越剧、老建筑、𬱖的学业；近来爱说退休后办一间小图书馆。".to_owned(),
        taboo: "不谈前一家券商的事；不在单位提起家里。".to_owned(),
        hobbies: "徒步，每年走一段古道".to_owned(),
        food: "不吃辣，爱吃河鲜".to_owned(),
        drink: "只喝龙井，不喝酒".to_owned(),
        gifts: "戏票胜过礼盒；上次的画册她很喜欢".to_owned(),
        people: vec![
            person("周明", "丈夫", "设备工程师，下月可能换工作"),
            person("𬱖", "女儿", "高三，想去荷兰读建筑"),
            person("林桂芳", "母亲", "独居，每三个月复诊一次，住湖墅南路"),
            person("小沈", "秘书", ""),
        ],
        map: map(),
        needs: vec![
            need(
                NeedLevel::Safety,
                NeedDepth::Deep,
                "母亲独居，怕自己出差时没人在身边。",
                NeedEvidence::Observed,
                4,
                NeedState::Open,
            ),
            need(
                NeedLevel::Safety,
                NeedDepth::Stated,
                "𬱖去荷兰读建筑，两年约 80 万元，本金不能有闪失，用钱的日子可以提前排好。",
                NeedEvidence::Said,
                4,
                NeedState::BeingMet,
            ),
            need(
                NeedLevel::Esteem,
                NeedDepth::Hidden,
                "希望院里同事觉得她懂理财，想请人到单位讲一次。",
                NeedEvidence::Said,
                45,
                NeedState::BeingMet,
            ),
            need(
                NeedLevel::SelfActualisation,
                NeedDepth::Deep,
                "想在退休前做成一座自己署名的小建筑。",
                NeedEvidence::Inferred,
                400,
                NeedState::Open,
            ),
        ],
        needs_left: 0,
        questions: vec![
            question(
                NeedLevel::Safety,
                NeedDepth::Hidden,
                "您母亲的体检和复诊，平时是谁在陪？",
                "Who usually goes along to your mother’s check-ups?",
            ),
            question(
                NeedLevel::Belonging,
                NeedDepth::Deep,
                "𬱖出国以后，您最放不下的是哪件事？",
                "Once your daughter is abroad, what will weigh on you most?",
            ),
            question(
                NeedLevel::Esteem,
                NeedDepth::Deep,
                "这些年院里的事，哪一件您做完以后心里最踏实，又最少有人提起？",
                "Of all you have done at the institute, what gave you the most peace of mind and was mentioned least?",
            ),
            question(
                NeedLevel::SelfActualisation,
                NeedDepth::Stated,
                "小图书馆要是动工，您想先从哪一步开始？",
                "If the little library were to be built, where would you begin?",
            ),
        ],
        days: vec![
            day("林桂芳", "", OccasionKind::Birthday, (CalendarKind::Lunar, 10, 30), 13, Some(80)),
            day("", "银婚", OccasionKind::Wedding, (CalendarKind::Solar, 12, 9), 14, None),
            day("", "", OccasionKind::Birthday, (CalendarKind::Lunar, 12, 8), 51, Some(53)),
        ],
        open: vec![
            entry(LedgerKind::Promise, "整理一份留学换汇与教育金的对照表，发到您的邮箱。", Some(0), false),
            entry(LedgerKind::Promise, "带来体检中心的名单。", Some(-6), true),
            entry(LedgerKind::Request, "请介绍一位懂涉外保险的人。", None, false),
        ],
        open_left: 0,
        last_visit_on: NaiveDate::from_ymd_opt(2026, 11, 21),
        last_visit_lines: vec![
            "𬱖打算去荷兰读建筑，两年费用约 80 万元；希望本金稳妥。".to_owned(),
            "回顾今年的持仓：债券基金占六成，到期的存单不再续作。".to_owned(),
            "说到母亲独居时停了一会儿，没有接着说。".to_owned(),
        ],
    }
}

/// A client just entered: a name, and nothing else.
pub(crate) fn empty_brief() -> ClientBrief {
    let empty = String::new;
    ClientBrief {
        name: "王小明".to_owned(),
        tier: Tier::Low,
        stage: RelationshipStage::Stranger,
        age: None,
        standing: Standing::default(),
        deceased_on: None,
        employer: empty(),
        occupation: empty(),
        assets: None,
        risk_grade: None,
        risk_expires_on: None,
        preferred_time: empty(),
        topics: empty(),
        taboo: empty(),
        hobbies: empty(),
        food: empty(),
        drink: empty(),
        gifts: empty(),
        people: vec![],
        map: empty_map(),
        needs: vec![],
        needs_left: 0,
        questions: vec![],
        days: vec![],
        open: vec![],
        open_left: 0,
        last_visit_on: None,
        last_visit_lines: vec![],
        ..brief()
    }
}

/// Everything too long and too many: 20,000 characters in every text, 60 people, 40 of all else.
pub(crate) fn overfull_brief() -> ClientBrief {
    let ordinary = brief();
    let long = |text: &str| text.chars().cycle().take(20_000).collect::<String>();
    let mut brief = ClientBrief {
        name: "阿卜杜热合曼·买买提明·尉迟欧阳令狐慕容静仪（Alexandra Catherine Wellington-Montgomery）".to_owned(),
        employer: long("Wellington-Montgomery国际建筑设计集团"),
        occupation: long("院长、总建筑师、"),
        assets: Some(Fen::from_wan(900_000_000)),
        risk_expires_on: NaiveDate::from_ymd_opt(2026, 3, 18),
        preferred_time: long("工作日上午十点以后，下午三点以前，"),
        topics: long(&ordinary.topics),
        taboo: long(&ordinary.taboo),
        hobbies: long("W"),
        food: long("不吃辣，爱吃河鲜；"),
        drink: long("only green tea, no coffee, no wine; "),
        gifts: long("戏票"),
        open_left: 7,
        needs_left: 460,
        ..ordinary
    };
    brief.people = brief.people.iter().cycle().take(60).cloned().collect();
    for (index, person) in brief.people.iter_mut().enumerate() {
        if index % 2 == 0 {
            person.notes = long(&person.notes);
            person.relation = long("表姐夫的同事");
            person.name = long("尉迟Wellington");
        }
    }
    brief.needs = brief.needs.iter().cycle().take(40).cloned().collect();
    brief.needs.iter_mut().step_by(2).for_each(|need| need.text = long(&need.text));
    brief.questions = brief.questions.iter().cycle().take(40).cloned().collect();
    brief.questions.iter_mut().step_by(2).for_each(|question| {
        question.text = Bilingual { zh: long(&question.text.zh), en: long(&question.text.en) };
    });
    brief.days = brief.days.iter().cycle().take(40).cloned().collect();
    brief.days.iter_mut().step_by(2).for_each(|day| day.person_name = long("尉迟静仪"));
    brief.open = brief.open.iter().cycle().take(40).cloned().collect();
    brief.open.iter_mut().for_each(|entry| entry.text = long(&entry.text));
    brief.last_visit_lines = brief.last_visit_lines.iter().cycle().take(40).map(|said| long(said)).collect();
    brief
}

fn person(name: &str, relation: &str, notes: &str) -> BriefPerson {
    BriefPerson { name: name.to_owned(), relation: relation.to_owned(), notes: notes.to_owned(), deceased: false }
}

fn need(
    level: NeedLevel,
    depth: NeedDepth,
    text: &str,
    evidence: NeedEvidence,
    days_ago: u64,
    state: NeedState,
) -> BriefNeed {
    BriefNeed { level, depth, text: text.to_owned(), evidence, noted_on: today() - Days::new(days_ago), state }
}

fn question(level: NeedLevel, depth: NeedDepth, zh: &str, en: &str) -> BriefQuestion {
    BriefQuestion { level, depth, text: Bilingual { zh: zh.to_owned(), en: en.to_owned() } }
}

fn day(
    person: &str,
    title: &str,
    kind: OccasionKind,
    (calendar, month, day): (CalendarKind, u8, u8),
    days_ahead: u32,
    nominal_age: Option<u16>,
) -> OccasionView {
    OccasionView {
        id: OccasionId::from("day"),
        client: ClientId::from("client"),
        contact_person: None,
        person_name: person.to_owned(),
        kind,
        title: title.to_owned(),
        date: OccasionDate { calendar, year: None, month, day, leap: false, leap_policy: LeapPolicy::Regular },
        date_text: match (calendar, month, day) {
            (CalendarKind::Lunar, 12, 8) => "农历腊月初八".to_owned(),
            (CalendarKind::Lunar, 10, 30) => "农历十月三十".to_owned(),
            _ => format!("{month}月{day}日"),
        },
        keeping: Keeping::Kept,
        next: Observance {
            on: today() + Days::new(days_ahead.into()),
            days_ahead,
            years: nominal_age.map_or(Some(25), |age| Some(age - 1)),
            nominal_age,
            zodiac_year: false,
            round: nominal_age == Some(80),
        },
        notes: String::new(),
    }
}

fn entry(kind: LedgerKind, text: &str, due_in: Option<i64>, overdue: bool) -> LedgerEntryView {
    let due_on = due_in.map(|days| today() + chrono::TimeDelta::days(days));
    LedgerEntryView {
        id: LedgerEntryId::from("entry"),
        client: ClientRef { id: ClientId::from("client"), name: "䶮丽".to_owned(), tier: Tier::High },
        visit: None,
        kind,
        text: text.to_owned(),
        due_on,
        first_due_on: due_on,
        moved: false,
        state: LedgerState::Open,
        done_on: None,
        outcome: String::new(),
        made_on: today(),
        overdue,
    }
}
