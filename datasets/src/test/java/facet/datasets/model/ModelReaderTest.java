package facet.datasets.model;

import static org.assertj.core.api.Assertions.assertThat;

import facet.datasets.Checked;
import facet.datasets.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModelReaderTest {
  private static final String CLUB =
      """
      format: facet-model/1
      dataset: club
      sources: {members: members.csv, orders: orders.csv, shops: shops.csv}
      member:
        source: members
        key: no
        fields:
          city: {type: text}
      dimensions:
        shop: {source: shops, key: shop, fields: {city: {type: text}}}
      events:
        order:
          source: orders
          member: member_no
          time: at
          fields:
            amount: {type: decimal, scale: 2}
            pieces: {type: integer}
            channel: {type: text}
          links: {shop: {column: shop}}
      metrics:
        spend:
          event: order
          where: {kind: any, of: [{kind: attribute, field: order.channel, op: notNull}, {kind: attribute, field: order.shop.city, op: notNull}]}
          measure: {fn: sum, field: order.amount}
      """;

  @Test
  void the_example_model_reads() throws IOException {
    var file = Path.of("../docs/examples/online-retail/model.yaml");
    var read = ModelReader.read("model.yaml", Files.readString(file));
    assertThat(read.problems()).isEmpty();
    var model = read.found().orElseThrow();
    assertThat(model.field("sale.amount").orElseThrow().field().origin())
        .isInstanceOf(FieldOrigin.Product.class);
    assertThat(model.event("sale").orElseThrow().where()).isPresent();
    assertThat(model.event("sale").orElseThrow().meaning().en()).startsWith("A purchase");
    assertThat(model.event("line").orElseThrow().meaning()).isEqualTo(Labels.same(""));
  }

  @Test
  void areas_and_sources_are_called_in_each_language() {
    var model = club("Profil: {en: Profile, zh_CN: 基本资料}", "area: Profil").found().orElseThrow();
    assertThat(model.area("Profil")).isEqualTo(new Labels("Profile", "基本资料"));
    assertThat(model.area("Order")).as("an event's name").isEqualTo(new Labels("Order", "订单"));
    assertThat(model.area("Other")).isEqualTo(Labels.same("Other"));
    assertThat(model.source("members")).isEqualTo(new Labels("Members", "会员"));
    assertThat(model.source("order_files")).isEqualTo(Labels.same("Order files"));
    assertThat(model.source("gone")).isEqualTo(Labels.same("gone"));
  }

  @Test
  void an_area_that_nothing_is_in_is_a_mistake() {
    assertThat(club("Profile: 基本资料", "area: Profil").problems())
        .extracting(Object::toString)
        .containsExactly(
            "model.yaml:4: Nothing is in the area 'Profile'. There are: [Order, Profil].");
  }

  private static Checked<MemberModel> club(String areas, String area) {
    return ModelReader.read(
        "model.yaml",
        """
        format: facet-model/1
        dataset: club
        areas:
          %s
        sources:
          members: {label: {en: Members, zh_CN: 会员}, files: members.csv}
          order_files: orders.csv
        member:
          source: members
          key: no
          fields: {city: {type: text, %s}}
        events:
          order:
            label: {en: Order, zh_CN: 订单}
            source: order_files
            member: member_no
            time: at
        """
            .formatted(areas, area));
  }

  @Test
  void a_mistake_in_a_field_is_told_with_its_line() {
    assertThat(
            read(
                CLUB.replace("type: text", "type: txt")
                    .replace("{type: integer}", "{colour: red}")))
        .extracting(Problem::where)
        .contains("model.yaml:8", "model.yaml:18");
  }

  @Test
  void every_name_that_refers_to_nothing_is_told() {
    var broken =
        CLUB.replace("source: members", "source: member")
            .replace("field: order.channel", "field: order.chanel")
            .replace("field: order.amount", "field: order.amont");
    assertThat(read(broken))
        .extracting(Object::toString)
        .satisfiesExactlyInAnyOrder(
            p -> assertThat(p).startsWith("model.yaml:5: There is no source 'member'."),
            p ->
                assertThat(p)
                    .isEqualTo(
                        "model.yaml:24: There is no field 'order.chanel'. Of 'order' there are: amount, pieces, channel, shop."),
            p -> assertThat(p).startsWith("model.yaml:25: There is no field 'order.amont'."));
  }

  @Test
  void a_dated_attribute_is_refused_because_its_changes_are_events() {
    var yaml = CLUB.replace("city: {type: text}", "city: {type: text, history: dated}");
    assertThat(ModelReader.read("model.yaml", yaml).problems())
        .extracting(Object::toString)
        .contains("model.yaml:8: 'dated' is not known here. Use one of: constant, current.");
  }

  @Test
  void what_refers_to_a_dimension_that_cannot_be_read_is_not_told_as_well() {
    assertThat(
            read(
                CLUB.replace("{city: {type: text}}", "{city: {type: txt}}")
                    .replace("key: shop, ", "")))
        .extracting(Problem::where)
        .containsOnly("model.yaml:10");
  }

  private static List<Problem> read(String yaml) {
    return ModelReader.read("model.yaml", yaml).problems();
  }
}
