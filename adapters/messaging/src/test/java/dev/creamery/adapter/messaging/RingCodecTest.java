package dev.creamery.adapter.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.CodedOutputStream;
import dev.creamery.domain.item.ItemKey;
import dev.creamery.domain.organization.OrganizationId;
import dev.creamery.proto.doorbell.v1.Doorbell;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RingCodecTest {
  private static final ItemKey ITEM = new ItemKey(new OrganizationId(3), 5);

  @Test
  void readsWhatItWroteInTheSameOrder() throws Exception {
    List<ItemKey> items =
        LongStream.rangeClosed(1, RingCodec.ITEMS_PER_MESSAGE)
            .mapToObj(id -> new ItemKey(new OrganizationId(Long.MAX_VALUE), id))
            .toList();

    assertThat(RingCodec.decode(RingCodec.encode(items))).isEqualTo(items);
  }

  @Test
  void ignoresFieldsOfANewerVersion() throws Exception {
    ByteArrayOutputStream newer = new ByteArrayOutputStream();
    newer.write(RingCodec.encode(List.of(ITEM)));
    CodedOutputStream output = CodedOutputStream.newInstance(newer);
    output.writeString(15, "something new");
    output.flush();

    assertThat(RingCodec.decode(newer.toByteArray())).containsExactly(ITEM);
  }

  @Test
  void refusesWhatIsNoMessage() {
    assertThatThrownBy(() -> RingCodec.decode("no doorbell".getBytes(UTF_8)))
        .isInstanceOf(UnreadableRing.class);
  }

  @Test
  void refusesAnItemOfNoOrganization() {
    byte[] message =
        Doorbell.newBuilder().addItems(Doorbell.Item.newBuilder().setId(1)).build().toByteArray();

    assertThatThrownBy(() -> RingCodec.decode(message))
        .isInstanceOf(UnreadableRing.class)
        .hasMessageContaining("organization");
  }
}
