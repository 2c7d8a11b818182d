package dev.creamery.adapter.rest.fake;

import dev.creamery.application.operation.CommandFilter;
import dev.creamery.application.operation.CommandView;
import dev.creamery.application.operation.OperationFilter;
import dev.creamery.application.operation.OperationView;
import dev.creamery.application.port.in.Operations;
import dev.creamery.domain.organization.OrganizationId;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Knows one operation at the most, and what it was asked. */
@Singleton
public class FakeOperations implements Operations {
  private volatile Optional<OperationView> known = Optional.empty();
  private volatile @Nullable RuntimeException failure;
  private volatile boolean abrupt;
  private volatile Multi<OperationView> told = Multi.createFrom().empty();
  private volatile Optional<Duration> patience = Optional.empty();
  private volatile Optional<OperationFilter> filter = Optional.empty();
  private volatile Optional<CommandFilter> commandFilter = Optional.empty();

  public void reset() {
    known = Optional.empty();
    failure = null;
    abrupt = false;
    told = Multi.createFrom().empty();
    patience = Optional.empty();
    filter = Optional.empty();
  }

  public void know(OperationView operation) {
    known = Optional.of(operation);
  }

  public void fail(RuntimeException with) {
    failure = with;
  }

  /** From now on throws this itself, where others would answer a failure. */
  public void failAbruptly(RuntimeException with) {
    failure = with;
    abrupt = true;
  }

  /** How long the last {@code await} was to wait. */
  public Optional<Duration> patience() {
    return patience;
  }

  /** What the last {@code list} was to list. */
  public Optional<OperationFilter> filter() {
    return filter;
  }

  @Override
  public Uni<Optional<OperationView>> get(OrganizationId organization, UUID id) {
    RuntimeException with = failure;
    if (with != null && abrupt) {
      throw with;
    }
    return with == null
        ? Uni.createFrom().item(known.filter(operation -> operation.id().equals(id)))
        : Uni.createFrom().failure(with);
  }

  @Override
  public Uni<Optional<OperationView>> await(OrganizationId organization, UUID id, Duration time) {
    patience = Optional.of(time);
    return get(organization, id);
  }

  /** What whoever watches an operation is told. */
  public void tell(Multi<OperationView> states) {
    told = states;
  }

  @Override
  public Multi<OperationView> watch(OrganizationId organization, UUID id) {
    return told;
  }

  @Override
  public Uni<Optional<OperationView>> retry(OrganizationId organization, UUID id) {
    return get(organization, id);
  }

  @Override
  public Uni<List<CommandView>> commands(
      OrganizationId organization, UUID id, CommandFilter wanted) {
    commandFilter = Optional.of(wanted);
    return get(organization, id).map(found -> found.map(OperationView::commands).orElse(List.of()));
  }

  /** Which commands were asked for last. */
  public Optional<CommandFilter> commandFilter() {
    return commandFilter;
  }

  @Override
  public Uni<List<OperationView>> list(OrganizationId organization, OperationFilter wanted) {
    filter = Optional.of(wanted);
    return Uni.createFrom().item(known.stream().toList());
  }
}
