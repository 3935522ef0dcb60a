package facet.workbench.marketing.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletRequest;
import facet.workbench.kit.Action;
import facet.workbench.kit.Clipboard;
import facet.workbench.kit.Icon;
import facet.workbench.marketing.PublishedSegment;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// How a program fetches the same members.
class RestSnippet extends Div {
  private static final long serialVersionUID = 1L;

  RestSnippet(PublishedSegment segment) {
    addClassName("api");
    var path = "/api/v1/segments/" + segment.id() + "/members?limit=1000";
    var command = "curl -H \"Authorization: Bearer $FACET_TOKEN\" \\\n  '" + server() + path + "'";
    var latest = segment.latest();
    var origin = latest.run().origin();
    var answer =
        "{ \"segment\": \"%s\", \"asOf\": \"%s\", \"dataVersion\": \"%s\", \"total\": %d,\n  \"members\": [ { \"member\": \"…\" }, … ], \"next\": \"…\" }"
            .formatted(segment.id(), origin.asOf(), origin.dataVersion(), latest.members());
    var code = new Pre(command + "\n\n" + answer);
    code.addClassName("code");
    code.setId("rest-snippet");
    add(head(command), code);
  }

  private Div head(String command) {
    var grow = new Span();
    grow.addClassName("grow");
    var same = new Span(getTranslation("marketing.rest.same"));
    same.addClassNames("t12", "s3");
    var reference = new Anchor("api", getTranslation("marketing.rest.reference"));
    reference.setRouterIgnore(true);
    reference.addClassNames("t12", "acc");
    var copy =
        Action.quiet(getTranslation("marketing.copy"), () -> Clipboard.put(command))
            .with(Icon.CLONE)
            .small();
    var row = new Div(new H2(getTranslation("marketing.rest")), reference, grow, same, copy);
    row.addClassNames("row", "api-head");
    return row;
  }

  /// The address by which this browser reaches the server.
  private static String server() {
    return VaadinRequest.getCurrent() instanceof VaadinServletRequest request
        ? ServletUriComponentsBuilder.fromContextPath(request.getHttpServletRequest())
            .build()
            .toUriString()
        : "http://localhost:8080";
  }
}
