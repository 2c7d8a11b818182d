package dev.creamery.adapter.rest.media;

import dev.creamery.adapter.rest.error.Problem;
import dev.creamery.adapter.rest.http.Query;
import dev.creamery.application.media.MediaListing;
import dev.creamery.domain.field.CleanText;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which files the query of a list asks for. */
final class MediaParameters {
  static final int DEFAULT_PAGE_SIZE = 20;
  static final int MAX_PAGE_SIZE = 100;

  private static final Pattern TYPE =
      Pattern.compile("[a-z]{1,20}/(\\*|[a-z0-9][a-z0-9.+-]{0,99})");

  private MediaParameters() {}

  static MediaListing listing(Query query) {
    return new MediaListing(
        search(query),
        type(query),
        query.flag("unused"),
        query.number("page", 1, Integer.MAX_VALUE, 1),
        query.number("page_size", 1, MAX_PAGE_SIZE, DEFAULT_PAGE_SIZE));
  }

  private static Optional<String> search(Query query) {
    Optional<String> search = query.text("search");
    if (search.map(CleanText::fault).isPresent()) {
      throw Problem.badRequest("The query parameter search must be text without NUL.").refused();
    }
    return search;
  }

  private static Optional<String> type(Query query) {
    Optional<String> type = query.text("type");
    if (type.filter(given -> !TYPE.matcher(given).matches()).isPresent()) {
      throw Problem.badRequest(
              "The query parameter type must be a media type such as image/png, or image/*.")
          .refused();
    }
    return type;
  }
}
