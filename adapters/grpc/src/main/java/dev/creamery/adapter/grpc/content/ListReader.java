package dev.creamery.adapter.grpc.content;

import dev.creamery.adapter.grpc.call.Refusal;
import dev.creamery.application.read.Criteria;
import dev.creamery.application.read.Paging;
import dev.creamery.application.read.ReadOptions;
import dev.creamery.proto.collections.v1.ContentReadServiceListRequest;
import dev.creamery.proto.collections.v1.Filter;
import dev.creamery.proto.collections.v1.Presentation;
import java.util.Optional;

/** Reads what a read asks for. */
final class ListReader {
  private static final int DEFAULT_SIZE = 10;
  private static final int MAX_SIZE = 100;
  private static final int DEFAULT_LEVELS = 2;
  private static final int MAX_LEVELS = 5;

  private ListReader() {}

  static ReadOptions options(Presentation presentation) {
    int levels = presentation.hasLevels() ? presentation.getLevels() : DEFAULT_LEVELS;
    return new ReadOptions(
        given(presentation.getLocale()),
        presentation.getPreview(),
        within("levels", levels, 1, MAX_LEVELS),
        presentation.getAltMediaText());
  }

  /**
   * Which items are wanted.
   *
   * @param bin whether who asks may see what was deleted; else that is not even asked for
   */
  static Criteria criteria(ContentReadServiceListRequest request, boolean bin) {
    return new Criteria(
        request.getFiltersList().stream().map(ListReader::condition).toList(),
        given(request.getOrder()),
        // No database takes this character, and no text holds it.
        given(request.getQuery()).map(words -> words.replace('\0', ' ')),
        bin && request.getDeleted());
  }

  private static Criteria.Condition condition(Filter filter) {
    return new Criteria.Condition(
        filter.getField(), given(filter.getOperator()), filter.getValue());
  }

  static Paging paging(ContentReadServiceListRequest request) {
    int size = request.hasPageSize() ? request.getPageSize() : DEFAULT_SIZE;
    int limit = within("page_size", size, 1, MAX_SIZE);
    if (!request.hasOffset()) {
      return Paging.after(given(request.getCursor()), limit);
    }
    if (!request.getCursor().isEmpty()) {
      throw Refusal.badRequest("Give offset or cursor, not both.").refused();
    }
    return Paging.at(within("offset", request.getOffset(), 0, Integer.MAX_VALUE), limit);
  }

  private static int within(String name, long number, int least, int most) {
    if (number < least || number > most) {
      throw Refusal.badRequest(name + " must be a whole number from " + least + " to " + most + ".")
          .refused();
    }
    return (int) number;
  }

  private static Optional<String> given(String text) {
    return Optional.of(text).filter(one -> !one.isEmpty());
  }
}
