package dev.creamery.adapter.persistence.management;

import dev.creamery.application.access.Scope;
import dev.creamery.application.access.TokenHash;
import dev.creamery.application.access.TokenView;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A token as it is kept: its hash, never itself. */
@Entity
@Table(name = "token")
class TokenRow {
  @EmbeddedId private TokenRowId id = new TokenRowId(0, new UUID(0, 0));
  private String name = "";
  private String scope = "";

  /** Written here, read by the directory's own statement. */
  @SuppressWarnings("UnusedVariable")
  private String hash = "";

  @Column(name = "created_at")
  private Instant createdAt = Instant.EPOCH;

  @Column(name = "revoked_at")
  private @Nullable Instant revokedAt;

  TokenRow() {}

  TokenRow(TokenRowId id, String name, Scope scope, TokenHash hash, Instant createdAt) {
    this.id = id;
    this.name = name;
    this.scope = scope.code();
    this.hash = hash.hex();
    this.createdAt = createdAt;
  }

  TokenView view() {
    return new TokenView(id.id(), name, Scope.parse(scope).orElseThrow(), createdAt);
  }
}
