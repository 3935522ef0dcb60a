package facet.workbench.data.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import facet.datasets.store.DataVersion;
import facet.workbench.kit.Action;
import facet.workbench.kit.Chip;
import facet.workbench.kit.Empty;
import facet.workbench.kit.Formats;
import facet.workbench.kit.Panel;
import facet.workbench.kit.Table;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;

/// The data versions there are, the one in use marked; another can be put into use.
class VersionsPanel extends Panel {
  private static final long serialVersionUID = 1L;

  private final boolean mayChange;
  private final transient Consumer<DataVersion> open;
  private final transient Consumer<DataVersion> use;

  VersionsPanel(boolean mayChange, Consumer<DataVersion> open, Consumer<DataVersion> use) {
    super(I18NProvider.translate("data.versions"));
    this.mayChange = mayChange;
    this.open = open;
    this.use = use;
    flush();
    setId("versions");
  }

  void show(List<DataVersion> versions, int inUse) {
    if (versions.isEmpty()) {
      content(new Empty(getTranslation("data.versions.none")));
      return;
    }
    var formats = Formats.of(this);
    var table =
        new Table<DataVersion>()
            .words(getTranslation("data.version"), v -> "v" + v.number())
            .part(getTranslation("data.status"), v -> status(v, inUse))
            .words(getTranslation("data.loaded"), v -> loaded(v, formats))
            .words(
                getTranslation("data.complete-through"),
                v -> formats.date(v.facts().completeThrough()))
            .number(getTranslation("data.members"), v -> formats.count(v.facts().members()))
            .number(getTranslation("data.events"), v -> formats.count(events(v)))
            .part("", v -> action(v, inUse))
            .onOpen(open)
            .rows(versions);
    content(table);
    versions.stream().filter(v -> v.number() == inUse).findFirst().ifPresent(open);
  }

  private static long events(DataVersion version) {
    return version.facts().events().values().stream().mapToLong(Long::longValue).sum();
  }

  private static String loaded(DataVersion version, Formats formats) {
    var then = version.facts().loadedAt().atZone(ZoneId.systemDefault());
    return formats.moment(then, then.plusDays(1));
  }

  private Component status(DataVersion version, int inUse) {
    return version.number() == inUse
        ? Chip.bare(Chip.Tone.OK, getTranslation("data.in-use"))
        : Chip.bare(Chip.Tone.ARCHIVED, getTranslation("data.kept"));
  }

  private Component action(DataVersion version, int inUse) {
    if (!mayChange || version.number() == inUse) {
      return new Span();
    }
    var words = getTranslation("data.use-version", version.number());
    return Action.plain(words, () -> use.accept(version)).small();
  }
}
