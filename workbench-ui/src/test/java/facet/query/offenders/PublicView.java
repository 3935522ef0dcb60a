package facet.query.offenders;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;

@Route("offence")
public class PublicView extends Div {}
