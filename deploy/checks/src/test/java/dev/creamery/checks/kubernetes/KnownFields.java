package dev.creamery.checks.kubernetes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.GRPCRoute;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads manifests as an API server with strict validation does: what it does not know is wrong. */
final class KnownFields {
  /** Kinds of operators, of which there is no model here. */
  static final Set<String> OF_OPERATORS = Set.of("Cluster", "RabbitmqCluster", "ScaledObject");

  private static final Map<String, Class<?>> KINDS =
      Stream.of(
              ConfigMap.class,
              Deployment.class,
              GRPCRoute.class,
              HTTPRoute.class,
              HorizontalPodAutoscaler.class,
              Ingress.class,
              Job.class,
              Namespace.class,
              NetworkPolicy.class,
              PersistentVolumeClaim.class,
              PodDisruptionBudget.class,
              Service.class,
              ServiceAccount.class,
              ServiceMonitor.class)
          .collect(Collectors.toMap(Class::getSimpleName, Function.identity()));

  private static final ObjectMapper STRICT =
      new ObjectMapper()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .setAnnotationIntrospector(
              new JacksonAnnotationIntrospector() {
                /** Else the model would take whatever it does not know. */
                @Override
                public Boolean hasAnySetter(Annotated annotated) {
                  return false;
                }
              });

  private KnownFields() {}

  /** What is wrong with a manifest, if anything is. */
  static Optional<String> fault(JsonNode manifest) {
    String kind = manifest.path("kind").asText();
    Class<?> model = KINDS.get(kind);
    if (model == null) {
      return Optional.of("unknown kind: " + kind);
    }
    try {
      STRICT.treeToValue(manifest, model);
      return Optional.empty();
    } catch (JsonProcessingException unknown) {
      return Optional.of(kind + " " + Manifests.name(manifest) + ": " + unknown.getMessage());
    }
  }
}
