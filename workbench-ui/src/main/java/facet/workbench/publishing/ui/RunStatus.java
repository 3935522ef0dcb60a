package facet.workbench.publishing.ui;

import com.vaadin.flow.component.Component;
import facet.workbench.kit.Chip;
import facet.workbench.publishing.Run;
import facet.workbench.publishing.RunState;
import java.util.Locale;

/// A run's state as a mark and a word.
final class RunStatus {
  private RunStatus() {}

  static Chip bare(Component speaker, Run run) {
    return Chip.bare(tone(run.state()), words(speaker, run));
  }

  static Chip filled(Component speaker, Run run) {
    return Chip.filled(tone(run.state()), words(speaker, run));
  }

  static String words(Component speaker, Run run) {
    var key = "publishing.state." + run.state().name().toLowerCase(Locale.ROOT);
    return speaker.getTranslation(key, run.counts().rejected());
  }

  private static Chip.Tone tone(RunState state) {
    return switch (state) {
      case PLANNED -> Chip.Tone.DRAFT;
      case AWAITING_APPROVAL -> Chip.Tone.REVIEW;
      case SENDING, VERIFYING -> Chip.Tone.APPROVED;
      case DONE -> Chip.Tone.OK;
      case DONE_WITH_REJECTS, FAILED -> Chip.Tone.FAIL;
      case PAUSED -> Chip.Tone.RETRY;
      case SUPERSEDED -> Chip.Tone.ARCHIVED;
    };
  }
}
