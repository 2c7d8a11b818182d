package dev.creamery.domain.rule;

import dev.creamery.domain.collection.CollectionKey;
import dev.creamery.domain.definition.DefinitionWriter;
import dev.creamery.domain.field.FieldValue;
import dev.creamery.domain.field.InputValue;
import dev.creamery.domain.reference.ReferenceTarget;
import dev.creamery.domain.reference.ReferenceValue;
import dev.creamery.domain.shared.ErrorCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * References to items of one collection, or to pages. Only their form is judged here: whether a
 * target exists is asked when the command is applied.
 *
 * @param collection the collection pointed to; empty where the field points to pages
 * @param pageType the type of page pointed to; empty for any
 * @param maxItems how many targets a one-to-many field may have
 * @param onDelete what becomes of a reference when its target is deleted
 */
public record ReferenceRule(
    Optional<CollectionKey> collection,
    Optional<String> pageType,
    boolean many,
    Optional<Integer> maxItems,
    OnDelete onDelete)
    implements ValueRule {

  private static final String ONE_ONLY = "This field refers to one item only.";

  /** References are cleared by {@code []} too. */
  @Override
  public boolean clears(InputValue input) {
    return input.clears() || (input instanceof InputValue.Many array && array.values().isEmpty());
  }

  @Override
  public Reading read(InputValue input) {
    // Reads give one-to-one references back as an object, older answers as an array of one.
    List<InputValue> inputs =
        input instanceof InputValue.Many array ? array.values() : List.of(input);
    List<ReferenceTarget> targets = new ArrayList<>(inputs.size());
    for (InputValue one : inputs) {
      Optional<ReferenceTarget> target = target(one);
      if (target.isEmpty()) {
        return Reading.refused(ErrorCode.INVALID_REFERENCE, "Not a valid reference. " + advice());
      }
      targets.add(target.get());
    }
    return !many && targets.size() > 1
        ? Reading.refused(ErrorCode.TOO_MANY, ONE_ONLY)
        : Reading.checked(this, new FieldValue.Reference(new ReferenceValue(many, targets)));
  }

  private Optional<ReferenceTarget> target(InputValue input) {
    return collection.isPresent()
        ? ReferenceForm.item(input, collection.get())
        : ReferenceForm.page(input, pageType);
  }

  private String advice() {
    return collection
        .map(key -> "Use the id of an item of " + key + ", such as 7.")
        .orElse("Use the slug of a page, such as \"about-us\".");
  }

  @Override
  public Optional<Refusal> check(FieldValue value) {
    if (!(value instanceof FieldValue.Reference reference)
        || !reference.value().targets().stream().allMatch(this::fits)) {
      return refusal(ErrorCode.INVALID_REFERENCE, "Not a valid reference. " + advice());
    }
    int count = reference.value().targets().size();
    if (!many && count > 1) {
      return refusal(ErrorCode.TOO_MANY, ONE_ONLY);
    }
    return maxItems.isPresent() && count > maxItems.get()
        ? refusal(
            ErrorCode.TOO_MANY,
            "Ensure this field has no more than " + maxItems.get() + " references.")
        : Optional.empty();
  }

  /** Kept references fit unless the field was pointed elsewhere after they were written. */
  private boolean fits(ReferenceTarget target) {
    return target.match(
        new ReferenceTarget.Cases<Boolean>() {
          @Override
          public Boolean item(ReferenceTarget.ToItem item) {
            return collection.equals(Optional.of(item.collection()));
          }

          @Override
          public Boolean page(ReferenceTarget.ToPage page) {
            // A page kept while any type would do may well be of the type asked for now.
            return collection.isEmpty()
                && (pageType.isEmpty()
                    || page.pageType().isEmpty()
                    || pageType.equals(page.pageType()));
          }
        });
  }

  private static Optional<Refusal> refusal(ErrorCode code, String message) {
    return Optional.of(new Refusal(code, message));
  }

  @Override
  public void describe(DefinitionWriter out) {
    out.text("target", Optional.of(collection.map(CollectionKey::value).orElse("page")));
    out.text("page_type", pageType);
    out.flag("many", many);
    out.number("max_items", maxItems);
    out.text(
        "on_delete", Optional.of(onDelete).filter(o -> o != OnDelete.UNLINK).map(OnDelete::code));
  }
}
