package facet.workbench.segments.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import facet.workbench.kit.Formats;
import facet.workbench.segments.SegmentFacts.Reach;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// How many of the segment's members may be contacted by each channel. Rows are drawn anew only
/// when the channels are others, or in another order.
final class ReachPart extends Section {
  private static final long serialVersionUID = 1L;
  private static final Set<String> NAMED = Set.of("sms", "wechat", "email", "phone", "app_push");

  private final Div rows = new Div();
  private final transient List<Row> drawn = new ArrayList<>();

  ReachPart() {
    rows.addClassName("reach");
    add(new Header(new H2(getTranslation("segments.info.reach"))), rows);
  }

  /// @param channels in their order
  /// @param reached by channel; none while that is not known
  /// @param all members of the segment
  void show(List<String> channels, List<Reach> reached, long all) {
    setVisible(!channels.isEmpty());
    if (!drawn.stream().map(Row::channel).toList().equals(channels)) {
      drawn.clear();
      rows.removeAll();
      channels.forEach(channel -> drawn.add(draw(channel)));
    }
    for (var row : drawn) {
      var willing = reached.stream().filter(one -> one.channel().equals(row.channel)).findFirst();
      row.show(willing.map(Reach::members), all, Formats.of(this));
    }
  }

  private Row draw(String channel) {
    var row = new Row(channel, new Span(), new ShareBar());
    row.members.addClassName("num");
    row.share.percent().addClassNames("num", "s3");
    var name =
        NAMED.contains(channel) ? getTranslation("segments.info.channel." + channel) : channel;
    rows.add(new Span(name), row.share.bar(), row.members, row.share.percent());
    return row;
  }

  private record Row(String channel, Span members, ShareBar share) {
    void show(Optional<Long> willing, long all, Formats formats) {
      members.setText(willing.map(formats::count).orElse(Formats.MISSING));
      members.setClassName("s3", willing.isEmpty());
      share.show(willing.filter(_ -> all > 0).map(count -> (double) count / all), formats);
    }
  }
}
