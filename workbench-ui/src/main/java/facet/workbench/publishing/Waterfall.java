package facet.workbench.publishing;

import java.util.List;

/// From the segment's members to those the destination should hold: matched − deductions = target.
public record Waterfall(long matched, List<Deduction> deductions, long target) {

  public Waterfall {
    deductions = List.copyOf(deductions);
    long left = matched - deductions.stream().mapToLong(Deduction::members).sum();
    if (left != target) {
      throw new IllegalArgumentException(
          "%d matched less %s leaves %d, not %d".formatted(matched, deductions, left, target));
    }
  }

  static Waterfall to(long target, List<Deduction> deductions) {
    long taken = deductions.stream().mapToLong(Deduction::members).sum();
    return new Waterfall(target + taken, deductions, target);
  }
}
