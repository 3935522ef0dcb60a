package facet.workbench.app;

import com.vaadin.flow.spring.annotation.EnableVaadin;
import facet.workbench.cli.FacetCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The one entrance of the delivered jar: `run` starts the workbench (pages, REST interface and
/// background jobs in one process), every other first word is a headless command.
@EnableVaadin("facet.workbench")
@SpringBootApplication(scanBasePackages = "facet.workbench")
public class FacetApplication {

  public static void main(String[] args) {
    if (args.length == 0 || args[0].equals("run") || args[0].startsWith("--server.")) {
      SpringApplication.run(FacetApplication.class, args);
    } else {
      System.setProperty("logback.configurationFile", "headless-logback.xml");
      System.exit(FacetCommand.run(args));
    }
  }
}
