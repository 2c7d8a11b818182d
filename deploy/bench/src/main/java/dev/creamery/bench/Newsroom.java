package dev.creamery.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A running Creamery whose items make events, and whose endpoints are to be told of them. */
final class Newsroom {
  private static final String NEWS =
      "{\"fields\":[{\"key\":\"title\",\"type\":\"short_text\"},{\"key\":\"written\",\"type\":\"number\"}]}";

  private final Http http = new Http();
  private final Launch.OnDatabase creamery;

  Newsroom(Launch.OnDatabase creamery) {
    this.creamery = creamery;
  }

  void makeNews(String key) {
    call("PUT", "/manage/v1/collections/" + key, NEWS);
  }

  /** A collection that nobody is told of, as the writes of wrk fit. */
  Wrk.Target staff() {
    call("PUT", "/manage/v1/collections/" + Creamery.COLLECTION, Creamery.DEFINITION);
    return new Wrk.Target(
        creamery.address() + "/v2/content/", creamery.token(), Creamery.COLLECTION);
  }

  /** Whoever is at the address hears of the collection from now on. */
  void tell(String url, String collection) {
    String wish = "{\"url\":\"%s\",\"collections\":[\"%s\"],\"payload\":\"full\"}";
    call("POST", "/manage/v1/webhooks", wish.formatted(url, collection));
  }

  /** Makes so many items in one write. */
  void write(String collection, int items) {
    String fields =
        IntStream.range(0, items)
            .mapToObj(n -> "{\"title\":\"News\",\"written\":" + System.nanoTime() + "}")
            .collect(Collectors.joining(",", "[", "]"));
    String body = "{\"key\":\"%s\",\"status\":\"published\",\"fields\":%s}";
    call("POST", "/v2/content/", body.formatted(collection, fields));
  }

  /**
   * Has what was delivered sent again, from the first on.
   *
   * @param least how many; what a call takes is not divided
   * @return how many are
   */
  long replay(long least) {
    String path =
        "/manage/v1/webhooks/deliveries/replay?status=delivered&since=2026-01-01T00:00:00Z";
    long replayed = 0;
    String cursor = "";
    do {
      JsonNode done = call("POST", path + cursor, "");
      replayed += done.path("replayed").asLong();
      cursor =
          done.path("next_cursor").isNull() ? "" : "&cursor=" + done.path("next_cursor").asText();
    } while (replayed < least && !cursor.isEmpty());
    return replayed;
  }

  long accepted() {
    return Metrics.parse(http.text(creamery.address() + "/q/metrics")).accepted();
  }

  private JsonNode call(String method, String path, String body) {
    return http.json(method, creamery.address() + path, creamery.token(), body);
  }
}
