package dev.creamery.adapter.grpc.content;

import dev.creamery.adapter.grpc.call.Refusal;
import dev.creamery.adapter.grpc.value.ValueWriter;
import dev.creamery.application.read.ContentPage;
import dev.creamery.application.read.ItemView;
import dev.creamery.application.read.ReadAnswer;
import dev.creamery.domain.field.InputValue;
import dev.creamery.proto.collections.v1.ContentReadServiceListResponse;
import dev.creamery.proto.collections.v1.Item;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Represents what a read found, and refuses where it found nothing. */
final class ReadAnswers {
  /** By then an index that was asked for meanwhile may be there. */
  private static final Duration WHEN_LESS_BUSY = Duration.ofSeconds(30);

  private ReadAnswers() {}

  /** The item; what is said of it in {@code meta} stands in fields of the message. */
  static Item item(ItemView item) {
    Map<String, InputValue> fields = new LinkedHashMap<>(item.content().values());
    fields.remove("meta");
    return Item.newBuilder()
        .setId(item.id())
        .setVersion(item.version())
        .setFields(ValueWriter.write(fields))
        .build();
  }

  static ContentReadServiceListResponse page(ContentPage page) {
    return ContentReadServiceListResponse.newBuilder()
        .addAllItems(page.items().stream().map(ReadAnswers::item).toList())
        .setCount(page.count())
        .setNextCursor(page.nextCursor().orElse(""))
        .build();
  }

  static <T> T found(ReadAnswer<T> answer) {
    if (answer instanceof ReadAnswer.Found<T> found) {
      return found.value();
    }
    throw refusal(answer).refused();
  }

  private static <T> Refusal refusal(ReadAnswer<T> answer) {
    if (answer instanceof ReadAnswer.UnknownLocale<T> unknown) {
      return Refusal.badRequest(unknown.message());
    }
    if (answer instanceof ReadAnswer.BadCriteria<T> bad) {
      return Refusal.badRequest(bad.message());
    }
    if (answer instanceof ReadAnswer.BadCursor<T> bad) {
      return Refusal.badRequest(bad.message());
    }
    if (answer instanceof ReadAnswer.TooMuch<T> tooMuch) {
      return Refusal.badRequest(tooMuch.message());
    }
    return answer instanceof ReadAnswer.TooSlow<T> tooSlow
        ? Refusal.unavailable(tooSlow.message(), WHEN_LESS_BUSY)
        : Refusal.notFound();
  }
}
