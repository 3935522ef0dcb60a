package facet.query.plan;

import facet.datasets.model.Entity;
import facet.datasets.model.FieldRef;
import facet.datasets.model.Link;
import facet.datasets.model.MemberModel;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedSet;
import org.apache.calcite.rel.core.JoinRelType;
import org.apache.calcite.rex.RexNode;

/// An entity's table on the planner's stack, left-joined with the dimensions that some fields need;
/// no join adds or drops a row.
final class Star {
  private final Scratch scratch;
  private final MemberModel model;
  private final Entity root;
  private final Map<List<Link>, Integer> offsets = new HashMap<>();
  private final Map<List<Link>, Entity> owners = new HashMap<>();

  private Star(Scratch scratch, MemberModel model, Entity root) {
    this.scratch = scratch;
    this.model = model;
    this.root = root;
  }

  /// Puts the table and its dimensions on the stack.
  static Star push(Scratch scratch, MemberModel model, Entity root, Iterable<FieldRef> fields) {
    var star = new Star(scratch, model, root);
    scratch.scan(root.table());
    star.offsets.put(List.of(), 0);
    star.owners.put(List.of(), root);
    SequencedSet<List<Link>> paths = new LinkedHashSet<>();
    for (var field : fields) {
      for (int i = 1; i <= field.via().size(); i++) {
        paths.add(field.via().subList(0, i));
      }
    }
    paths.forEach(star::join);
    return star;
  }

  private void join(List<Link> path) {
    var parent = path.subList(0, path.size() - 1);
    var dimension = model.dimensionOf(path.getLast());
    int width = scratch.width();
    var link = scratch.column(offset(parent), owner(parent), path.getLast().id());
    scratch.scan(dimension.table());
    scratch.join(JoinRelType.LEFT, link, MemberSchema.ID);
    offsets.put(path, width);
    owners.put(path, dimension);
  }

  private int offset(List<Link> path) {
    return known(offsets, path);
  }

  private Entity owner(List<Link> path) {
    return known(owners, path);
  }

  private static <T> T known(Map<List<Link>, T> joined, List<Link> path) {
    return Objects.requireNonNull(joined.get(path), () -> "not joined: " + path);
  }

  /// A column of the root's own.
  RexNode own(String column) {
    return scratch.column(0, root, column);
  }

  RexNode field(FieldRef ref) {
    return scratch.column(offset(ref.via()), owner(ref.via()), ref.field().id());
  }
}
