package facet.workbench.offenders;

import java.sql.Connection;
import org.apache.calcite.offence.Plan;
import smile.offence.Tree;

record OpensTables(Connection connection, Plan plan, Tree tree) {}
