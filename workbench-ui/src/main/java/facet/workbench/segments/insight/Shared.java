package facet.workbench.segments.insight;

import facet.query.around.Overlap;
import facet.query.audience.Audience;
import facet.query.audience.Question;
import facet.workbench.segments.palette.Palette;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/// What a draft shares with the saved segments.
///
/// @param pairs the draft with each of them, those that share most first
/// @param sets exclusive intersections of the draft and the first few of the pairs, by their ids;
///   the draft is the empty id
/// @param compared the ids in the sets, the draft first
/// @param broken how many saved segments can't be asked
public record Shared(
    List<Overlap.Pair> pairs, Overlap.UpSet sets, List<String> compared, int broken) {
  /// The draft among the names.
  public static final String DRAFT = "";

  /// How many saved segments the intersections are told of.
  public static final int SETS = 7;

  private static final int INTERSECTIONS = 12;

  public Shared {
    pairs = List.copyOf(pairs);
    compared = List.copyOf(compared);
  }

  /// @param apart the id of the draft's own saved segment, which it is not compared with
  public static Shared of(Subject subject, String apart) {
    var workspace = subject.workspace();
    var segments =
        workspace.vocabulary().segments().stream()
            .map(Palette.Named::id)
            .filter(id -> !id.equals(apart))
            .toList();
    var questions =
        new ArrayList<Question>(
            segments.stream().map(id -> workspace.question(Subject.saved(id))).toList());
    var answers = workspace.audiences().audiences(questions);
    var audiences = new LinkedHashMap<String, Audience>();
    audiences.put(DRAFT, subject.audience());
    for (int i = 0; i < segments.size(); i++) {
      var id = segments.get(i);
      answers.get(i).found().ifPresent(audience -> audiences.put(id, audience));
    }
    var pairs = pairs(audiences);
    var compared = new LinkedHashMap<String, Audience>();
    compared.put(DRAFT, subject.audience());
    pairs.stream()
        .limit(SETS)
        .map(Overlap.Pair::other)
        .forEach(id -> compared.put(id, found(audiences, id)));
    return new Shared(
        pairs,
        Overlap.of(compared).upSet(INTERSECTIONS),
        List.copyOf(compared.sequencedKeySet()),
        segments.size() + 1 - audiences.size());
  }

  private static Audience found(LinkedHashMap<String, Audience> audiences, String id) {
    var audience = audiences.get(id);
    if (audience == null) {
      throw new IllegalStateException("no audience " + id);
    }
    return audience;
  }

  /// The draft with each other one alone: how those overlap among themselves does not matter here.
  private static List<Overlap.Pair> pairs(LinkedHashMap<String, Audience> audiences) {
    var pairs = new ArrayList<Overlap.Pair>();
    audiences.forEach((id, audience) -> {
      if (!id.equals(DRAFT)) {
        var two = new LinkedHashMap<String, Audience>();
        two.put(DRAFT, found(audiences, DRAFT));
        two.put(id, audience);
        pairs.addAll(Overlap.of(two).pairs());
      }
    });
    pairs.sort(
        Comparator.comparingDouble(Overlap.Pair::jaccard)
            .reversed()
            .thenComparing(Overlap.Pair::other));
    return pairs;
  }
}
