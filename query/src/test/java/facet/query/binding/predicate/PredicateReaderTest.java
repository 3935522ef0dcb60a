package facet.query.binding.predicate;

import static org.assertj.core.api.Assertions.assertThat;

import facet.datasets.ErrorCode;
import facet.datasets.Problem;
import facet.datasets.condition.Segment;
import facet.datasets.condition.SegmentJson;
import facet.query.club.Club;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PredicateReaderTest {
  private final Club club = new Club();
  private final PredicateReader reader = new PredicateReader(Terms.ofMember(club.model()));

  private String read(String text) {
    var node = reader.read(text).orThrow(ErrorCode.INVALID_DOCUMENT, text);
    var json = SegmentJson.write(new Segment("club", "x", node)).replaceAll("\\s+", "");
    return json.substring(json.indexOf("\"where\":") + 8, json.length() - 1);
  }

  private String problems(String text) {
    return reader.read(text).problems().stream()
        .map(Problem::toString)
        .collect(Collectors.joining("\n"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          age >= 18                        | {"kind":"attribute","field":"member.age","op":"ge","value":18}
          18 <= Member.Age                 | {"kind":"attribute","field":"member.age","op":"ge","value":18}
          member.city = '上海'             | {"kind":"attribute","field":"member.city","op":"eq","value":"上海"}
          city <> 'x'                      | {"kind":"attribute","field":"member.city","op":"ne","value":"x"}
          balance > -1.50                  | {"kind":"attribute","field":"member.balance","op":"gt","value":-1.5}
          city in ('a', 'b')               | {"kind":"attribute","field":"member.city","op":"in","values":["a","b"]}
          age between 18 and 30            | {"kind":"attribute","field":"member.age","op":"between","from":18,"to":30}
          city like '%海%'                 | {"kind":"attribute","field":"member.city","op":"contains","value":"海"}
          city like '海%'                  | {"kind":"attribute","field":"member.city","op":"startsWith","value":"海"}
          city is null                     | {"kind":"attribute","field":"member.city","op":"isNull"}
          wechat                           | {"kind":"attribute","field":"member.wechat","op":"eq","value":true}
          wechat is false                  | {"kind":"attribute","field":"member.wechat","op":"eq","value":false}
          birthday >= date '1990-02-01'    | {"kind":"attribute","field":"member.birthday","op":"ge","value":"1990-02-01"}
          birthday >= '1990-02-01'         | {"kind":"attribute","field":"member.birthday","op":"ge","value":"1990-02-01"}
          home_store.region = 'n'          | {"kind":"attribute","field":"member.home_store.region","op":"eq","value":"n"}
          first_store <> home_store        | {"kind":"compare","left":"member.first_store","op":"ne","right":"member.home_store"}
          spend > 100                      | {"kind":"metric","metric":"spend","op":"gt","value":100}
          not wechat                       | {"kind":"not","of":{"kind":"attribute","field":"member.wechat","op":"eq","value":true}}
          age not in (1)                   | {"kind":"not","of":{"kind":"attribute","field":"member.age","op":"in","values":[1]}}
          """)
  void a_predicate_becomes_the_conditions_that_it_means(String text, String json) {
    assertThat(read(text)).isEqualTo(json);
  }

  @Test
  void chains_of_one_word_become_one_group() {
    assertThat(read("age > 1 and age > 2 and (age > 3 or wechat)"))
        .startsWith("{\"kind\":\"all\",\"of\":[{\"kind\":\"attribute\"")
        .containsOnlyOnce("\"all\"")
        .containsOnlyOnce("\"any\"");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          age >=                           | 1:5
          shoe_size > 40                   | 1:1: There is no term 'shoe_size'
          age > 1 and shoe_size > 40       | 1:13: There is no term 'shoe_size'
          orders_12m > 1                   | 1:1: There is no term 'orders_12m'. Perhaps: orders
          城市 = 'x'                        | 1:1: There is no term '城市'. Perhaps: 常住城市
          age + 1                          | 1:1: This is a value
          age + 1 > 2                      | 1:1: 'age + 1'
          upper(city) = 'X'                | can't be turned into conditions
          city > 5 and age > wechat        | 1:14
          (select 1) > age                 | 1:9: Can't be read from here on
          exists (select * from member)    | 1:23
          delete from member               | 1:8: Can't be read from here on
          age > 1; drop table member       | 1:8: Can't be read from here on
          current_date > birthday          | There is no term 'current_date'
          city like 'a_b%'                 | 1:11: This pattern
          """)
  void what_cannot_be_asked_is_refused_where_it_stands(String text, String problem) {
    assertThat(problems(text)).containsIgnoringCase(problem);
  }

  @Test
  void labels_of_both_languages_are_names() {
    assertThat(problems("\"Nothing of the kind\" = 1")).contains("Nothing of the kind");
  }

  @Test
  void a_text_nested_too_deep_is_refused() {
    assertThat(problems("(".repeat(500) + "age > 1" + ")".repeat(500))).contains("too deep");
  }
}
