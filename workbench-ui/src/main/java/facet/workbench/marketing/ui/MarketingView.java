package facet.workbench.marketing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import facet.workbench.data.ChosenDataset;
import facet.workbench.kit.Action;
import facet.workbench.kit.Empty;
import facet.workbench.kit.Icon;
import facet.workbench.kit.Page;
import facet.workbench.marketing.PublishedSegment;
import facet.workbench.marketing.PublishedSegments;
import facet.workbench.security.CurrentUser;
import facet.workbench.security.Needs;
import facet.workbench.security.Permission;
import facet.workbench.segments.Workspaces;
import facet.workbench.tokens.ApiTokens;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Published segments of the chosen dataset, and one of them in detail.
@Route("marketing")
@Needs(Permission.SEE_PUBLISHED_SEGMENTS)
@StyleSheet("facet/marketing.css")
class MarketingView extends Page implements HasUrlParameter<String> {
  private static final long serialVersionUID = 1L;

  private final transient PublishedSegments segments;
  private final transient Workspaces workspaces;
  private final transient ChosenDataset chosen;
  private final transient CurrentUser user;
  private final Div content = new Div();

  MarketingView(
      PublishedSegments segments,
      Workspaces workspaces,
      ChosenDataset chosen,
      CurrentUser user,
      ApiTokens tokens) {
    super(I18NProvider.translate("marketing.title"));
    this.segments = segments;
    this.workspaces = workspaces;
    this.chosen = chosen;
    this.user = user;
    content.addClassName("mk");
    add(content);
    var promise = new Span(getTranslation("marketing.promise"));
    promise.addClassNames("t12", "s3");
    head().actions(promise, tokensAction(tokens));
  }

  private Action tokensAction(ApiTokens tokens) {
    var name = user.name();
    var action =
        Action.plain(
                getTranslation("marketing.tokens"), () -> new TokensDialog(tokens, name).open())
            .with(Icon.LOCK);
    action.setId("tokens");
    return action;
  }

  @Override
  public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String id) {
    content.removeAll();
    var published =
        chosen.id().map(dataset -> segments.list(Optional.of(dataset))).orElse(List.of());
    if (published.isEmpty()) {
      content.addClassName("none");
      content.add(new Empty(getTranslation("marketing.none")));
      return;
    }
    content.removeClassName("none");
    var named = published.stream().filter(segment -> segment.id().equals(id)).findFirst();
    var detail = new Div();
    detail.addClassName("dash");
    if (id != null && named.isEmpty()) {
      detail.add(new Empty(getTranslation("marketing.not-found", id)));
    } else {
      detail.add(detail(named.orElse(published.getFirst())));
    }
    content.add(new SegmentList(published, id == null ? published.getFirst().id() : id), detail);
  }

  private Component[] detail(PublishedSegment segment) {
    var words =
        workspaces
            .chosen()
            .flatMap(workspace -> new SentWords(workspace, getLocale()).of(segments, segment))
            .orElse("");
    var latest = segment.latest();
    return new Component[] {
      new SegmentPanel(
          segment,
          words,
          segments.approval(segment),
          segments.waterfall(latest),
          takeAway(segment, latest)),
      new DeliveriesPanel(segment, delivery -> takeAway(segment, delivery))
    };
  }

  /// The link, or for a role that may not download nothing; the panel of the segment says so once.
  private Optional<Component> takeAway(
      PublishedSegment segment, PublishedSegment.Delivery delivery) {
    return user.may(Permission.DOWNLOAD_MEMBERS)
        ? Optional.of(new DownloadLink(segments, segment, delivery, user))
        : Optional.empty();
  }
}
