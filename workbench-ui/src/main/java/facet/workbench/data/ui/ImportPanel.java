package facet.workbench.data.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.streams.UploadHandler;
import facet.datasets.FacetException;
import facet.datasets.importing.ImportReport;
import facet.workbench.data.ChosenDataset;
import facet.workbench.data.ImportJob;
import facet.workbench.data.ImportJobs;
import facet.workbench.data.UploadedFiles;
import facet.workbench.home.FacetHome;
import facet.workbench.kit.Action;
import facet.workbench.kit.Failure;
import facet.workbench.kit.Formats;
import facet.workbench.kit.Note;
import facet.workbench.kit.Panel;
import facet.workbench.kit.Table;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/// Files in, a new data version out: drop them, import, watch, cancel.
class ImportPanel extends Panel {
  private static final long serialVersionUID = 1L;

  private final transient ChosenDataset chosen;
  private final transient ImportJobs jobs;
  private final transient FacetHome home;
  private final transient Runnable loaded;

  /// @param loaded called when a new version is in use
  ImportPanel(ChosenDataset chosen, ImportJobs jobs, FacetHome home, Runnable loaded) {
    super(I18NProvider.translate("data.import"));
    this.chosen = chosen;
    this.jobs = jobs;
    this.home = home;
    this.loaded = loaded;
    setId("import");
    offer();
  }

  @Override
  protected void onAttach(AttachEvent event) {
    jobs.latest().filter(ImportJob::isRunning).ifPresent(this::follow);
  }

  private void offer() {
    var files = UploadedFiles.in(home);
    var load = Action.primary(getTranslation("data.import.start"), () -> start(files));
    load.setId("start-import");
    load.setEnabled(false);
    var upload =
        new Upload(
            (UploadHandler)
                event -> {
                  try (var content = event.getInputStream()) {
                    files.keep(event.getFileName(), content);
                  }
                });
    upload.setDropLabel(new Span(getTranslation("data.import.drop")));
    upload.setAcceptedFileTypes(".csv", ".tsv", ".txt", ".parquet", ".yaml", ".yml");
    upload.addAllFinishedListener(_ -> load.setEnabled(!files.names().isEmpty()));
    var meaning = new Paragraph(getTranslation("data.import.meaning"));
    meaning.addClassNames("s2", "t12");
    var row = new Div(load);
    row.addClassName("row");
    content(meaning, upload, row);
  }

  private void start(UploadedFiles files) {
    try {
      var model = files.model().or(() -> modelInUse(files));
      if (model.isEmpty()) {
        content(new Failure(getTranslation("data.import.no-model"), again()));
        return;
      }
      follow(jobs.start(model.get(), files.folder()));
    } catch (FacetException e) {
      content(new Failure(String.valueOf(e.getMessage()), again()));
    }
  }

  private Optional<Path> modelInUse(UploadedFiles files) {
    return chosen
        .audiences()
        .map(audiences -> audiences.version().facts())
        .map(facts -> files.addModel(facts.modelName(), facts.modelText()));
  }

  private void follow(ImportJob job) {
    var ui = getUI().orElseThrow();
    var watching = job.watch(() -> ui.access(() -> show(job.state(), job)));
    addDetachListener(_ -> watching.close());
    show(job.state(), job);
  }

  private void show(ImportJob.State state, ImportJob job) {
    switch (state) {
      case ImportJob.State.Running running -> running(running, job);
      case ImportJob.State.Finished(var report) -> finished(report);
      case ImportJob.State.Failed(var message) -> failed(message);
      case ImportJob.State.Cancelled() ->
          content(Note.info(getTranslation("data.import.cancelled")), again());
    }
  }

  private void running(ImportJob.State.Running running, ImportJob job) {
    var bar = new ProgressBar(0, running.of(), Math.min(running.done(), running.of()));
    var step = running.step().name().toLowerCase(Locale.ROOT);
    var words =
        new Span(
            getTranslation(
                "data.import.step." + step,
                running.subject().in(getLocale()),
                running.done(),
                running.of()));
    var calm = new Paragraph(getTranslation("data.import.calm"));
    calm.addClassNames("s2", "t12");
    var cancel = Action.plain(getTranslation("data.import.cancel"), job::cancel);
    cancel.setId("cancel-import");
    content(words, bar, calm, cancel);
  }

  private void finished(ImportReport report) {
    var facts = report.version().facts();
    var done =
        Note.info(getTranslation("data.import.done", report.version().number(), facts.members()));
    done.setId("import-done");
    content(done, again());
    if (!report.rejected().isEmpty()) {
      content(done, setAside(report), again());
    }
    loaded.run();
  }

  private Table<ImportReport.RejectedRow> setAside(ImportReport report) {
    var formats = Formats.of(this);
    return new Table<ImportReport.RejectedRow>()
        .words(getTranslation("data.set-aside.file"), row -> fileName(row.file()))
        .number(getTranslation("data.set-aside.line"), row -> formats.count(row.line()))
        .words(getTranslation("data.set-aside.column"), ImportReport.RejectedRow::column)
        .words(getTranslation("data.set-aside.value"), ImportReport.RejectedRow::value)
        .words(getTranslation("data.set-aside.reason"), ImportReport.RejectedRow::reason)
        .rows(report.rejected().stream().limit(100).toList());
  }

  private static String fileName(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private void failed(String message) {
    var lines = new Pre(message);
    lines.addClassName("problems");
    var failure = new Failure(getTranslation("data.import.failed"), again());
    failure.setId("import-failed");
    content(failure, lines);
  }

  private Action again() {
    return Action.plain(getTranslation("data.import.again"), this::offer);
  }
}
