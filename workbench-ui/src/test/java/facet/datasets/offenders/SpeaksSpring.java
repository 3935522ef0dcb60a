package facet.datasets.offenders;

import org.springframework.context.ApplicationContext;

public record SpeaksSpring(ApplicationContext context) {}
