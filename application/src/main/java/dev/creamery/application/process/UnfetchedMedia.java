package dev.creamery.application.process;

import dev.creamery.application.port.out.Claim;
import dev.creamery.application.port.out.CommandKey;
import dev.creamery.application.port.out.Settled;
import dev.creamery.domain.command.PreparedCommand;
import dev.creamery.domain.media.MediaFinding;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What would have to be fetched from elsewhere, taken as it is for as long as nobody fetches it.
 *
 * @param around the surroundings with a finding for every address
 */
record UnfetchedMedia(Surroundings around, Map<CommandKey, Set<String>> urls) {
  static UnfetchedMedia of(
      Claim claim, List<Optional<PreparedCommand>> prepared, Surroundings found) {
    return of(claim, prepared, found, new MediaFinding.Unfetched());
  }

  /** The same, with something else to be said of what nobody has fetched. */
  static UnfetchedMedia of(
      Claim claim,
      List<Optional<PreparedCommand>> prepared,
      Surroundings found,
      MediaFinding instead) {
    Map<CommandKey, Map<String, MediaFinding>> media = new HashMap<>(found.media());
    Map<CommandKey, Set<String>> unfetched = new HashMap<>();
    for (int i = 0; i < prepared.size(); i++) {
      CommandKey key = claim.commands().get(i).key();
      Set<String> urls = prepared.get(i).map(PreparedCommand::mediaUrls).orElse(Set.of());
      Map<String, MediaFinding> findings = new HashMap<>(media.getOrDefault(key, Map.of()));
      Set<String> missing = new HashSet<>(urls);
      missing.removeAll(findings.keySet());
      missing.forEach(url -> findings.put(url, instead));
      media.put(key, findings);
      unfetched.put(key, missing);
    }
    return new UnfetchedMedia(
        new Surroundings(
            found.targets(), found.uniques(), found.restrictions(), media, found.asked()),
        unfetched);
  }

  /** The addresses that a command names. */
  Set<String> of(Settled settled) {
    return urls.getOrDefault(settled.command().key(), Set.of());
  }
}
