package facet.workbench.segments;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Who has which segment open to edit it at this moment, so that the second is told of the first
/// and both of a save. Knows this process alone; what is saved is guarded by its version.
@Component
public class EditingNow {
  private final Map<String, List<Seat>> seats = new ConcurrentHashMap<>();
  private final Clock clock;

  public EditingNow(Clock clock) {
    this.clock = clock;
  }

  /// Somebody who edits.
  public record Editor(String account, Instant since) {}

  /// What happens around somebody who edits; told on the thread of whoever does it.
  public sealed interface News {
    /// Those who edit the same segment by now; empty when the last of them has left.
    record Others(List<Editor> editors) implements News {
      public Others {
        editors = List.copyOf(editors);
      }
    }

    /// Somebody else saved a version.
    record Saved(String account, int version) implements News {}
  }

  /// A place at which somebody edits; closed when they leave.
  public final class Seat implements AutoCloseable {
    private final String segment;
    private final Editor editor;
    private final Consumer<News> told;

    private Seat(String segment, Editor editor, Consumer<News> told) {
      this.segment = segment;
      this.editor = editor;
      this.told = told;
    }

    /// Tells the others that this one saved.
    public void saved(int version) {
      at(segment).stream()
          .filter(other -> other != this)
          .forEach(other -> other.told.accept(new News.Saved(editor.account(), version)));
    }

    @Override
    public void close() {
      seats.computeIfPresent(segment, (_, all) -> without(all));
      tellAll(segment);
    }

    private @Nullable List<Seat> without(List<Seat> all) {
      var rest = all.stream().filter(other -> other != this).toList();
      return rest.isEmpty() ? null : rest;
    }
  }

  /// Somebody begins to edit a segment.
  public Seat enter(String segment, String account, Consumer<News> told) {
    var seat = new Seat(segment, new Editor(account, clock.instant()), told);
    seats.merge(segment, List.of(seat), EditingNow::both);
    tellAll(segment);
    return seat;
  }

  private List<Seat> at(String segment) {
    return seats.getOrDefault(segment, List.of());
  }

  private static List<Seat> both(List<Seat> here, List<Seat> come) {
    return Stream.concat(here.stream(), come.stream()).toList();
  }

  private void tellAll(String segment) {
    for (var seat : at(segment)) {
      var others =
          at(segment).stream().filter(other -> other != seat).map(other -> other.editor).toList();
      seat.told.accept(new News.Others(others));
    }
  }
}
