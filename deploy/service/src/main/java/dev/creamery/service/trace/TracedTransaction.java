package dev.creamery.service.trace;

import dev.creamery.application.port.out.Claim;
import dev.creamery.application.port.out.ForwardingTransaction;
import dev.creamery.application.port.out.Processing;
import dev.creamery.application.port.out.Settled;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.organization.OrganizationId;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** A transaction that begins spans with what it claims, and tells them what it settles. */
final class TracedTransaction extends ForwardingTransaction {
  private final CommandSpans commands;

  TracedTransaction(Processing.Transaction real, CommandSpans commands) {
    super(real);
    this.commands = commands;
  }

  @Override
  public Uni<Claim> claim(Collection<ItemKey> items, int perItem) {
    return real.claim(items, perItem).map(claim -> claim.with(commands::begin));
  }

  @Override
  public Uni<Claim> claimWhole(OrganizationId organization, UUID operation) {
    return real.claimWhole(organization, operation).map(claim -> claim.with(commands::begin));
  }

  @Override
  public Uni<Void> write(List<Settled> settled) {
    return real.write(settled).invoke(() -> commands.settle(settled));
  }
}
