package dev.creamery.adapter.persistence.log;

import dev.creamery.domain.collection.CollectionKey;
import dev.creamery.domain.field.InputValue;
import dev.creamery.domain.reference.ReferenceTarget;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A target as {@code {"collection":"authors","id":7}} or {@code {"page":"about-us"}}. */
final class TargetJson implements ReferenceTarget.Cases<InputValue> {
  private static final String COLLECTION = "collection";
  private static final String ID = "id";
  private static final String PAGE = "page";

  private TargetJson() {}

  static InputValue write(ReferenceTarget target) {
    return target.match(new TargetJson());
  }

  static ReferenceTarget read(InputValue written) {
    Map<String, InputValue> members = ((InputValue.Members) written).values();
    if (members.get(PAGE) instanceof InputValue.Text page) {
      return new ReferenceTarget.ToPage(Optional.empty(), page.value());
    }
    if (members.get(COLLECTION) instanceof InputValue.Text collection
        && members.get(ID) instanceof InputValue.Num id) {
      return new ReferenceTarget.ToItem(
          new CollectionKey(collection.value()), id.value().longValueExact());
    }
    throw new IllegalStateException("Not a target that we wrote: " + written);
  }

  @Override
  public InputValue item(ReferenceTarget.ToItem item) {
    Map<String, InputValue> members = new LinkedHashMap<>();
    members.put(COLLECTION, new InputValue.Text(item.collection().value()));
    members.put(ID, new InputValue.Num(BigDecimal.valueOf(item.id())));
    return new InputValue.Members(members);
  }

  @Override
  public InputValue page(ReferenceTarget.ToPage page) {
    return new InputValue.Members(Map.of(PAGE, new InputValue.Text(page.slug())));
  }
}
