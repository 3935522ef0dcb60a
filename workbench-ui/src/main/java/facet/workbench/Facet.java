package facet.workbench;

import facet.workbench.app.FacetApplication;
import facet.workbench.cli.FacetCommand;

/// The one entrance of the delivered jar: `run` starts the workbench (pages, REST interface and
/// background jobs in one process), every other first word is a headless command.
public final class Facet {
  private Facet() {}

  public static void main(String[] args) {
    if (args.length == 0 || args[0].equals("run") || args[0].startsWith("--server.")) {
      FacetApplication.main(args);
    } else {
      System.setProperty("logback.configurationFile", "headless-logback.xml");
      System.exit(FacetCommand.run(args));
    }
  }
}
