package facet.workbench.app;

import com.vaadin.flow.spring.annotation.EnableVaadin;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The workbench in a browser: pages, REST interface and background jobs in one process.
@EnableVaadin("facet.workbench")
@SpringBootApplication(scanBasePackages = "facet.workbench")
public class FacetApplication {

  public static void main(String[] args) {
    SpringApplication.run(FacetApplication.class, args);
  }
}
