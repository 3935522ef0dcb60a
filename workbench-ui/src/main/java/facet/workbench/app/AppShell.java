package facet.workbench.app;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.theme.aura.Aura;

/// The page every view lives in: server push, the Aura base style, and Facet's own style on top.
///
/// The root view names the parts any view may use, and its scripts are loaded at the start. Never
/// annotate this class with `LoadDependenciesOnStartup`: every build would then bundle the pages
/// anew.
@Push
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("facet/facet.css")
public class AppShell implements AppShellConfigurator {
  private static final long serialVersionUID = 1L;
}
