package facet.workbench.chart;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import facet.workbench.kit.Action;
import facet.workbench.kit.Icon;
import facet.workbench.kit.Panel;
import facet.workbench.kit.Table;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/// A chart with its question as the title, the finding beside it, and its table twin with the same
/// numbers, which can also be downloaded as CSV.
public class ChartFrame extends Panel {
  private static final long serialVersionUID = 1L;

  /// The numbers behind a chart as people read them: column names, then rows of as many cells, the
  /// first one a name.
  public record Twin(List<String> columns, List<List<String>> rows) {
    public Twin {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
    }

    String csv() {
      String names = line(columns);
      return "\uFEFF" + names + rows.stream().map(Twin::line).collect(Collectors.joining());
    }

    private static String line(List<String> cells) {
      return cells.stream()
          .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
          .collect(Collectors.joining(",", "", "\r\n"));
    }
  }

  private final Component chart;
  private final Twin twin;
  private boolean asTable;

  /// @param chart an [EChart], or what stands around one
  public ChartFrame(String question, Component chart, Twin twin) {
    super(question);
    this.chart = chart;
    this.twin = twin;
    Action table = Action.icon(Icon.TABLE, getTranslation("kit.chart.as-table"), this::turn);
    table.addClassName("as-table");
    tools(table, download(question));
    content(chart);
  }

  private void turn() {
    asTable = !asTable;
    if (asTable) {
      content(table());
    } else {
      content(chart);
    }
  }

  private Table<List<String>> table() {
    Table<List<String>> table = new Table<>();
    for (int i = 0; i < twin.columns().size(); i++) {
      int column = i;
      if (i == 0) {
        table.words(twin.columns().get(i), row -> row.get(column));
      } else {
        table.number(twin.columns().get(i), row -> row.get(column));
      }
    }
    return table.rows(twin.rows());
  }

  private Anchor download(String question) {
    byte[] bytes = twin.csv().getBytes(StandardCharsets.UTF_8);
    DownloadHandler file =
        DownloadHandler.fromInputStream(asked ->
            new DownloadResponse(
                new ByteArrayInputStream(bytes), question + ".csv", "text/csv", bytes.length));
    Anchor link = new Anchor(file, "");
    link.addClassNames("btn", "quiet", "icon", "s");
    link.add(Icon.DL.draw());
    link.getElement()
        .setAttribute("title", getTranslation("kit.chart.download"))
        .setAttribute("aria-label", getTranslation("kit.chart.download"));
    return link;
  }
}
