package facet.workbench.segments.insight;

import facet.query.around.Contrast;
import facet.query.audience.Audience;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/// What sets a draft's members apart from others, the greatest effect first. That a value is
/// missing comes last, and only where nothing else is told of its term: of those who never bought,
/// every average is missing.
///
/// @param telling what is believed and was not asked for, each term once
/// @param asked what differs because a condition asks for it
/// @param byChance how many differences chance explains
/// @param members how many the draft has
/// @param others how many it was compared with
public record Traits(
    List<Trait> telling, List<Trait> asked, int byChance, long members, long others) {
  public Traits {
    telling = List.copyOf(telling);
    asked = List.copyOf(asked);
  }

  /// Compares with some others: all other members, or those of another segment.
  public static Traits of(Subject subject, Audience others) {
    var own = subject.audience();
    var found = new Contrast(subject.workspace().audiences()).of(own.against(others));
    var reading = new TraitReader(subject.workspace().model());
    var used = UsedTerms.of(subject.where());
    var read = found.stream().map(reading::read).toList();
    var seen = new HashSet<String>();
    var telling = new ArrayList<Trait>();
    var asked = new ArrayList<Trait>();
    read.stream()
        .filter(Trait::believed)
        .sorted(Comparator.comparing(Trait::ofMissing))
        .filter(trait -> seen.add(trait.term()))
        .forEach(trait -> (used.contains(trait.term()) ? asked : telling).add(trait));
    int byChance = Math.toIntExact(read.stream().filter(trait -> !trait.believed()).count());
    return new Traits(telling, asked, byChance, own.size(), others.size());
  }
}
