package facet.datasets.model;

import java.util.List;
import java.util.Optional;

/// The member: who all questions are about.
///
/// @param source the file set with one row a member; empty when members are those whom events name
/// @param joined the field with the date a member joined; without one every member is in every base
public record MemberEntity(
    Labels labels,
    Optional<String> source,
    KeyColumn key,
    Optional<String> joined,
    List<Field> fields,
    List<Link> links)
    implements Entity {
  public static final String ID = "member";

  public MemberEntity {
    fields = List.copyOf(fields);
    links = List.copyOf(links);
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Field builtIn() {
    return Field.builtIn(
        "key", new FieldType.Text(), new Labels("Member key", "会员编号"), labels.en());
  }

  @Override
  public String table() {
    return "member";
  }
}
