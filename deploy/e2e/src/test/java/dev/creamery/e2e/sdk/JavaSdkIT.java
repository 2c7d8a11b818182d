package dev.creamery.e2e.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.buttercms.ButterCMSClient;
import com.buttercms.config.ButterCMSAPIConfig;
import com.buttercms.model.CollectionResponse;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** The vendor's client for Java, as it is published, reads what our API wrote. */
@TestInstance(Lifecycle.PER_CLASS)
class JavaSdkIT {
  private final Garage garage;

  JavaSdkIT(@TempDir Path folder) {
    garage = new Garage(folder.resolve("data"));
  }

  @BeforeAll
  void tellTheClientWhereToAsk() {
    ButterCMSAPIConfig.API_BASE = garage.base();
  }

  @AfterAll
  void leaveNothingRunning() {
    garage.close();
  }

  private CollectionResponse<JsonNode> cars(boolean preview, Map<String, String> query) {
    String token = preview ? garage.writeToken() : garage.readToken();
    return new ButterCMSClient(token, preview).getCollection("cars", query, JsonNode.class);
  }

  private static String color(CollectionResponse<JsonNode> cars, int index) {
    return cars.getData().getItems().get(index).at("/color").asText();
  }

  @Test
  void listsACollection() {
    CollectionResponse<JsonNode> cars = cars(false, Map.of());
    assertThat(cars.getMeta().getCount()).isEqualTo(2);
    assertThat(cars.getMeta().getNextPage()).isZero();
    assertThat(cars.getData().getItems()).hasSize(2);
    assertThat(color(cars, 0)).isEqualTo("red");
    assertThat(color(cars, 1)).isEqualTo("blue");
  }

  @Test
  void turnsPages() {
    CollectionResponse<JsonNode> cars = cars(false, Map.of("page", "2", "page_size", "1"));
    assertThat(cars.getMeta().getPreviousPage()).isEqualTo(1);
    assertThat(color(cars, 0)).isEqualTo("blue");
  }

  @Test
  void filtersAndOrders() {
    CollectionResponse<JsonNode> red = cars(false, Map.of("fields.color", "red"));
    assertThat(red.getMeta().getCount()).isEqualTo(1);
    assertThat(color(red, 0)).isEqualTo("red");
    assertThat(cars(false, Map.of("fields.sold", "True")).getMeta().getCount()).isEqualTo(1);
    assertThat(color(cars(false, Map.of("order", "doors")), 0)).isEqualTo("blue");
    assertThat(color(cars(false, Map.of("order", "-doors")), 0)).isEqualTo("red");
  }

  @Test
  void readsInALocale() {
    CollectionResponse<JsonNode> cars = cars(false, Map.of("locale", "es"));
    assertThat(cars.getMeta().getCount()).isEqualTo(1);
    assertThat(color(cars, 0)).isEqualTo("rojo");
  }

  @Test
  void followsReferencesAsDeepAsItAsks() {
    JsonNode named = cars(false, Map.of("levels", "1")).getData().getItems().get(0);
    assertThat(named.at("/brand").asText()).startsWith("/v2/content/?keys=brands[_id=");
    JsonNode expanded = cars(false, Map.of("levels", "2")).getData().getItems().get(0);
    assertThat(expanded.at("/brand/name").asText()).isEqualTo("Trabant");
    assertThat(expanded.at("/brand/meta/id").asLong()).isPositive();
  }

  @Test
  void showsDraftsInPreview() {
    assertThat(cars(true, Map.of()).getMeta().getCount()).isEqualTo(3);
  }
}
