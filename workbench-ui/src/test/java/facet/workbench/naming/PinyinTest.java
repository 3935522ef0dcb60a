package facet.workbench.naming;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PinyinTest {
  @Test
  void chinese_is_spelt_out_and_by_its_initials() {
    assertThat(Pinyin.of("生日")).isEqualTo("shengri sr");
    assertThat(Pinyin.of("会员等级")).isEqualTo("huiyuandengji hydj");
  }

  @Test
  void letters_and_figures_among_it_stay() {
    assertThat(Pinyin.of("近12个月消费 (RFM)")).isEqualTo("jin12geyuexiaofeirfm j12gyxfrfm");
  }

  @Test
  void text_without_chinese_has_none() {
    assertThat(Pinyin.of("Birthday 2026")).isEmpty();
    assertThat(Pinyin.of("")).isEmpty();
  }
}
