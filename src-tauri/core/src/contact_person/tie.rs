//! Family ties, read out of the relation as typed (母亲, 女儿, wife …), and how the person is spoken of to the client.

use super::ContactPersonKind;
use crate::text::lexicon::says;
use crate::wire::word;

word! {
    /// A family tie to the client.
    pub enum Tie { Spouse = "spouse", Mother = "mother", Father = "father", Son = "son", Daughter = "daughter", Grandchild = "grandchild", Sibling = "sibling" }
}

/// How a relation is typed, the tie it tells, and how the person is spoken of: 您母亲, your mother. The first that is
/// found counts, so what contains another word stands before it.
const RELATIONS: &[(&str, Tie, &str, &str)] = &[
    ("孙女", Tie::Grandchild, "孙女", "granddaughter"),
    ("孙子", Tie::Grandchild, "孙子", "grandson"),
    ("外孙", Tie::Grandchild, "外孙", "grandchild"),
    ("granddaughter", Tie::Grandchild, "孙女", "granddaughter"),
    ("grandson", Tie::Grandchild, "孙子", "grandson"),
    ("grandchild", Tie::Grandchild, "孙辈", "grandchild"),
    ("mother-in-law", Tie::Mother, "婆婆", "mother-in-law"),
    ("father-in-law", Tie::Father, "公公", "father-in-law"),
    ("岳母", Tie::Mother, "岳母", "mother-in-law"),
    ("岳父", Tie::Father, "岳父", "father-in-law"),
    ("婆婆", Tie::Mother, "婆婆", "mother-in-law"),
    ("公公", Tie::Father, "公公", "father-in-law"),
    ("母亲", Tie::Mother, "母亲", "mother"),
    ("妈妈", Tie::Mother, "母亲", "mother"),
    ("父亲", Tie::Father, "父亲", "father"),
    ("爸爸", Tie::Father, "父亲", "father"),
    ("mother", Tie::Mother, "母亲", "mother"),
    ("father", Tie::Father, "父亲", "father"),
    ("妻子", Tie::Spouse, "太太", "wife"),
    ("老婆", Tie::Spouse, "太太", "wife"),
    ("老公", Tie::Spouse, "先生", "husband"),
    ("太太", Tie::Spouse, "太太", "wife"),
    ("丈夫", Tie::Spouse, "先生", "husband"),
    ("先生", Tie::Spouse, "先生", "husband"),
    ("wife", Tie::Spouse, "太太", "wife"),
    ("husband", Tie::Spouse, "先生", "husband"),
    ("爱人", Tie::Spouse, "爱人", "partner"),
    ("配偶", Tie::Spouse, "爱人", "partner"),
    ("spouse", Tie::Spouse, "爱人", "partner"),
    ("女儿", Tie::Daughter, "女儿", "daughter"),
    ("儿子", Tie::Son, "儿子", "son"),
    ("daughter", Tie::Daughter, "女儿", "daughter"),
    ("son", Tie::Son, "儿子", "son"),
    ("哥哥", Tie::Sibling, "哥哥", "brother"),
    ("弟弟", Tie::Sibling, "弟弟", "brother"),
    ("姐姐", Tie::Sibling, "姐姐", "sister"),
    ("妹妹", Tie::Sibling, "妹妹", "sister"),
    ("brother", Tie::Sibling, "兄弟", "brother"),
    ("sister", Tie::Sibling, "姐妹", "sister"),
];

/// Relations that hold the word of a nearer one: grandparents, in-laws and those of a former marriage. Nothing is asked
/// about them as if they were that.
const NO_TIES: &[&str] = &[
    "前妻",
    "前夫",
    "妻弟",
    "妻妹",
    "妻兄",
    "儿媳",
    "女婿",
    "祖母",
    "祖父",
    "外婆",
    "外公",
    "ex-",
    "grandmother",
    "grandfather",
    "son-in-law",
    "daughter-in-law",
    "sister-in-law",
    "brother-in-law",
    "godson",
    "goddaughter",
];

/// A person of the family, as spoken of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Kin {
    pub tie: Tie,
    /// 您母亲
    pub zh: String,
    /// your mother
    pub en: String,
}

impl Kin {
    /// What a relation tells of a person of the kind; `None` when it is no tie of the family.
    pub(crate) fn of(kind: ContactPersonKind, relation: &str) -> Option<Self> {
        if kind != ContactPersonKind::Family {
            return None;
        }
        let relation = relation.to_lowercase();
        if NO_TIES.iter().any(|other| relation.contains(other)) {
            return None;
        }
        let (_, tie, zh, en) = RELATIONS.iter().find(|(typed, ..)| says(&relation, typed))?;
        Some(Self { tie: *tie, zh: format!("您{zh}"), en: format!("your {en}") })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_relation_tells_the_tie_and_how_to_speak_of_it() {
        let told = |relation| Kin::of(ContactPersonKind::Family, relation).map(|kin| (kin.tie, kin.zh, kin.en));
        for (relation, tie, zh, en) in [
            ("母亲", Tie::Mother, "您母亲", "your mother"),
            ("大女儿", Tie::Daughter, "您女儿", "your daughter"),
            ("孙女", Tie::Grandchild, "您孙女", "your granddaughter"),
            ("Grandson", Tie::Grandchild, "您孙子", "your grandson"),
            ("岳母", Tie::Mother, "您岳母", "your mother-in-law"),
            ("Son", Tie::Son, "您儿子", "your son"),
            ("妻子", Tie::Spouse, "您太太", "your wife"),
        ] {
            assert_eq!(told(relation), Some((tie, zh.to_owned(), en.to_owned())), "{relation}");
        }
        for relation in ["司机", "前妻", "妻弟", "ex-wife", "grandmother", "Son-in-law", "儿媳"] {
            assert_eq!(told(relation), None, "{relation}");
        }
        assert_eq!(
            told("mother-in-law").map(|(tie, _, en)| (tie, en)),
            Some((Tie::Mother, "your mother-in-law".into()))
        );
        assert_eq!(Kin::of(ContactPersonKind::Secretary, "女儿"), None);
    }
}
