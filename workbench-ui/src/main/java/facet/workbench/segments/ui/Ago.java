package facet.workbench.segments.ui;

import com.vaadin.flow.component.Component;
import facet.workbench.kit.Formats;
import java.time.Clock;
import java.time.OffsetDateTime;

/// When something was saved, as far as it matters now.
public record Ago(Clock clock) {
  public String of(OffsetDateTime time, Component speaker) {
    return Formats.of(speaker)
        .moment(time.atZoneSameInstant(clock.getZone()), clock.instant().atZone(clock.getZone()));
  }

  /// When something began, as the clock showed it then.
  public String clock(OffsetDateTime time, Component speaker) {
    return Formats.of(speaker)
        .clock(time.atZoneSameInstant(clock.getZone()), clock.instant().atZone(clock.getZone()));
  }
}
