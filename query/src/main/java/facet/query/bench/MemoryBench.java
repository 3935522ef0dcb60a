package facet.query.bench;

import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import facet.datasets.condition.Node;
import facet.query.audience.Audience;
import facet.query.audience.LeafCache;
import java.util.List;

/// Measures the memory of leaves, and what happens when it is too little.
record MemoryBench(Asking asking) {
  /// What the workbench allows all its leaves.
  private static final long BUDGET = 512L << 20;

  /// How many segments are asked with too little, which asks for many leaves again and again.
  private static final int FEW = 50;

  Section run(List<Node> questions, List<Node> segments) {
    asking.progress().accept("memory of leaves");
    var ample = new LeafCache(BUDGET);
    var sizes = sizes(segments, ample);
    var tight = new LeafCache(ample.figures().bytes() / 2);
    var few = segments.subList(0, Math.min(FEW, segments.size()));
    if (!sizes(few, tight).equals(sizes.subList(0, few.size()))) {
      throw new FacetException(ErrorCode.INTERNAL, "With little memory the answers are others.");
    }
    var ofQuestions = new LeafCache(BUDGET);
    sizes(questions, ofQuestions);
    return new Section(
        "memory",
        "Memory of leaves",
        "Bitmaps of the leaves of all questions, asked one after another, and of the segments"
            + " within the workbench's budget; some of these again within half of what all need,"
            + " where the least recently used go.",
        List.of(
            line("%d questions".formatted(questions.size()), BUDGET, ofQuestions.figures()),
            line("%d segments".formatted(segments.size()), BUDGET, ample.figures()),
            line(
                "%d segments, half the memory".formatted(few.size()),
                ample.figures().bytes() / 2,
                tight.figures())));
  }

  private List<Long> sizes(List<Node> questions, LeafCache cache) {
    var lent = asking.through(new Lent(asking.engine(), asking.engine().capabilities()), cache);
    return questions.stream().map(lent::audience).map(Audience::size).toList();
  }

  private static Line line(String name, long budget, LeafCache.Figures figures) {
    return Line.of(name)
        .megabytes("budget, MB", budget)
        .count("leaves kept", figures.leaves())
        .megabytes("they take, MB", figures.bytes())
        .count("asked of the database", figures.misses())
        .count("evicted", figures.misses() - figures.leaves())
        .goal("≤ budget", figures.bytes() <= budget);
  }
}
