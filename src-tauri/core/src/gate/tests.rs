//! What the gate finds and what it leaves alone.

use super::names::NameBook;
use super::*;
use crate::adviser;
use crate::export::{DocumentPart, DocumentPlace, Found, InnerField, NamedBy};
use crate::id::ClientId;
use crate::noun::Noun;
use crate::visit::testing::{Book, book};
use crate::visit::{Fabe, LineKind, VisitEdit, edit};

fn topic(text: &str) -> Vec<Printed> {
    vec![Printed { at: DocumentPlace::entry(DocumentPart::Topics, 0), text: text.to_owned() }]
}

/// The findings as words: `name 李芳`, `wording:gain 稳赚`.
fn told(book: &Book, client: &ClientId, text: &str) -> Vec<String> {
    let findings = check(&book.vault, client, &topic(text)).unwrap();
    findings
        .into_iter()
        .map(|one| {
            let what = match one.found {
                Found::Inner { field } => field.word().to_owned(),
                Found::OtherClient { by } => by.word().to_owned(),
                Found::Wording { rule } => rule,
                Found::Glyph { code_point } => code_point,
            };
            format!("{what} {}", one.words)
        })
        .collect()
}

fn nobody(book: &Book, client: &ClientId, text: &str) {
    assert_eq!(told(book, client, text), Vec::<String>::new(), "{text}");
}

#[test]
fn the_topic_line_that_said_all_three_is_caught() {
    let mut book = book();
    let client = book.client("林静仪");
    book.client("沈曼");
    let line = "沈曼上个月赚了 8%，这只基金稳赚不赔";
    assert_eq!(told(&book, &client, line), ["name 沈曼", "clientProfit 沈曼上个月赚了 8%", "gain 稳赚不赔"]);
    assert_eq!(told(&book, &client, "客户沈曼上个月赚了 8%"), ["clientProfit 客户沈曼上个月赚了 8%", "name 沈曼"]);
}

#[test]
fn other_clients_are_found_by_name_nickname_and_form_of_address() {
    let mut book = book();
    let client = book.client("林静仪");
    for name in ["张小明", "李芳", "欧阳建国（阿国）", "John Smith", "Amy", "陳國棟", "王"] {
        book.client(name);
    }
    let friend = book.client("赵强");
    book.set_client(&friend, "wechat", "静观云起");
    for (text, found) in [
        ("张小明也买了这只", "name 张小明"),
        ("和李芳一起听的讲座", "name 李芳"),
        ("欧阳建国介绍来的", "name 欧阳建国"),
        ("阿国说过这件事", "name 阿国"),
        ("静观云起的看法", "name 静观云起"),
        ("met john smith there", "name john smith"),
        ("Amy 买了同一只", "name Amy"),
        ("陈国栋厂里的安排", "name 陈国栋"),
        ("张总说可以", "address 张总"),
        ("問過李女士了", "address 李女士"),
        ("老赵那边也在看", "address 老赵"),
    ] {
        assert_eq!(told(&book, &client, text), [found], "{text}");
    }
}

#[test]
fn forms_of_address_made_of_a_given_name_are_found_where_somebody_else_bears_it() {
    let mut book = book();
    let client = book.client("林静仪");
    book.relative(&client, "林可可", "女儿");
    let other = book.client("张岚");
    book.relative(&other, "陈若水", "女儿");
    book.client("李建明");
    let teacher = book.client("许芳");
    book.set_client(&teacher, "occupation", "中学老师");
    for (text, found) in [
        ("岚姐介绍来的", "address 岚姐"),
        ("上次和岚姐一起听的", "address 岚姐"),
        ("小岚说可以", "address 小岚"),
        ("阿岚也在看", "address 阿岚"),
        ("建明哥买了同一只", "address 建明哥"),
        ("问过明叔", "address 明叔"),
        ("若水姐也来听", "address 若水姐"),
        ("李叔、也在", "address 李叔"),
        ("问問張姨", "address 張姨"),
        ("许老师推荐的", "address 许老师"),
        ("陈若水也读建筑", "around 陈若水"),
    ] {
        assert_eq!(told(&book, &client, text), [found], "{text}");
    }
    for text in [
        "可可姐弟俩",
        "静仪姐您好",
        "小可说可以",
        "表姐来了",
        "云姐来了",
        "小心为上",
        "说明总额在下一页",
        "明天总共三场",
        "阿姨来了",
        "李老师来讲",
        "护士小芳华",
    ] {
        nobody(&book, &client, text);
    }
}

#[test]
fn who_is_around_another_client_is_kept_in_step_with_the_book() {
    let mut book = book();
    let (client, other) = (book.client("林静仪"), book.client("张小明"));
    nobody(&book, &client, "周若水也来听");
    book.relative(&other, "周若水", "太太");
    book.relative(&other, "周阿姨", "保姆");
    assert_eq!(told(&book, &client, "周若水也来听"), ["around 周若水"]);
    nobody(&book, &other, "周若水也来听");
    nobody(&book, &client, "周阿姨做的菜");
    book.vault.undo().unwrap();
    book.vault.undo().unwrap();
    nobody(&book, &client, "周若水也来听");
    let namesake = book.relative(&client, "周若水", "同学");
    book.relative(&other, "周若水", "太太");
    nobody(&book, &client, "周若水也来听");
    book.write(|w| crate::contact_person::remove(w, &namesake)).unwrap();
    assert_eq!(told(&book, &client, "周若水也来听"), ["around 周若水"]);
}

#[test]
fn the_client_and_whoever_belongs_to_the_client_may_be_named() {
    let mut book = book();
    let client = book.client("林静仪");
    let husband = book.client("周国平");
    let home = crate::household::FormHousehold { name: "林家".into(), members: vec![client.clone(), husband] };
    book.write(|w| crate::household::form(w, home)).unwrap();
    book.relative(&client, "林可可", "女儿");
    for other in ["林静", "可可", "林可", "周国"] {
        book.client(other);
    }
    book.client("林静仪");
    book.client("张小明");
    book.write(|w| {
        w.conn().execute("UPDATE adviser SET name = '张岚', signature_line = '张岚 与 李知远'", [])?;
        Ok(())
    })
    .unwrap();
    book.client("李知远");
    for text in [
        "林静仪",
        "林可可想学建筑",
        "和周国平一起谈",
        "林总说可以",
        "周先生同意",
        "李知远来讲",
        "张总监排期",
        "张女士会打电话",
    ] {
        nobody(&book, &client, text);
    }
}

#[test]
fn the_adviser_is_named_by_the_whole_name_only() {
    let mut book = book();
    let client = book.client("林静仪");
    book.client("张伟");
    let mut letterhead = adviser::view(&book.vault).unwrap();
    letterhead.name = "张伟明".into();
    letterhead.signature_line = "张伟明敬上".into();
    book.write(|w| adviser::edit(w, letterhead)).unwrap();
    nobody(&book, &client, "有事请找张伟明");
    assert_eq!(told(&book, &client, "张伟也买了这只"), ["name 张伟"]);
}

#[test]
fn a_name_that_is_a_word_does_not_hit_everywhere() {
    let mut book = book();
    let client = book.client("林静仪");
    for name in [
        "王",
        "高明",
        "安康",
        "方圆",
        "平安",
        "金融",
        "白云",
        "高尔夫",
        "May",
        "Will",
        "Bond",
        "王总",
        "小李",
        "和平安",
        "于明",
    ] {
        book.client(name);
    }
    for text in [
        "高明的做法",
        "祝安康",
        "方圆几里",
        "买了平安保险",
        "金融街见面",
        "白云山下，约打高尔夫",
        "王府井大街，国王杯",
        "We will meet in May about the bond",
        "健康和平安最要紧",
        "终于明白了",
        "说到最大的麻烦",
    ] {
        nobody(&book, &client, text);
    }
    assert_eq!(told(&book, &client, "高明先生也来了"), ["name 高明"]);
    assert_eq!(told(&book, &client, "客户高明也来了"), ["name 高明"]);
    assert_eq!(told(&book, &client, "王总也来了"), ["address 王总"]);
}

#[test]
fn internal_texts_of_this_client_are_found_by_their_own_words() {
    let mut book = book();
    let client = book.client("林静仪");
    let other = book.client("李芳");
    book.set_client(&client, "taboo", "不谈前夫、房价；收益");
    book.set_client(&client, "notes", "其实早就想把账户转去别家");
    book.set_client(&other, "taboo", "不谈荷兰");
    let visit = book.under_way(&client);
    book.need(&visit, "怕母亲出事的时候没人在身边");
    book.write(|w| edit(w, &visit, VisitEdit::Judgement("决定快，铺垫长；爱面子".into()))).unwrap();
    book.write(|w| edit(w, &visit, VisitEdit::Aim("让她把定存留下来".into()))).unwrap();
    for (text, found) in [
        ("谈到前夫的生意", "taboo 前夫"),
        ("房价怎么看", "taboo 房价"),
        ("您怕母亲出事的时候没人在身边，我们记下了", "need 怕母亲出事的时候没人在身边"),
        ("母亲出事的时候没人在怎么办", "need 母亲出事的时候没人在"),
        ("今天要让她把定存留下来", "aim 让她把定存留下来"),
        ("其实早就想把账户转去别家", "notes 其实早就想把账户转去别家"),
    ] {
        assert_eq!(told(&book, &client, text), [found], "{text}");
    }
    // A word that is everybody's, one that is too short, and what is another client's.
    for text in ["收益说明", "决定快", "去荷兰读书", "母亲身体好"] {
        nobody(&book, &client, text);
    }
    assert_eq!(told(&book, &other, "谈到前夫和荷兰"), ["taboo 荷兰"]);
}

#[test]
fn a_short_aim_may_be_the_printed_matter_too() {
    let mut book = book();
    let client = book.client("林静仪");
    let visit = book.under_way(&client);
    book.write(|w| edit(w, &visit, VisitEdit::Aim("年末回顾".into()))).unwrap();
    let matter = [Printed { at: DocumentPlace::of(DocumentPart::Matter), text: "年末回顾".into() }];
    assert!(check(&book.vault, &client, &matter).unwrap().is_empty());
    book.write(|w| edit(w, &visit, VisitEdit::Aim("让她把到期的定存留下来".into()))).unwrap();
    let matter =
        [Printed { at: DocumentPlace::of(DocumentPart::Matter), text: "让她把到期的定存留下来".into() }];
    let found = check(&book.vault, &client, &matter).unwrap();
    assert_eq!(found[0].found, Found::Inner { field: InnerField::Aim });
}

#[test]
fn a_line_is_looked_at_as_what_it_is_marked() {
    let mut book = book();
    let client = book.client("林静仪");
    book.client("张小明");
    let visit = book.under_way(&client);
    let found = |kind, fabe| check_line(&book.vault, &visit, &line(kind, "张小明也买了".into(), fabe)).unwrap();
    assert!(found(LineKind::Note, None).is_empty() && found(LineKind::Need, None).is_empty());
    for kind in [LineKind::Topic, LineKind::Promise, LineKind::Request] {
        assert_eq!(found(kind, None)[0].found, Found::OtherClient { by: NamedBy::Name });
    }
    let fabe = Fabe {
        feature: String::new(),
        advantage: "保本".into(),
        benefit: String::new(),
        evidence: "张小明用过".into(),
    };
    let parts: Vec<_> = found(LineKind::Product, Some(fabe)).into_iter().map(|one| one.at.product_part).collect();
    assert_eq!(parts, [None, Some(crate::export::ProductPart::Advantage), Some(crate::export::ProductPart::Evidence)]);
}

#[test]
fn the_digest_is_of_text_and_findings() {
    let finding = |words: &str| crate::export::Finding {
        at: DocumentPlace::of(DocumentPart::Topics),
        found: Found::OtherClient { by: NamedBy::Name },
        words: words.into(),
    };
    let one = report(&topic("张小明"), vec![finding("张小明")]).digest;
    assert_eq!(one, report(&topic("张小明"), vec![finding("张小明")]).digest);
    for other in [report(&topic("张小明。"), vec![finding("张小明")]), report(&topic("张小明"), vec![])] {
        assert_ne!(one, other.digest);
    }
}

#[test]
fn names_are_kept_in_step_with_the_book() {
    let mut book = book();
    let client = book.client("林静仪");
    book.write(|w| {
        Ok(w.conn()
            .execute("INSERT INTO household (id, name, created_at, updated_at) VALUES ('h','林家','x','x')", [])?)
    })
    .unwrap();
    nobody(&book, &client, "张小明也买了");
    let other = book.client("张小明");
    assert_eq!(told(&book, &client, "张小明也买了").len(), 1);
    book.vault
        .write(crate::vault::Op::EditClient, |w| {
            crate::client::edit(w, &other, crate::client::ClientEdit::Name("钱小红".into()))
        })
        .unwrap();
    nobody(&book, &client, "张小明也买了");
    assert_eq!(told(&book, &client, "钱小红也买了"), ["name 钱小红"]);
    book.trash(&other);
    assert_eq!(told(&book, &client, "钱小红也买了"), ["name 钱小红"], "in the trash, and still somebody else");
    assert_eq!(NameBook::of(&book.vault).unwrap().count_of_names(), 2);
    let settled = book.vault.write_beyond_undo(Noun::Setting, |_| Ok(()));
    assert!(settled.is_ok());
    book.vault.undo().unwrap();
    book.vault.undo().unwrap();
    assert_eq!(told(&book, &client, "张小明也买了"), ["name 张小明"], "as undone");
    book.vault.undo().unwrap();
    nobody(&book, &client, "张小明也买了");
}
