package facet.workbench.segments.lists;

import facet.datasets.model.Labels;
import facet.datasets.store.DerivedFact;
import facet.datasets.store.DerivedFacts;
import facet.query.audience.Audiences;
import facet.query.audience.Scope;
import facet.workbench.naming.Slug;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The lists of one dataset.
///
/// @param scope whom somebody may see, and so may list
public record UploadedLists(Audiences audiences, Scope scope, DerivedFacts facts) {
  private static final int LONGEST_ID = 40;

  /// Looks the members up whose keys are in a text. Reads all keys once.
  public ListMatch match(String text) {
    var table = KeyTable.of(text);
    var wanted = table.cells();
    Map<String, Integer> members = new HashMap<>();
    var everyone = audiences.everyone(audiences.completeThrough(), scope);
    audiences.forEach(
        everyone,
        List.of(),
        row -> {
          if (wanted.contains(row.key())) {
            members.put(row.key(), row.ordinal());
          }
        });
    return table.match(members);
  }

  /// Keeps the members found as a new list.
  public DerivedFact keep(ListMatch match, String name, LocalDate asOf, String note) {
    var ordinals = match.ordinals().stream().mapToInt(Integer::intValue).toArray();
    return facts.addList(idOf(name), asOf, Labels.same(name), note, ordinals);
  }

  private String idOf(String name) {
    var taken =
        facts.all().stream()
            .filter(fact -> fact.kind() == DerivedFact.Kind.LIST)
            .map(DerivedFact::id)
            .toList();
    var slug = Slug.of(name, "list", id -> taken.contains(ascii(id)));
    return ascii(slug);
  }

  /// Letters, digits and underscores, a letter first.
  private static String ascii(String slug) {
    var plain = slug.replace('-', '_');
    var named = Character.isLetter(plain.charAt(0)) ? plain : "list_" + plain;
    return named.length() <= LONGEST_ID
        ? named
        : named.substring(0, LONGEST_ID / 2) + named.substring(named.length() - LONGEST_ID / 2);
  }
}
