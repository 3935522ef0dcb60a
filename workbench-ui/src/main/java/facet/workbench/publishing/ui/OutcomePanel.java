package facet.workbench.publishing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import facet.workbench.kit.Action;
import facet.workbench.kit.Chip;
import facet.workbench.kit.Empty;
import facet.workbench.kit.Formats;
import facet.workbench.kit.Panel;
import facet.workbench.kit.Table;
import facet.workbench.publishing.OperationState;
import facet.workbench.publishing.PublicationLedger;
import facet.workbench.publishing.PublicationLedger.Operation;
import facet.workbench.publishing.Run;
import java.util.Locale;
import java.util.Optional;

/// Each member's outcome, rejected ones first, a page at a time.
class OutcomePanel extends Panel {
  private static final long serialVersionUID = 1L;
  private static final int PAGE = 50;

  private final transient PublicationLedger ledger;
  private final transient Run run;
  private int from;

  OutcomePanel(PublicationLedger ledger, Run run) {
    super(I18NProvider.translate("publishing.outcome"));
    this.ledger = ledger;
    this.run = run;
    flush();
    setId("outcome");
    show();
  }

  private void show() {
    var rows = ledger.operations(run.id(), Optional.empty(), from, PAGE);
    if (rows.isEmpty() && from == 0) {
      content(new Empty(getTranslation("publishing.outcome.none")));
      return;
    }
    var formats = Formats.of(this);
    var table =
        new Table<Operation>()
            .words(getTranslation("publishing.member"), Operation::memberKey)
            .words(getTranslation("publishing.action"), this::action)
            .part(getTranslation("publishing.result"), this::result)
            .words(
                getTranslation("publishing.reason"),
                o -> Optional.ofNullable(o.reason()).orElse(""))
            .number(getTranslation("publishing.tries"), o -> formats.count(o.attempts()))
            .rows(rows);
    content(reasons(), table, pages(formats, rows.size()));
  }

  private Component reasons() {
    var row = new Div();
    row.addClassName("why");
    ledger
        .rejectReasons(run.id())
        .forEach(r -> row.add(Chip.plain(r.reason() + "  " + Formats.of(this).count(r.members()))));
    return row;
  }

  private Component pages(Formats formats, int shown) {
    long all = run.counts().operations();
    var words =
        new Span(
            getTranslation(
                "publishing.shown", formats.count(from + 1L), formats.count(from + shown), all));
    words.addClassNames("t12", "s3", "grow");
    var before = Action.quiet(getTranslation("publishing.before"), () -> turn(-PAGE)).small();
    before.setEnabled(from > 0);
    var next = Action.quiet(getTranslation("publishing.next"), () -> turn(PAGE)).small();
    next.setEnabled(from + shown < all);
    var row = new Div(words, before, next);
    row.addClassNames("row", "pages");
    return row;
  }

  private void turn(int by) {
    from = Math.max(0, from + by);
    show();
  }

  private String action(Operation operation) {
    var name = String.valueOf(operation.action()).toLowerCase(Locale.ROOT);
    return getTranslation("publishing." + name);
  }

  private Component result(Operation operation) {
    var state = operation.state();
    var tone =
        switch (state) {
          case APPLIED -> Chip.Tone.OK;
          case REJECTED -> Chip.Tone.FAIL;
          case RETRY, UNKNOWN, INFLIGHT -> Chip.Tone.RETRY;
          case PENDING -> Chip.Tone.DRAFT;
          case SUPERSEDED -> Chip.Tone.ARCHIVED;
        };
    return Chip.filled(tone, words(state));
  }

  private String words(OperationState state) {
    return getTranslation("publishing.operation." + state.name().toLowerCase(Locale.ROOT));
  }
}
