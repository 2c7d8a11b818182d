package dev.creamery.adapter.rest.openapi;

import dev.creamery.adapter.rest.json.JsonReader;
import dev.creamery.domain.field.InputValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * A request and what it is answered: {@code {"summary":…,"parameters":{…},"body":…,"status":…,
 * "answer":…,"problem":…}}, of which all but the status may be left out; {@code problem} is what
 * who accepts {@code application/problem+json} is answered. Its parts go where OpenAPI has them,
 * each under the name of the example: so they are found together again.
 */
record ExampleFile(String name, Map<String, InputValue> members) {
  private static final String FOLDER = "/META-INF/openapi/examples/";

  /** The example of that name in the folder of a route or a failure. */
  static ExampleFile read(String folder, String name) {
    String path = FOLDER + folder + "/" + name + ".json";
    try (InputStream file = ExampleFile.class.getResourceAsStream(path)) {
      if (file != null && JsonReader.read(file.readAllBytes()) instanceof InputValue.Members read) {
        return new ExampleFile(name, read.values());
      }
      throw new IllegalStateException("No JSON object in the resource " + path);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the resource " + path, e);
    }
  }

  void addTo(Operation operation) {
    part("parameters").ifPresent(values -> asked(operation, (InputValue.Members) values));
    part("body").ifPresent(body -> add(usual(operation.getRequestBody().getContent()), body));
    answered(operation.getResponses().getAPIResponse(status()));
  }

  private void asked(Operation operation, InputValue.Members values) {
    values
        .values()
        .forEach(
            (parameter, value) -> parameter(operation, parameter).addExample(name, example(value)));
  }

  private Parameter parameter(Operation operation, String named) {
    return operation.getParameters().stream()
        .filter(parameter -> parameter.getName().equals(named))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("Example " + name + " gives " + named));
  }

  /** Adds what is answered, where there is any. */
  void answered(APIResponse response) {
    part("answer").ifPresent(body -> add(usual(response.getContent()), body));
    part("problem")
        .ifPresent(body -> add(response.getContent().getMediaType(Answers.PROBLEM), body));
  }

  /** JSON where there is any, else the one type that there is. */
  private static MediaType usual(Content content) {
    Map<String, MediaType> types = content.getMediaTypes();
    return types.getOrDefault(Answers.JSON, types.values().iterator().next());
  }

  private void add(MediaType media, InputValue body) {
    media.addExample(name, example(body));
  }

  private Example example(InputValue value) {
    Example example = OASFactory.createExample().value(value.match(new PlainValues()).orElse(null));
    return part("summary").map(PlainValues::text).map(example::summary).orElse(example);
  }

  private String status() {
    return part("status").map(PlainValues::text).orElseThrow();
  }

  private Optional<InputValue> part(String member) {
    return Optional.ofNullable(members.get(member));
  }
}
