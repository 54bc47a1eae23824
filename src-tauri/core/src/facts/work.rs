//! What kind of working life a client leads, read out of the occupation as typed.

use crate::text::lexicon::says;
use crate::wire::word;

word! {
    /// A kind of working life.
    pub enum Work {
        Owner = "owner", Executive = "executive", Professional = "professional", PublicServant = "publicServant", Employee = "employee",
        Freelancer = "freelancer", Retired = "retired", Homemaker = "homemaker", Student = "student",
    }
}

/// Words that tell the kind, the first kind that has one wins: who is retired was something else before, and an owner
/// who calls himself a manager owns all the same.
const WORDS: &[(Work, &[&str])] = &[
    (Work::Retired, &["退休", "离休", "原工会", "retired", "pensioner"]),
    (Work::Student, &["学生", "在读", "student"]),
    (Work::Homemaker, &["主妇", "主夫", "全职太太", "全职妈妈", "homemaker", "housewife"]),
    (
        Work::Owner,
        &[
            "厂长",
            "老板",
            "企业主",
            "创始人",
            "董事长",
            "合伙人",
            "店主",
            "个体",
            "经营者",
            "业主",
            "开店",
            "茶商",
            "创办人",
            "owner",
            "founder",
            "proprietor",
            "chairman",
            "partner",
        ],
    ),
    (
        Work::PublicServant,
        &["公务员", "处长", "科长", "局长", "事业单位", "机关", "街道", "civil servant", "public servant", "official"],
    ),
    (
        Work::Professional,
        &[
            "医生",
            "医师",
            "护士",
            "律师",
            "教授",
            "教师",
            "老师",
            "校长",
            "园长",
            "讲师",
            "工程师",
            "设计师",
            "建筑师",
            "会计师",
            "院长",
            "研究员",
            "翻译",
            "记者",
            "编辑",
            "药师",
            "飞行员",
            "机长",
            "doctor",
            "physician",
            "nurse",
            "lawyer",
            "professor",
            "teacher",
            "engineer",
            "designer",
            "architect",
            "accountant",
            "pilot",
            "researcher",
        ],
    ),
    (
        Work::Executive,
        &[
            "总经理",
            "副总",
            "总裁",
            "总监",
            "高管",
            "行长",
            "首席",
            "ceo",
            "cfo",
            "cto",
            "director",
            "executive",
            "president",
            "vp",
        ],
    ),
    (
        Work::Freelancer,
        &[
            "自由职业",
            "自由撰稿",
            "画家",
            "作家",
            "摄影师",
            "演员",
            "教练",
            "花艺师",
            "裁缝",
            "主播",
            "freelance",
            "artist",
            "writer",
            "photographer",
        ],
    ),
    (
        Work::Employee,
        &[
            "职员",
            "经理",
            "主管",
            "员工",
            "司机",
            "文员",
            "销售",
            "会计",
            "程序员",
            "技术员",
            "工人",
            "顾问",
            "clerk",
            "manager",
            "employee",
            "sales",
        ],
    ),
];

impl Work {
    /// The kind an occupation tells; `None` when it tells none.
    pub(crate) fn of(occupation: &str) -> Option<Self> {
        let occupation = occupation.to_lowercase();
        WORDS.iter().find(|(_, words)| words.iter().any(|word| says(&occupation, word))).map(|(work, _)| *work)
    }
}

#[cfg(test)]
mod tests {
    use super::Work;

    #[test]
    fn the_occupation_tells() {
        for (occupation, work) in [
            ("厂长", Some(Work::Owner)),
            ("退休教师", Some(Work::Retired)),
            ("设计院院长", Some(Work::Professional)),
            ("销售总监", Some(Work::Executive)),
            ("Software engineer", Some(Work::Professional)),
            ("区财政局处长", Some(Work::PublicServant)),
            ("研究生导师", None),
            ("factory worker", None),
            ("CTO", Some(Work::Executive)),
            ("", None),
            ("——", None),
        ] {
            assert_eq!(Work::of(occupation), work, "{occupation}");
        }
    }
}
