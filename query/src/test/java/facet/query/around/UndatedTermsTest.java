package facet.query.around;

import static org.assertj.core.api.Assertions.assertThat;

import facet.query.audience.AskedClub;
import facet.query.binding.ConditionBinder;
import facet.query.club.AdversarialClub;
import facet.query.club.Club;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UndatedTermsTest {
  @TempDir Path folder;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      value = {
        "\"attribute\", \"field\": \"member.city\", \"op\": \"notNull\" | [member.city] []",
        "\"attribute\", \"field\": \"member.key\", \"op\": \"notNull\" | [] []",
        "\"attribute\", \"field\": \"member.home_store\", \"op\": \"notNull\""
            + " | [member.home_store] []",
        "\"compare\", \"left\": \"member.home_store\", \"op\": \"eq\","
            + " \"right\": \"member.first_store\""
            + " | [member.home_store, member.first_store] []",
        "\"did\", \"event\": \"order\", \"where\":"
            + " {\"kind\": \"attribute\", \"field\": \"order.channel\", \"op\": \"notNull\"} | [] []",
        "\"didNot\", \"event\": \"order\", \"where\":"
            + " {\"kind\": \"attribute\", \"field\": \"order.store.region\", \"op\": \"isNull\"}"
            + " | [order.store.region] []",
        "\"metric\", \"metric\": \"gold_share\", \"op\": \"notNull\""
            + " | [order_line.product.category] []",
        "\"rank\", \"by\": \"spend\", \"top\": {\"count\": 3}, \"within\": \"member.city\","
            + " \"among\": {\"kind\": \"list\", \"id\": \"vip\"} | [member.city] [vip]",
        "\"class\", \"classification\": \"value\", \"in\": [\"top\"] | [member.tier] []",
        "\"segment\", \"id\": \"not_web\" | [member.wechat] []",
        "\"predicate\", \"text\": \"member.age > 3\" | [member.age] []",
        "\"score\", \"score\": \"churn\", \"op\": \"gt\", \"value\": 0 | [] []",
        "\"attribute\", \"field\": \"member.city\", \"op\": \"notNull\", \"muted\": true | [] []",
      })
  void what_is_only_known_as_of_today_is_named(String node, String expected) {
    var club = AdversarialClub.of(3, 1, folder);
    var where =
        new ConditionBinder(club.model(), club.catalog(), Club.AS_OF)
            .bind(AskedClub.node("{\"kind\": " + node + "}"))
            .found()
            .orElseThrow();
    var undated = UndatedTerms.of(where);
    assertThat(undated.fields() + " " + undated.lists()).isEqualTo(expected);
    assertThat(undated.isEmpty()).isEqualTo(expected.equals("[] []"));
  }
}
