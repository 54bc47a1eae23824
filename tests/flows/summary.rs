//! Finish → summary: what is handed over, and what never is.

use zhike_core::client::ClientEdit;
use zhike_core::vault::Op;
use zhike_core::visit::{self, LineKind, SummaryCopy};
use zhike_core::{adviser, vault::OpenVault};
use zhike_tests::builders::{a_book, a_client};

fn json(vault: &OpenVault, id: &zhike_core::id::VisitId, copy: SummaryCopy) -> String {
    serde_json::to_string(&visit::summary(vault, id, copy).unwrap()).unwrap()
}

#[test]
fn the_client_copy_holds_what_was_said_and_nothing_else() {
    let mut book = a_book();
    let letterhead = adviser::Adviser { name: "林知".into(), ..adviser::view(&book.vault).unwrap() };
    book.write(Op::EditAdviser, |w| adviser::edit(w, letterhead));
    let other = a_client("金丝雀别家").in_book(&mut book);
    let wang = a_client("王小明")
        .introduced_by(&other)
        .noted("金丝雀备注")
        .with(ClientEdit::Taboo("金丝雀忌讳".into()))
        .visited("年末回顾")
        .line(LineKind::Note, "金丝雀记录")
        .line(LineKind::Topic, "养老安排")
        .line(LineKind::Product, "稳健一号")
        .promised("发基金报告", "2026-12-11")
        .asked("查一下税")
        .judged("金丝雀判断")
        .in_book(&mut book);
    let visit = &wang.visits[0];

    let client = json(&book.vault, visit, SummaryCopy::Client);
    assert!(!client.contains("金丝雀"), "{client}");
    for said in ["王小明", "林知", "2026-0001", "年末回顾", "养老安排", "稳健一号", "发基金报告", "查一下税"]
    {
        assert!(client.contains(said), "{said}");
    }
    let internal = json(&book.vault, visit, SummaryCopy::Internal);
    for kept in ["金丝雀记录", "金丝雀判断", "金丝雀忌讳"] {
        assert!(internal.contains(kept), "{kept}");
    }
    assert!(!internal.contains("金丝雀别家"));
}
