package dev.creamery.application.webhook;

import dev.creamery.application.port.out.Directory;
import dev.creamery.application.port.out.JsonText;
import dev.creamery.application.port.out.Unavailable;
import dev.creamery.application.read.ShowItem;
import dev.creamery.domain.field.InputValue;
import dev.creamery.domain.field.LocaleTag;
import dev.creamery.domain.item.Item;
import dev.creamery.domain.webhook.EndpointSettings;
import dev.creamery.domain.webhook.Payload;
import io.smallrye.mutiny.Uni;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;

/** Writes the bodies of deliveries. */
public final class RenderBodies {
  private static final System.Logger LOG = System.getLogger(RenderBodies.class.getName());

  private final Directory directory;
  private final ShowItem showItem;
  private final JsonText json;

  public RenderBodies(Directory directory, ShowItem showItem, JsonText json) {
    this.directory = directory;
    this.showItem = showItem;
    this.json = json;
  }

  /**
   * The deliveries of one event.
   *
   * @return fails where the store cannot be reached
   */
  Uni<List<NewDelivery>> of(WebhookEvent event, List<Listener> listeners) {
    if (listeners.isEmpty()) {
      return Uni.createFrom().item(List.of());
    }
    boolean full = listeners.stream().anyMatch(RenderBodies::wantsAll);
    return label(event)
        .flatMap(
            label ->
                item(event, full)
                    .map(
                        item ->
                            listeners.stream()
                                .map(to -> delivery(event, label, item, to))
                                .toList()));
  }

  private static boolean wantsAll(Listener listener) {
    return listener.settings().payload() == Payload.FULL;
  }

  private NewDelivery delivery(
      WebhookEvent event,
      Optional<String> label,
      Optional<InputValue.Members> item,
      Listener listener) {
    return new NewDelivery(
        listener.endpoint(), event, body(event, label, item, listener.settings()));
  }

  /** One body. */
  String body(
      WebhookEvent event,
      Optional<String> label,
      Optional<InputValue.Members> item,
      EndpointSettings settings) {
    return json.write(EventBody.of(event, label, item, settings));
  }

  private Uni<Optional<String>> label(WebhookEvent event) {
    if (event.state().isEmpty()) {
      return Uni.createFrom().item(Optional.empty());
    }
    Item item = event.state().get();
    return directory
        .organization(item.key().organization())
        .flatMap(
            organization ->
                directory
                    .collection(item.key().organization(), item.collection())
                    .map(
                        schema ->
                            ItemLabel.of(
                                item,
                                schema,
                                organization
                                    .map(known -> known.locales().byDefault())
                                    .orElse(LocaleTag.NONE))))
        .map(Optional::of);
  }

  /** An item that cannot be shown must not keep all events behind it from being told. */
  private Uni<Optional<InputValue.Members>> item(WebhookEvent event, boolean wanted) {
    if (!wanted || event.state().isEmpty()) {
      return Uni.createFrom().item(Optional.empty());
    }
    return showItem
        .show(event.state().get())
        .onFailure(failure -> !(failure instanceof Unavailable))
        .recoverWithItem(
            failure -> {
              LOG.log(Level.WARNING, "An item cannot be shown in the body of a webhook", failure);
              return Optional.empty();
            });
  }
}
