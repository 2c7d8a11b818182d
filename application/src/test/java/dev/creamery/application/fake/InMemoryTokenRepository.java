package dev.creamery.application.fake;

import dev.creamery.application.access.Principal;
import dev.creamery.application.access.Scope;
import dev.creamery.application.access.TokenHash;
import dev.creamery.application.access.TokenView;
import dev.creamery.application.port.out.TokenRepository;
import dev.creamery.domain.organization.OrganizationId;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** Tokens in memory. */
public final class InMemoryTokenRepository implements TokenRepository {
  private record Kept(OrganizationId organization, TokenView view, TokenHash hash) {}

  private final List<Kept> kept = new CopyOnWriteArrayList<>();

  @Override
  public Uni<TokenView> add(OrganizationId organization, String name, Scope scope, TokenHash hash) {
    return Uni.createFrom()
        .item(
            () -> {
              TokenView view = new TokenView(UUID.randomUUID(), name, scope, Instant.now());
              kept.add(new Kept(organization, view, hash));
              return view;
            });
  }

  @Override
  public Uni<List<TokenView>> list(OrganizationId organization) {
    return Uni.createFrom()
        .item(
            () ->
                kept.stream()
                    .filter(token -> token.organization().equals(organization))
                    .map(Kept::view)
                    .toList());
  }

  @Override
  public Uni<Boolean> revoke(OrganizationId organization, UUID id) {
    return Uni.createFrom()
        .item(
            () ->
                kept.removeIf(
                    token ->
                        token.organization().equals(organization) && token.view().id().equals(id)));
  }

  Optional<Principal> principal(TokenHash hash) {
    return kept.stream()
        .filter(token -> token.hash().equals(hash))
        .findFirst()
        .map(
            token ->
                new Principal(
                    token.organization(), token.view().name(), token.view().scope(), false));
  }
}
