package dev.creamery.adapter.rest.content;

import dev.creamery.adapter.rest.error.Location;
import dev.creamery.application.accept.Acceptance.ElementViolation;
import dev.creamery.application.accept.Write;

/**
 * A write as it stood in its body.
 *
 * @param inArray whether {@code fields} was an array of elements, not one bare object
 * @param keyInBody whether the collection was named by the body's {@code key}, not by the path
 */
record Envelope(Write write, boolean inArray, boolean keyInBody) {
  /**
   * Where a violation lies. The name is as short as it is clear: a field of the only element is
   * just its name, unless it was given by locale. Where nothing was sent, it lies in the content
   * that was to come back.
   */
  Location locate(ElementViolation found) {
    if (write.elements().isEmpty()) {
      return Location.ROOT.members(found.violation().path().members());
    }
    Location fields = Location.ROOT.member("fields");
    Location element = inArray ? fields.element(found.element()) : fields;
    Location place = element.members(found.violation().path().members());
    boolean localized = found.violation().path().members().size() > 1;
    return write.elements().size() == 1 && !localized
        ? place.named(found.violation().path().toString())
        : place;
  }
}
