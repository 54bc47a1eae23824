//! The words of the client brief.

use crate::Language;

/// The words of one language.
pub(crate) struct Words {
    pub title: &'static str,
    /// The mark in the name of the file; on paper the mark of every internal sheet is used.
    pub file_mark: &'static str,
    /// Before the day it was made on, in the foot.
    pub made_on: &'static str,
    /// In the foot: what must not be done with it.
    pub keep: &'static str,

    pub tier: &'static str,
    pub stage: &'static str,
    pub age: &'static str,
    pub assets: &'static str,
    pub risk_grade: &'static str,
    pub preferred_time: &'static str,
    /// Before the day a risk grade expires on, and after it once it has.
    pub until: &'static str,
    pub expired: &'static str,
    /// In place of the age of who has died, and behind a name.
    pub deceased: &'static str,
    pub deceased_mark: &'static str,
    /// Before the last day of mourning.
    pub quiet_until: &'static str,
    /// Stands for what is not known.
    pub unknown: &'static str,

    pub mind: &'static str,
    pub taboo: &'static str,
    pub topics: &'static str,
    pub hobbies: &'static str,
    pub food: &'static str,
    pub drink: &'static str,
    pub gifts: &'static str,
    pub people: &'static str,
    pub days: &'static str,
    pub open: &'static str,
    pub last_visit: &'static str,
    pub notes: &'static str,
    pub map: &'static str,
    pub needs: &'static str,
    pub questions: &'static str,

    /// What an empty part says.
    pub nothing_known: &'static str,
    pub no_people: &'static str,
    pub no_days: &'static str,
    pub nothing_open: &'static str,
    pub no_visit: &'static str,
    pub no_needs: &'static str,
    pub no_questions: &'static str,
    /// Before and after the number of entries left out.
    pub more: (&'static str, &'static str),
}

/// The words of a language.
pub(crate) const fn words(language: Language) -> &'static Words {
    match language {
        Language::Chinese => &CHINESE,
        Language::English => &ENGLISH,
    }
}

const CHINESE: Words = Words {
    title: "客户简报",
    file_mark: "内部",
    made_on: "制于 ",
    keep: "仅供拜访前准备，不得交给客户",
    tier: "客户层级",
    stage: "关系阶段",
    age: "年龄",
    assets: "资产",
    risk_grade: "风险等级",
    preferred_time: "合适的时间",
    until: "至 ",
    expired: "已过期",
    deceased: "已故",
    deceased_mark: "（已故）",
    quiet_until: "静默至",
    unknown: "—",
    mind: "留意",
    taboo: "忌讳",
    topics: "话题",
    hobbies: "爱好",
    food: "饮食",
    drink: "酒水茶饮",
    gifts: "礼物",
    people: "身边的人",
    days: "未来 90 天",
    open: "未了的承诺与请托",
    last_visit: "上次拜访",
    notes: "随手记",
    map: "需求图",
    needs: "未满足的需求",
    questions: "接下来问",
    nothing_known: "还没有记下喜好与忌讳。",
    no_people: "还没有记下家人与身边的人。",
    no_days: "没有要记的日子。",
    nothing_open: "没有未了的事。",
    no_visit: "还没有拜访过。",
    no_needs: "没有未满足的需求。",
    no_questions: "没有待问的问题，写下自己想问的：",
    more: ("另有 ", " 条"),
};

const ENGLISH: Words = Words {
    title: "Client Brief",
    file_mark: "internal",
    made_on: "Made on ",
    keep: "To prepare a visit; never hand it to the client",
    tier: "Tier",
    stage: "Stage",
    age: "Age",
    assets: "Assets",
    risk_grade: "Risk grade",
    preferred_time: "Good time",
    until: "until ",
    expired: "expired",
    deceased: "Deceased",
    deceased_mark: " (deceased)",
    quiet_until: "Quiet until",
    unknown: "—",
    mind: "To mind",
    taboo: "Taboo",
    topics: "Topics",
    hobbies: "Hobbies",
    food: "Food",
    drink: "Drink",
    gifts: "Gifts",
    people: "People around",
    days: "The next 90 days",
    open: "Open promises and requests",
    last_visit: "Last visit",
    notes: "Notes",
    map: "Need map",
    needs: "Open needs",
    questions: "To ask next",
    nothing_known: "No likes or dislikes noted yet.",
    no_people: "Nobody noted yet.",
    no_days: "No day to remember.",
    nothing_open: "Nothing is open.",
    no_visit: "Not visited yet.",
    no_needs: "No open need.",
    no_questions: "No question waits; write down your own:",
    more: ("", " more"),
};
