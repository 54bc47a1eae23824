//! Surnames that are not read as the same characters are elsewhere.
//!
//! Compiled for this app by hand from what Chinese dictionaries mark as readings "used as a surname" (作姓氏), and held
//! against the surnames of `pinyin-pro` 3.29 (MIT). Where families differ, the commoner reading stands first; it sorts, and
//! all of them are found. Surnames stand in their simplified form.

use std::collections::HashMap;
use std::sync::LazyLock;

/// The readings of a one-character surname, the one to sort by first.
pub(super) fn single(c: char) -> Option<Vec<&'static str>> {
    Some(SINGLE_BY.get(&c)?.split('/').collect())
}

/// The reading, by character, of a surname of two characters.
pub(super) fn compound(first: char, second: char) -> Option<[&'static str; 2]> {
    let (one, two) = COMPOUND_BY.get(&[first, second])?.split_once('/')?;
    Some([one, two])
}

static SINGLE_BY: LazyLock<HashMap<char, &'static str>> = LazyLock::new(|| {
    let told = SINGLE.split_whitespace().filter_map(|told| told.split_once('='));
    told.filter_map(|(surname, readings)| Some((surname.chars().next()?, readings))).collect()
});

static COMPOUND_BY: LazyLock<HashMap<[char; 2], &'static str>> = LazyLock::new(|| {
    let told = COMPOUND.split_whitespace().filter_map(|told| told.split_once('='));
    told.filter_map(|(surname, readings)| {
        let mut chars = surname.chars();
        Some(([chars.next()?, chars.next()?], readings))
    })
    .collect()
});

const SINGLE: &str = "
    曾=zeng 单=shan 仇=qiu 解=xie 查=zha 区=ou 盖=ge/gai 朴=piao/pu 任=ren 华=hua 翟=zhai/di 柏=bai/bo 覃=qin/tan
    缪=miao/mou/mu 宓=mi/fu 纪=ji 乐=yue/le 员=yun 晟=cheng/sheng 那=na/nuo 冼=xian 洗=xian 折=she/zhe 种=chong 黑=he/hei
    繁=po 秘=bi 祕=bi 佴=nai 谌=chen/shen 逄=pang 隗=wei/kui 郇=xun/huan 乜=nie 仉=zhang 句=gou 召=shao 哈=ha 干=gan 应=ying
    宁=ning 甯=ning 车=che 祭=zhai/ji 訾=zi 郗=xi/chi 撒=sa 石=shi 盛=sheng 相=xiang 沈=shen 薄=bo 葛=ge 贾=jia 费=fei/bi
    过=guo 都=du 能=nai 莘=shen/xin 谷=gu 牟=mou/mu 尉=wei/yu 强=qiang/jiang 瞿=qu 行=xing 叶=ye 燕=yan 宿=su 适=kuo/shi
    尹=yin 卜=bu 冯=feng 贲=ben/bi 俞=yu/shu 於=yu 余=yu 馀=yu 曲=qu 褚=chu 阚=kan 长=chang/zhang 会=gui 令=ling 大=da 万=wan
    重=chong 藏=zang 臧=zang 镡=tan/xin/chan 占=zhan 眭=sui 殷=yin 游=you 阿=a 吾=wu 佘=she 厍=she 郄=qie/xi 郤=xi/qie
    郝=hao 戚=qi 洪=hong 呙=guo 庹=tuo 妫=gui 芮=rui 蕃=pi/fan 尧=yao 不=fou 钭=tou 亓=qi 爨=cuan 昝=zan 逯=lu 璩=qu 麴=qu
    麹=qu 郏=jia 晁=chao 胥=xu 笪=da 禚=zhuo 禤=xuan 隽=juan/jun 鄢=yan 睢=sui 么=yao 幺=yao 弋=yi 扈=hu 蒯=kuai 蔺=lin 殳=shu
    毋=wu 毌=guan 仝=tong 仵=wu 郜=gao 郯=tan 邰=tai 酆=feng 筠=yun/jun 阙=que 粘=nian/zhan 勾=gou 观=guan 冠=guan 藉=ji
    夹=jia 荤=xun 邴=bing 邳=pi 番=pan/fan 蕲=qi 乾=qian 涡=guo 亶=dan 术=zhu/shu 著=zhu 载=zai 湛=zhan 匙=chi 朝=chao
    啜=chuai 揣=chuai 从=cong 炅=gui/jiong 炔=gui/que 昋=gui 泌=bi/mi 薜=bi/xue 邸=di 遆=ti 隋=sui 逢=feng/pang 缑=gou
    滑=hua 嵇=ji 籍=ji 暨=ji 家=jia 蹇=jian 降=jiang/xiang 角=jue/jiao 颉=xie/jie 亢=kang 邝=kuang 郐=kuai 夔=kui 郦=li
    泠=ling 逮=dai 雒=luo 冒=mao/mo 糜=mi 芈=mi 弥=mi 綦=qi 契=qi/xie 谯=qiao 且=ju/qie 卻=que 莎=sha/suo 佀=si 姒=si
    沓=ta/da 邬=wu 奚=xi 咸=xian 洼=wa 郁=yu 郧=yun 恽=yun 笮=ze/zuo 迮=ze 甄=zhen 俎=zu 谭=tan/qin 芦=lu 肖=xiao 尤=you
    佟=tong 陆=lu 和=he 盘=pan 奇=qi 阎=yan 闫=yan 铅=qian 佛=fo 郭=guo 侯=hou 蒙=meng
    扁=bian 尚=shang 幸=xing 信=xin 庄=zhuang 仆=pu 仡=ge
    咎=jiu 拓=tuo 夏=xia 贡=gong 澄=cheng 剌=la 乌=wu 洛=luo 俱=ju
    刁=diao 刀=dao 沙=sha 厦=xia 参=shen 尺=chi 褒=bao 磨=mo 宛=wan 苑=yuan 菀=yuan/wan 兴=xing
    朱=zhu 台=tai 率=shuai 舍=she 省=xing 言=yan 蔚=yu/wei 沮=ju 苫=shan 掸=shan
    钻=zuan 禅=shan/chan 闾=lv 栾=luan 宦=huan 忻=xin 詹=zhan 訚=yin 慈=ci 岑=cen";

const COMPOUND: &str = "
    欧阳=ou/yang 上官=shang/guan 司马=si/ma 司徒=si/tu 司空=si/kong 司寇=si/kou 司城=si/cheng 诸葛=zhu/ge 尉迟=yu/chi
    万俟=mo/qi 长孙=zhang/sun 令狐=ling/hu 夏侯=xia/hou 澹台=tan/tai 宰父=zai/fu 主父=zhu/fu 谷梁=gu/liang
    榖梁=gu/liang 单于=chan/yu 呼延=hu/yan 鲜于=xian/yu 亓官=qi/guan 皇甫=huang/fu 赫连=he/lian 慕容=mu/rong
    宇文=yu/wen 端木=duan/mu 百里=bai/li 东方=dong/fang 东郭=dong/guo 东门=dong/men 东野=dong/ye 南宫=nan/gong
    南门=nan/men 西门=xi/men 轩辕=xuan/yuan 公孙=gong/sun 公冶=gong/ye 公羊=gong/yang 公良=gong/liang 公西=gong/xi
    仲孙=zhong/sun 叔孙=shu/sun 季孙=ji/sun 孟孙=meng/sun 王孙=wang/sun 士孙=shi/sun 颛孙=zhuan/sun 钟离=zhong/li
    闻人=wen/ren 太史=tai/shi 太叔=tai/shu 申屠=shen/tu 拓跋=tuo/ba 拓拔=tuo/ba 独孤=du/gu 完颜=wan/yan 耶律=ye/lv
    纳兰=na/lan 叶赫=ye/he 濮阳=pu/yang 淳于=chun/yu 漆雕=qi/diao 乐正=yue/zheng 乐羊=yue/yang 壤驷=rang/si 巫马=wu/ma
    子车=zi/ju 梁丘=liang/qiu 左丘=zuo/qiu 毌丘=guan/qiu 毋丘=wu/qiu 闾丘=lv/qiu 羊舌=yang/she 第五=di/wu 宗政=zong/zheng
    仉督=zhang/du 夹谷=jia/gu 段干=duan/gan 句龙=gou/long 微生=wei/sheng 即墨=ji/mo 达奚=da/xi 褚师=chu/shi
    阳佟=yang/tong 谯笪=qiao/da 哥舒=ge/shu 贺兰=he/lan 贺若=he/ruo 斛律=hu/lv 叱干=chi/gan 库狄=she/di 厍狄=she/di
    秃发=tu/fa 乞伏=qi/fu 沮渠=ju/qu 豆卢=dou/lu 蒲察=pu/cha 那拉=na/la 富察=fu/cha 屈突=qu/tu 仲长=zhong/chang
    相里=xiang/li 安陵=an/ling 高堂=gao/tang 公户=gong/hu 归海=gui/hai 纥奚=he/xi 尉犁=yu/li 呼衍=hu/yan";
