package facet.models.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import facet.datasets.FacetException;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeatureTableTest {
  @Test
  void infiniteValuesAreRefusedByMember() {
    assertThatThrownBy(() ->
            FeatureTable.of(
                new int[] {4, 9}, List.of("ratio"), new double[][] {{1, Double.POSITIVE_INFINITY}}))
        .isInstanceOf(FacetException.class)
        .hasMessageContaining("'ratio' is infinite for member ordinal 9");
  }

  @Test
  void membersMustAscend() {
    assertThatThrownBy(
            () -> FeatureTable.of(new int[] {4, 4}, List.of("a"), new double[][] {{1, 2}}))
        .hasMessageContaining("row 1 does not");
  }

  @Test
  void columnsMustBeAsLongAsMembersAndNamedOnce() {
    int[] members = {1, 2};
    assertThatThrownBy(() -> FeatureTable.of(members, List.of("a"), new double[][] {{1}}))
        .hasMessageContaining("'a' has 1 values for 2 members");
    assertThatThrownBy(
            () -> FeatureTable.of(members, List.of("a", "a"), new double[][] {{1, 2}, {1, 2}}))
        .hasMessageContaining("'a' appears twice");
    assertThatThrownBy(() -> FeatureTable.of(members, List.of("a", "b"), new double[][] {{1, 2}}))
        .hasMessageContaining("2 names for 1 columns");
  }

  @Test
  void anUnknownFeatureIsNamedBesideThoseThereAre() {
    FeatureTable table = FeatureTable.of(new int[] {1}, List.of("a"), new double[][] {{1}});
    assertThatThrownBy(() -> table.column("b"))
        .hasMessage("Feature 'b' is not in the table, which has [a].");
  }

  @Test
  void rowsKeepMembersWithTheirValues() {
    FeatureTable table =
        FeatureTable.of(new int[] {1, 5, 8}, List.of("a"), new double[][] {{10, 50, 80}});
    FeatureTable rows = table.rows(new int[] {0, 2});
    assertThat(rows.members()).containsExactly(1, 8);
    assertThat(rows.column("a")).containsExactly(10, 80);
  }
}
