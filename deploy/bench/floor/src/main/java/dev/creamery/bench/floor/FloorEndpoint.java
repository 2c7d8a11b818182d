package dev.creamery.bench.floor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;

/**
 * Reads and parses the body that Creamery gets, and answers as Creamery does once it is committed.
 * No token, no schema, no check, nothing applied.
 */
@Path("/v2/content/")
class FloorEndpoint {
  private static final String PENDING = "{\"status\":\"pending\"}";

  private final ObjectMapper mapper;
  private final GroupCommit commits;

  FloorEndpoint(ObjectMapper mapper, GroupCommit commits) {
    this.mapper = mapper;
    this.commits = commits;
  }

  /** Answers 202 after the commit. */
  @POST
  public Uni<Response> write(byte[] body) {
    return commits
        .commit(parse(body))
        .map(committed -> Response.accepted(PENDING).type(MediaType.APPLICATION_JSON).build());
  }

  private Write parse(byte[] body) {
    try {
      JsonNode tree = mapper.readTree(body);
      return new Write(tree.path("key").asText(), mapper.writeValueAsString(tree.path("fields")));
    } catch (IOException malformed) {
      throw new BadRequestException(malformed);
    }
  }
}
