package dev.creamery.adapter.messaging;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.organization.OrganizationId;
import dev.creamery.proto.doorbell.v1.Doorbell;
import java.util.Collection;
import java.util.List;

/** Rings as messages of {@code creamery/doorbell/v1/doorbell.proto}. */
final class RingCodec {
  /** Keeps a message at a few kilobytes, and what one failed call delays small. */
  static final int ITEMS_PER_MESSAGE = 500;

  private RingCodec() {}

  /** The message that names these items, of which there are no more than go into one. */
  static byte[] encode(Collection<ItemKey> items) {
    Doorbell.Builder message = Doorbell.newBuilder();
    for (ItemKey item : items) {
      message.addItems(
          Doorbell.Item.newBuilder().setOrganization(item.organization().value()).setId(item.id()));
    }
    return message.build().toByteArray();
  }

  /**
   * The items that a message names, in its order.
   *
   * @throws UnreadableRing when it is not such a message, or names an impossible organization
   */
  static List<ItemKey> decode(byte[] message) throws UnreadableRing {
    try {
      return Doorbell.parseFrom(message).getItemsList().stream()
          .map(item -> new ItemKey(new OrganizationId(item.getOrganization()), item.getId()))
          .toList();
    } catch (InvalidProtocolBufferException | IllegalArgumentException e) {
      throw new UnreadableRing(e);
    }
  }
}
