package dev.creamery.adapter.persistence.management;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.creamery.application.access.Scope;
import dev.creamery.application.access.TokenHash;
import dev.creamery.application.access.TokenView;
import dev.creamery.application.port.out.TokenRepository;
import dev.creamery.domain.organization.OrganizationId;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Tokens in PostgreSQL. */
@Singleton
class PostgresTokenRepository implements TokenRepository {
  private final Sessions sessions;
  private final Rows rows;

  PostgresTokenRepository(Sessions sessions, Rows rows) {
    this.sessions = sessions;
    this.rows = rows;
  }

  @Override
  public Uni<TokenView> add(OrganizationId organization, String name, Scope scope, TokenHash hash) {
    TokenRowId id = new TokenRowId(organization.value(), UuidCreator.getTimeOrderedEpoch());
    // As exact as the column, so that the answer now is the answer later.
    Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    return sessions
        .change(() -> rows.persistAndFlush(new TokenRow(id, name, scope, hash, now)))
        .map(TokenRow::view);
  }

  @Override
  public Uni<List<TokenView>> list(OrganizationId organization) {
    return sessions
        .read(
            () ->
                rows.list(
                    "id.org = ?1 and revokedAt is null order by createdAt, id.id",
                    organization.value()))
        .map(found -> found.stream().map(TokenRow::view).toList());
  }

  @Override
  public Uni<Boolean> revoke(OrganizationId organization, UUID id) {
    return sessions
        .change(
            () ->
                rows.update(
                    "revokedAt = ?1 where id.org = ?2 and id.id = ?3 and revokedAt is null",
                    Instant.now(),
                    organization.value(),
                    id))
        .map(revoked -> revoked > 0);
  }

  /** The table. */
  @Singleton
  static class Rows implements PanacheRepositoryBase<TokenRow, TokenRowId> {}
}
