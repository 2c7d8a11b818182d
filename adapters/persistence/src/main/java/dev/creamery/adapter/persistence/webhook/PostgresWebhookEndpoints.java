package dev.creamery.adapter.persistence.webhook;

import dev.creamery.adapter.persistence.sql.StoreFailures;
import dev.creamery.application.port.out.OperationIds;
import dev.creamery.application.port.out.WebhookEndpoints;
import dev.creamery.application.webhook.WebhookTarget;
import dev.creamery.domain.collection.CollectionKey;
import dev.creamery.domain.organization.OrganizationId;
import dev.creamery.domain.webhook.EndpointSettings;
import dev.creamery.domain.webhook.WebhookEndpoint;
import dev.creamery.domain.webhook.WebhookSecret;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Endpoints in PostgreSQL. */
@Singleton
class PostgresWebhookEndpoints implements WebhookEndpoints {
  private final Pool pool;
  private final SecretCipher cipher;
  private final EndpointRows rows;
  private final OperationIds ids;

  PostgresWebhookEndpoints(Pool pool, SecretCipher cipher, EndpointRows rows, OperationIds ids) {
    this.pool = pool;
    this.cipher = cipher;
    this.rows = rows;
    this.ids = ids;
  }

  @Override
  public boolean canKeepSecrets() {
    return cipher.hasKey();
  }

  @Override
  public Uni<Optional<WebhookEndpoint>> add(
      OrganizationId organization,
      EndpointSettings settings,
      boolean enabled,
      WebhookSecret secret,
      int most) {
    UUID id = ids.next();
    Tuple row =
        columns(organization, id, settings)
            .addBuffer(buffer(rows.kept(organization, id, secret)))
            .addBoolean(enabled)
            .addLong((long) most);
    return pool.withTransaction(
            connection ->
                connection
                    .preparedQuery(EndpointStatements.HOLD_ORGANIZATION)
                    .execute(Tuple.of(organization.value()))
                    .chain(() -> connection.preparedQuery(EndpointStatements.ADD).execute(row)))
        .onFailure()
        .transform(StoreFailures::translate)
        .map(this::first);
  }

  private Tuple columns(OrganizationId organization, UUID id, EndpointSettings settings) {
    return Tuple.tuple()
        .addLong(organization.value())
        .addUUID(id)
        .addString(settings.url())
        .addArrayOfString(settings.events().names().toArray(String[]::new))
        .addArrayOfString(
            settings.collections().stream().map(CollectionKey::value).toArray(String[]::new))
        .addString(settings.payload().code())
        .addBuffer(buffer(rows.kept(organization, id, settings.headers())));
  }

  private static io.vertx.mutiny.core.buffer.Buffer buffer(io.vertx.core.buffer.Buffer kept) {
    return io.vertx.mutiny.core.buffer.Buffer.newInstance(kept);
  }

  @Override
  public Uni<List<WebhookEndpoint>> list(OrganizationId organization) {
    return execute(EndpointStatements.LIST, Tuple.of(organization.value()))
        .map(
            found -> {
              List<WebhookEndpoint> endpoints = new ArrayList<>(found.rowCount());
              found.forEach(row -> endpoints.add(rows.endpoint(row)));
              return endpoints;
            });
  }

  @Override
  public Uni<Optional<WebhookEndpoint>> find(OrganizationId organization, UUID id) {
    return execute(EndpointStatements.FIND, Tuple.of(organization.value(), id)).map(this::first);
  }

  @Override
  public Uni<Optional<WebhookEndpoint>> change(
      OrganizationId organization, UUID id, EndpointSettings settings, boolean enabled) {
    return execute(
            EndpointStatements.CHANGE, columns(organization, id, settings).addBoolean(enabled))
        .map(this::first);
  }

  @Override
  public Uni<Boolean> remove(OrganizationId organization, UUID id) {
    return execute(EndpointStatements.REMOVE, Tuple.of(organization.value(), id))
        .map(removed -> removed.rowCount() > 0);
  }

  @Override
  public Uni<Boolean> rotate(
      OrganizationId organization, UUID id, WebhookSecret secret, Duration overlap) {
    Tuple row =
        Tuple.tuple()
            .addLong(organization.value())
            .addUUID(id)
            .addBuffer(buffer(rows.kept(organization, id, secret)))
            .addLong(overlap.toMillis());
    return execute(EndpointStatements.ROTATE, row).map(changed -> changed.rowCount() > 0);
  }

  @Override
  public Uni<Optional<WebhookTarget>> target(OrganizationId organization, UUID id) {
    return execute(EndpointStatements.TARGET, Tuple.of(organization.value(), id))
        .map(
            found ->
                found.rowCount() == 0
                    ? Optional.empty()
                    : Optional.of(rows.target(organization, id, found.iterator().next())));
  }

  private Optional<WebhookEndpoint> first(RowSet<Row> found) {
    return found.rowCount() == 0
        ? Optional.empty()
        : Optional.of(rows.endpoint(found.iterator().next()));
  }

  private Uni<RowSet<Row>> execute(String sql, Tuple parameters) {
    return pool.preparedQuery(sql)
        .execute(parameters)
        .onFailure()
        .transform(StoreFailures::translate);
  }
}
