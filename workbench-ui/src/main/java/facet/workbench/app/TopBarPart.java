package facet.workbench.app;

import com.vaadin.flow.component.Component;
import java.util.function.Supplier;

/// Something a feature shows in the top bar of every page, such as the dataset or the as-of date;
/// made anew per page.
///
/// @param order from left to right
public record TopBarPart(int order, Supplier<Component> part) {}
