package dev.creamery.adapter.rest.openapi;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** What there is to say of the routes of one resource. */
public interface Documentation {
  /** The routes, each made anew: what is made of them is changed by whoever builds a document. */
  List<RouteDoc> routes();

  /** The shapes that routes name, by that name. */
  Map<String, Schema> shapes();
}
