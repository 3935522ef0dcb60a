package facet.query.audience;

import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import facet.query.binding.BoundCondition;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/// Leaves that one query answers, begun by whoever asks for one of them first; the others wait for
/// it. When it fails or is cancelled for one, the next to wait asks again.
final class LeavesTogether {
  private final List<BoundCondition.Leaf> leaves;
  private final Function<List<BoundCondition.Leaf>, List<RoaringBitmap>> query;
  private final ReentrantLock asking = new ReentrantLock();
  private @Nullable List<RoaringBitmap> answers;

  LeavesTogether(
      List<BoundCondition.Leaf> leaves,
      Function<List<BoundCondition.Leaf>, List<RoaringBitmap>> query) {
    this.leaves = List.copyOf(leaves);
    this.query = query;
  }

  RoaringBitmap members(BoundCondition.Leaf leaf) {
    try {
      asking.lockInterruptibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new FacetException(ErrorCode.CANCELLED, "The question was cancelled.", e);
    }
    try {
      var found = answers;
      if (found == null) {
        found = query.apply(leaves);
        answers = found;
      }
      return found.get(leaves.indexOf(leaf));
    } finally {
      asking.unlock();
    }
  }
}
