package facet.workbench.app;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.LoadDependenciesOnStartup;
import com.vaadin.flow.theme.aura.Aura;

/// The page every view lives in: server push, the Aura base style, and Facet's own style on top.
///
/// The scripts of all views are loaded at the start, so that a view which begins to use a part
/// another one already uses does not change the bundle.
@Push
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("facet/facet.css")
@LoadDependenciesOnStartup
public class AppShell implements AppShellConfigurator {
  private static final long serialVersionUID = 1L;
}
