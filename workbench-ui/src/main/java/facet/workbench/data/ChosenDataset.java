package facet.workbench.data;

import facet.query.audience.Audiences;
import facet.workbench.security.CurrentUser;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/// The dataset and the as-of date that somebody is working with, chosen in the top bar.
@Component
@Scope("vaadin-session")
public class ChosenDataset implements Serializable {
  private static final long serialVersionUID = 1L;

  private final transient OpenDatasets datasets;
  private final transient AccessScopes scopes;
  private final transient CurrentUser user;
  private @Nullable String dataset;
  private @Nullable LocalDate asOf;

  ChosenDataset(OpenDatasets datasets, AccessScopes scopes, CurrentUser user) {
    this.datasets = datasets;
    this.scopes = scopes;
    this.user = user;
  }

  /// The dataset's id; empty while there is none at all.
  public Optional<String> id() {
    var ids = datasets.ids();
    return Optional.ofNullable(dataset).filter(ids::contains).or(() -> ids.stream().findFirst());
  }

  /// All there are to choose from.
  public List<String> choices() {
    return datasets.ids();
  }

  /// The dataset's version in use; empty while there is none.
  public Optional<Audiences> audiences() {
    return id().map(datasets::require);
  }

  /// The date chosen, else the one the data is complete through.
  ///
  /// @throws IllegalStateException when there is no dataset
  public LocalDate asOf() {
    var chosen = asOf;
    return chosen != null
        ? chosen
        : audiences().map(Audiences::completeThrough).orElseThrow(IllegalStateException::new);
  }

  /// The date to ask a dataset of: the one chosen when it is the one chosen, else its own.
  public LocalDate asOf(String ofDataset) {
    return id().filter(ofDataset::equals).isPresent()
        ? asOf()
        : datasets.require(ofDataset).completeThrough();
  }

  /// Whom of a dataset the signed-in user may see. Ask while answering the browser: work in the
  /// background has no user.
  public facet.query.audience.Scope scope(String ofDataset) {
    return scopes.of(user.name(), ofDataset);
  }

  /// Works with another dataset, as of its own date.
  public void choose(String id) {
    dataset = id;
    asOf = null;
  }

  /// Works with another date; the data's own when empty.
  public void chooseAsOf(Optional<LocalDate> date) {
    asOf = date.orElse(null);
  }
}
