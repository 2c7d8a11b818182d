package dev.creamery.application.port.out;

import dev.creamery.domain.command.Restriction;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.item.UniqueKey;
import dev.creamery.domain.media.MediaFile;
import dev.creamery.domain.media.MediaFinding;
import dev.creamery.domain.media.MediaKey;
import dev.creamery.domain.organization.OrganizationId;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Does what another transaction does; for those that differ from it in one thing. */
public abstract class ForwardingTransaction implements Processing.Transaction {
  /** The other one. */
  protected final Processing.Transaction real;

  /** Forwards everything to {@code real} that is not overridden. */
  protected ForwardingTransaction(Processing.Transaction real) {
    this.real = real;
  }

  @Override
  public Uni<Claim> claim(Collection<ItemKey> items, int perItem) {
    return real.claim(items, perItem);
  }

  @Override
  public Uni<Claim> claim(List<PendingCommand> unrecorded, int perItem) {
    return real.claim(unrecorded, perItem);
  }

  @Override
  public Uni<Claim> claimWhole(OrganizationId organization, UUID operation) {
    return real.claimWhole(organization, operation);
  }

  @Override
  public Uni<Map<ItemKey, Restriction>> holdForDeletion(
      Collection<ItemKey> items, Collection<ItemKey> decided) {
    return real.holdForDeletion(items, decided);
  }

  @Override
  public Uni<Targets> find(Collection<Targets.OfOrganization> targets) {
    return real.find(targets);
  }

  @Override
  public Uni<UniqueValues> findUnique(Collection<UniqueKey> keys) {
    return real.findUnique(keys);
  }

  @Override
  public Uni<Map<MediaKey, MediaFile>> findKept(Collection<MediaKey> keys) {
    return real.findKept(keys);
  }

  @Override
  public Uni<Map<CommandKey, Map<String, MediaFinding>>> findFetched(
      Collection<PendingCommand> commands) {
    return real.findFetched(commands);
  }

  @Override
  public Uni<Void> awaitMedia(List<MediaAwaited> awaited) {
    return real.awaitMedia(awaited);
  }

  @Override
  public Uni<Void> write(List<Settled> settled) {
    return real.write(settled);
  }
}
