package dev.creamery.service.trace;

import dev.creamery.application.port.out.Claim;
import dev.creamery.application.port.out.CommandKey;
import dev.creamery.application.port.out.MediaAwaited;
import dev.creamery.application.port.out.PendingCommand;
import dev.creamery.application.port.out.Processing;
import dev.creamery.application.port.out.Settled;
import dev.creamery.application.port.out.Targets;
import dev.creamery.application.port.out.UniqueValues;
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

/** A transaction that begins spans with what it claims, and tells them what it settles. */
record TracedTransaction(Processing.Transaction real, CommandSpans commands)
    implements Processing.Transaction {
  @Override
  public Uni<Claim> claim(Collection<ItemKey> items, int perItem) {
    return real.claim(items, perItem).map(claim -> claim.with(commands::begin));
  }

  @Override
  public Uni<Claim> claimWhole(OrganizationId organization, UUID operation) {
    return real.claimWhole(organization, operation).map(claim -> claim.with(commands::begin));
  }

  @Override
  public Uni<Claim> claim(List<PendingCommand> unrecorded, int perItem) {
    return real.claim(unrecorded, perItem);
  }

  @Override
  public Uni<Void> write(List<Settled> settled) {
    return real.write(settled).invoke(() -> commands.settle(settled));
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
      Collection<PendingCommand> claimed) {
    return real.findFetched(claimed);
  }

  @Override
  public Uni<Void> awaitMedia(List<MediaAwaited> awaited) {
    return real.awaitMedia(awaited);
  }
}
