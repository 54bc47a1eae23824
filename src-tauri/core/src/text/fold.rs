//! A text folded for comparing, each character knowing where it came from: without case, width and accents, traditional
//! characters as their simplified ones.

use std::ops::Range;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A folded text.
pub(crate) struct Folded<'t> {
    text: &'t str,
    pub chars: Vec<char>,
    /// The bytes of the text each character was made of.
    places: Vec<Range<usize>>,
}

impl<'t> Folded<'t> {
    pub fn of(text: &'t str) -> Self {
        let (mut chars, mut places) = (Vec::with_capacity(text.len()), Vec::with_capacity(text.len()));
        for (start, c) in text.char_indices() {
            let place = start..start + c.len_utf8();
            if c.is_ascii() || is_plain_han(c) {
                chars.push(simplified(c.to_ascii_lowercase()));
                places.push(place);
                continue;
            }
            for c in std::iter::once(c).nfkd().filter(|c| !is_combining_mark(*c) && !is_hidden(*c)) {
                for c in c.to_lowercase() {
                    chars.push(simplified(if matches!(c, '‘' | '’') { '\'' } else { c }));
                    places.push(place.clone());
                }
            }
        }
        Self { text, chars, places }
    }

    /// The text a run of folded characters was made of.
    pub fn original(&self, run: Range<usize>) -> &'t str {
        let start = self.places.get(run.start).map_or(self.text.len(), |place| place.start);
        let end = run.end.checked_sub(1).and_then(|last| self.places.get(last)).map_or(start, |place| place.end);
        self.text.get(start..end.max(start)).unwrap_or_default()
    }
}

/// A text folded, as a word to compare with.
pub(crate) fn folded(text: &str) -> String {
    Folded::of(text).chars.into_iter().collect()
}

/// Whether a character stands for a word by itself.
pub(crate) fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{20000}'..='\u{3134f}' | '〇')
}

/// Han that no normal form changes.
fn is_plain_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}')
}

fn is_hidden(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

/// The simplified form of the traditional characters that names and the language of money use most.
fn simplified(c: char) -> char {
    if !('\u{4e00}'..='\u{9fff}').contains(&c) {
        return c;
    }
    PAIRS.binary_search_by_key(&c, |pair| pair.0).map_or(c, |at| PAIRS[at].1)
}

static PAIRS: std::sync::LazyLock<Vec<(char, char)>> = std::sync::LazyLock::new(|| {
    let mut chars = TRADITIONAL.chars().filter(|c| !c.is_whitespace());
    let mut pairs = Vec::new();
    while let (Some(traditional), Some(simplified)) = (chars.next(), chars.next()) {
        pairs.push((traditional, simplified));
    }
    pairs.sort_unstable();
    pairs
});

/// Each traditional character followed by its simplified form.
const TRADITIONAL: &str = "
    陳陈張张劉刘楊杨趙赵黃黄吳吴孫孙馬马鄭郑謝谢許许韓韩馮冯鄧邓蕭萧蔣蒋葉叶閻阎鍾钟盧卢賈贾夏夏譚谭鄒邹陸陆
    孔孔湯汤龍龙萬万錢钱嚴严覃覃賴赖洪洪莊庄聶聂魯鲁齊齐顧顾龔龚龐庞蘭兰關关興兴寧宁衛卫鮑鲍儲储單单歐欧陽阳
    諸诸遲迟鮮鲜東东門门軒轩轅辕樂乐長长節节畢毕費费賀贺華华紀纪喬乔區区應应車车鄔邬閔闵溫温閆闫項项駱骆凌凌
    強强偉伟麗丽軍军傑杰濤涛輝辉剛刚飛飞鵬鹏義义貴贵慶庆榮荣國国愛爱雲云鳳凤艷艳靜静琴琴鶯莺瓊琼曉晓燕燕嬌娇
    娟娟潔洁瑩莹穎颖瑋玮瀟潇澤泽濱滨達达運运進进遠远連连鋒锋鋼钢銳锐鑫鑫鐵铁銀银錦锦鎮镇鈞钧銘铭鍵键鎧铠
    綺绮緯纬維维綱纲紅红純纯紋纹縈萦繼继績绩緒绪絲丝繡绣誠诚譽誉讓让詩诗謙谦諾诺誼谊語语論论設设計计記记訊讯
    凱凯劍剑勝胜勵励動动務务勛勋勁劲協协啟启嘯啸嵐岚島岛嶼屿峰峰帥帅師师幹干廣广弘弘彥彦後后從从復复德德憶忆
    憲宪懷怀戰战戲戏擇择擔担據据揚扬換换斕斓斐斐時时晝昼暉晖曄晔會会條条棟栋楓枫極极樺桦橋桥機机權权櫻樱歸归
    殷殷氣气漢汉滿满漸渐潤润澄澄瀾澜為为無无煒炜煥焕燁烨燦灿爾尔獻献獲获瑪玛璽玺環环畫画當当發发百百監监盤盘
    眾众瞭了礎础禮礼禎祯種种稱称穩稳窮穷竇窦筆笔範范築筑籌筹簡简糧粮經经結结統统絕绝練练縣县總总線线續续纔才羅罗
    聖圣聞闻聰聪聯联職职肅肃膽胆臨临與与舉举舊旧藝艺蒼苍蓮莲蔭荫薩萨藍蓝蘇苏虛虚號号蟬蝉術术補补裝装製制見见規规
    覺觉觀观親亲計计訂订訓训託托診诊評评詞词該该詳详認认誤误說说課课調调談谈請请諒谅證证識识譯译護护讀读變变豐丰
    貝贝負负財财貢贡貨货責责貸贷買买賀贺賓宾賞赏賠赔賢贤賣卖質质賬账賺赚購购贈赠贏赢軟软軸轴較较載载輕轻輪轮輸输
    辦办農农邊边郵邮鄉乡醫医釋释針针鈴铃鉛铅鍋锅錄录錯错鎖锁鏡镜鐘钟開开閃闪間间閱阅闊阔隊队階阶際际隨随險险雙双
    雜杂離离難难電电靈灵韻韵響响頁页頂顶順顺預预領领頭头題题願愿類类顯显風风養养餘余館馆馨馨駿骏驊骅驚惊體体髮发
    魚鱼鳴鸣鴻鸿鵑鹃鶴鹤鷹鹰麥麦黨党齡龄點点們们個个億亿倉仓價价優优傳传債债傷伤內内兩两冊册別别刪删則则創创劃划
    匯汇員员問问喪丧單单嗎吗團团園园圖图場场塊块墊垫壓压壞坏壯壮處处夢梦奪夺奮奋姍姗婦妇嬰婴學学寶宝實实審审寫写
    將将專专對对導导屆届屬属歲岁嶺岭幣币庫库廠厂張张彈弹歡欢漲涨跡迹這这還还過过風风來来係系倆俩麼么內内幕幕";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_one_word_are_folded_alike_and_know_where_they_stood() {
        for (one, other) in [
            ("陳國棟", "陈国栋"),
            ("Ｊosé", "jose"),
            ("穩賺不賠", "稳赚不赔"),
            ("３０％", "30%"),
            ("劉\u{200b}明", "刘明"),
        ] {
            assert_eq!(folded(one), folded(other), "{one}");
        }
        let text = Folded::of("老客戶José張總說");
        let at = text.chars.iter().position(|c| *c == '张').unwrap();
        assert_eq!(text.original(at..at + 2), "張總");
        assert_eq!(text.original(at..at), "");
        assert_eq!(text.original(0..text.chars.len()), "老客戶José張總說");
    }

    #[test]
    fn the_table_maps_each_character_once() {
        for pair in PAIRS.windows(2) {
            assert!(pair[0].0 != pair[1].0 || pair[0].1 == pair[1].1, "{pair:?}");
        }
        // Nothing is folded twice: what a character becomes stays.
        for (_, to) in PAIRS.iter() {
            assert_eq!(simplified(*to), *to, "{to}");
        }
    }
}
