package facet.workbench.segments.insight;

import facet.datasets.model.Field;
import facet.datasets.model.FieldType;
import facet.datasets.model.MemberEntity;
import facet.datasets.model.MemberModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// One page of a draft's members in the order of their numbers.
///
/// @param columns paths of the member's fields
/// @param next the number to continue after; empty on the last page
public record SamplePage(List<String> columns, List<Row> rows, Optional<String> next) {
  public static final int ROWS = 15;

  public SamplePage {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /// @param cells in the order of the columns
  public record Row(String key, List<Cell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /// A value as text; one that identifies a person may be kept back.
  public record Cell(Optional<String> value, boolean masked) {}

  /// What is not to be seen is not read either.
  ///
  /// @param personal whether what identifies a person is shown
  public static SamplePage of(
      Subject subject, Optional<String> after, List<String> columns, boolean personal) {
    var terms = new Terms(subject.workspace().model(), Locale.ROOT);
    Predicate<String> masked = path -> !personal && terms.isPersonal(path);
    var read = columns.stream().filter(masked.negate()).toList();
    var page = subject.workspace().audiences().members(subject.audience(), after, ROWS, read);
    var rows = new ArrayList<Row>();
    for (var row : page.rows()) {
      rows.add(
          new Row(
              row.key(),
              columns.stream()
                  .map(path ->
                      masked.test(path)
                          ? new Cell(Optional.empty(), true)
                          : new Cell(
                              Optional.ofNullable(row.values().get(read.indexOf(path))), false))
                  .toList()));
    }
    return new SamplePage(columns, rows, page.next());
  }

  /// Every field of the member that a column can show.
  public static List<String> choices(MemberModel model) {
    var member = model.member();
    var linked =
        member.links().stream()
            .flatMap(link ->
                model.dimensionOf(link).fields().stream()
                    .map(field -> MemberEntity.ID + "." + link.id() + "." + field.id()));
    return Stream.concat(member.fields().stream().map(SamplePage::path), linked).toList();
  }

  /// The columns to begin with: the first choice, text and date that name nobody.
  public static List<String> usual(MemberModel model) {
    return Stream.<Class<? extends FieldType>>of(
            FieldType.Choice.class, FieldType.Text.class, FieldType.Date.class)
        .flatMap(type ->
            model.member().fields().stream()
                .filter(field -> !field.personal() && type.isInstance(field.type()))
                .findFirst()
                .stream())
        .map(SamplePage::path)
        .toList();
  }

  private static String path(Field field) {
    return MemberEntity.ID + "." + field.id();
  }
}
