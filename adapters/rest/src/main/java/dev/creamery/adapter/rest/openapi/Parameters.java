package dev.creamery.adapter.rest.openapi;

import dev.creamery.adapter.rest.RestConfig;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** What a request says besides its body. Each call makes a new one: examples are added to it. */
public final class Parameters {
  private Parameters() {}

  public static Parameter path(String name, String says) {
    return of(Parameter.In.PATH, name, Shapes.text(says)).required(true);
  }

  /** A query parameter that may be left out. */
  public static Parameter query(String name, Schema shape) {
    return of(Parameter.In.QUERY, name, shape);
  }

  /** A query parameter with what holds where it is left out. */
  public static Parameter query(String name, Schema shape, Object byDefault) {
    return of(Parameter.In.QUERY, name, shape.defaultValue(byDefault));
  }

  public static Parameter header(String name, String says) {
    return of(Parameter.In.HEADER, name, Shapes.text(says));
  }

  /** Query parameters whose names are not known beforehand, all told by one object. */
  public static Parameter free(String name, String says) {
    return of(Parameter.In.QUERY, name, Shapes.map(says, Shapes.text("The value asked for.")))
        .style(Parameter.Style.FORM)
        .explode(true);
  }

  public static Parameter locale(String says) {
    return query("locale", Shapes.text(says));
  }

  public static Parameter prefer() {
    return header(
        "Prefer",
        "`return=representation` for the operation in the answer; `wait=N` to be answered when it"
            + " has finished, or after N seconds, "
            + RestConfig.MAX_WAIT
            + " at the most where nothing else is configured. Both may be given, with a comma.");
  }

  public static Parameter idempotencyKey() {
    return header(
        "Idempotency-Key",
        "A name for this write, up to 255 visible characters: however often it is sent under it"
            + " within a day, it is done once and answered as the first time.");
  }

  public static Parameter ifMatch() {
    return header(
        "If-Match",
        "The `ETag` of the item as a read of it had, or several, or `*`: the item is changed only"
            + " if that is its version still.");
  }

  public static Parameter dryRun() {
    return query(
        "dry_run", Shapes.flag("Only say what would become of it, and do nothing."), false);
  }

  private static Parameter of(Parameter.In in, String name, Schema shape) {
    Parameter parameter = OASFactory.createParameter().name(name).in(in);
    parameter.description(shape.getDescription());
    return parameter.schema(shape.description(null));
  }
}
