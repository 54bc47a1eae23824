//! What to set in tests, in the project's own words: a visit, a brief, a recovery key.

mod brief;
mod need;

pub(crate) use brief::{brief, empty_brief, overfull_brief};
pub(crate) use need::map;

use chrono::NaiveDate;
use zhike_core::adviser::Adviser;
use zhike_core::facts::ProductTerms;
use zhike_core::ledger::LedgerState;
use zhike_core::visit::{
    Fabe, SummaryCopy, SummaryFact, SummaryFactLabel, SummaryProduct, SummaryPromise, VisitSummary,
};

/// A visit of ordinary length; what is internal is there only in the internal copy, as the core gives it.
pub(crate) fn summary(copy: SummaryCopy) -> VisitSummary {
    let on = |month, day| NaiveDate::from_ymd_opt(2026, month, day).unwrap();
    let mut summary = VisitSummary {
        copy,
        adviser: Adviser {
            name: "陈知远".to_owned(),
            firm: "东海证券股份有限公司".to_owned(),
            department: "杭州湖滨路财富管理中心".to_owned(),
            title: "高级投资顾问".to_owned(),
            licence_number: "S0630619070012".to_owned(),
            phone: "138 0571 2026".to_owned(),
            email: "chen.zhiyuan@example.cn".to_owned(),
            address: "杭州市上城区湖滨路 18 号 6 层".to_owned(),
            risk_notice: String::new(),
            signature_line: String::new(),
        },
        number: "2026-0017".to_owned(),
        client_name: "䶮丽".to_owned(),
        held_on: on(11, 21),
        began: on(11, 21).and_hms_opt(10, 4, 0).unwrap(),
        ended: on(11, 21).and_hms_opt(11, 20, 0).unwrap(),
        place: "设计院办公室".to_owned(),
        aim: "让她愿意把定存到期的那一笔留下来谈".to_owned(),
        matter: "年度回顾，谈女儿𬱖的留学安排".to_owned(),
        topics: vec![
            "𬱖打算去荷兰读建筑，两年费用约 80 万元；希望本金稳妥，用钱的时间可以安排。".to_owned(),
            "回顾今年的持仓：债券基金占六成，与 C3 的风险等级相符；到期的存单不再续作。".to_owned(),
            "您提到最在意的是“人不在身边，帮得上忙”，我们因此先谈了时间表，再谈产品。".to_owned(),
        ],
        products: vec![
            SummaryProduct {
                name: "三年期大额存单".to_owned(),
                terms: ProductTerms::default(),
                fabe: Fabe {
                    feature: "期限三年，20 万元起，可以分笔存入，每笔单独计息。".to_owned(),
                    advantage: "可以提前支取其中一笔，其余各笔的利息不受影响。".to_owned(),
                    benefit: "学费每年 8 月缴付，到时只动一笔；临时要用钱，也不必全部取出。".to_owned(),
                    evidence: "产品说明书第 4 条；去年有客户提前支取一笔，两个工作日到账。".to_owned(),
                },
            },
            SummaryProduct {
                name: "指数基金定投".to_owned(),
                terms: ProductTerms::default(),
                fabe: Fabe {
                    feature: "每月固定日期扣款，金额可以随时修改或暂停。".to_owned(),
                    advantage: String::new(),
                    benefit: "两年后的生活费可以从现在起慢慢备好。".to_owned(),
                    evidence: String::new(),
                },
            },
        ],
        promises: vec![
            SummaryPromise {
                text: "整理一份留学换汇与教育金的对照表，发到您的邮箱。".to_owned(),
                due_on: Some(on(11, 25)),
                state: LedgerState::Open,
            },
            SummaryPromise {
                text: "带来体检中心的名单，标出可以周末预约的几家。".to_owned(),
                due_on: Some(on(12, 9)),
                state: LedgerState::Kept,
            },
        ],
        requests: vec![SummaryPromise {
            text: "请介绍一位懂涉外保险的人。".to_owned(),
            due_on: None,
            state: LedgerState::Open,
        }],
        client_message: "谢谢您抽出整个上午。教育金不必一次定下，先把时间表排好，我们再一步一步来。".to_owned(),
        next_meeting: "12月9日（星期三）下午三点，设计院一楼茶室。".to_owned(),
        notes: Vec::new(),
        judgement: String::new(),
        internal_facts: Vec::new(),
        map: Vec::new(),
        needs: Vec::new(),
    };
    if copy == SummaryCopy::Internal {
        let fact = |label, value: &str| SummaryFact { label, value: value.to_owned() };
        summary.notes = vec![
            "丈夫周明下月可能换工作，收入要降一些；她不想让单位知道。".to_owned(),
            "说到母亲独居时停了一会儿，没有接着说。".to_owned(),
        ];
        summary.judgement = "决定权在她，但要先过丈夫这一关。下次先问母亲的复诊，不先谈产品。".to_owned();
        summary.internal_facts = vec![
            fact(SummaryFactLabel::Tier, "high"),
            fact(SummaryFactLabel::Stage, "friend"),
            fact(SummaryFactLabel::Assets, "512000000"),
            fact(SummaryFactLabel::RiskGrade, "C3"),
            fact(SummaryFactLabel::Taboo, "不谈前一家券商的事"),
        ];
        summary.map = map();
        summary.needs = need::noted();
    }
    summary
}

/// A visit with much to say: many lines, long lines, a long name, signs of every kind.
pub(crate) fn long_summary(copy: SummaryCopy) -> VisitSummary {
    let mut summary = summary(copy);
    summary.client_name =
        "阿卜杜热合曼·买买提明·尉迟欧阳令狐慕容静仪（Alexandra Catherine Wellington-Montgomery）".to_owned();
    let repeated = |texts: &[String], times: usize| -> Vec<String> {
        texts.iter().cycle().take(texts.len() * times).cloned().collect()
    };
    summary.topics = repeated(&summary.topics, 8);
    summary.topics.push("资料见 https://example.cn/a/very/long/address/that/has/no/place/to/break/at/all/0123456789012345678901234567890123456789".to_owned());
    summary.topics.push("分行写的一段：\n第一行，说明书在“附件一”；\n第二行，费率 1.2%–1.5%，T+1 到账。".to_owned());
    summary.topics.push("The client’s “second opinion” (O’Neill, 2026) said: ‘hold’.".to_owned());
    summary.products = summary.products.iter().cycle().take(6).cloned().collect();
    summary.promises = summary.promises.iter().cycle().take(14).cloned().collect();
    summary.notes = repeated(&summary.notes, 9);
    summary.needs = summary.needs.iter().cycle().take(summary.needs.len() * 5).cloned().collect();
    summary
}

/// A recovery key of the shape the vault makes: nine groups of four.
pub(crate) fn recovery_groups() -> Vec<zeroize::Zeroizing<String>> {
    ["K7QF", "9XMP", "R4T8", "C3VH", "6JD5", "ZB1G", "P0SK", "M8F7", "W2N4"].map(|group| group.to_owned().into()).into()
}
