package dev.creamery.service.wiring;

import dev.creamery.application.accept.AcceptWrite;
import dev.creamery.application.accept.CommitWrite;
import dev.creamery.application.accept.RehearseWrite;
import dev.creamery.application.accept.WaitingWrites;
import dev.creamery.application.access.Authenticate;
import dev.creamery.application.bulk.RehearseLines;
import dev.creamery.application.bulk.TakeBulk;
import dev.creamery.application.manage.ManageCollections;
import dev.creamery.application.manage.ManageOrganizations;
import dev.creamery.application.manage.ManageTokens;
import dev.creamery.application.media.MediaUrls;
import dev.creamery.application.operation.Finished;
import dev.creamery.application.operation.FollowOperations;
import dev.creamery.application.page.ReadPages;
import dev.creamery.application.page.WritePages;
import dev.creamery.application.port.in.Authentication;
import dev.creamery.application.port.in.BulkWrites;
import dev.creamery.application.port.in.Collections;
import dev.creamery.application.port.in.CommandProcessor;
import dev.creamery.application.port.in.ContentReads;
import dev.creamery.application.port.in.ContentWrites;
import dev.creamery.application.port.in.Operations;
import dev.creamery.application.port.in.Organizations;
import dev.creamery.application.port.in.PageReads;
import dev.creamery.application.port.in.PageWrites;
import dev.creamery.application.port.in.Tokens;
import dev.creamery.application.port.out.BulkLog;
import dev.creamery.application.port.out.CollectionRepository;
import dev.creamery.application.port.out.CommandLog;
import dev.creamery.application.port.out.Directory;
import dev.creamery.application.port.out.Doorbell;
import dev.creamery.application.port.out.ItemQueries;
import dev.creamery.application.port.out.OperationIds;
import dev.creamery.application.port.out.OperationQueries;
import dev.creamery.application.port.out.OrganizationRepository;
import dev.creamery.application.port.out.PageRepository;
import dev.creamery.application.port.out.Processing;
import dev.creamery.application.port.out.ReferenceCleanups;
import dev.creamery.application.port.out.TokenRepository;
import dev.creamery.application.port.out.WriteMeter;
import dev.creamery.application.process.CleanReferences;
import dev.creamery.application.process.Gathering;
import dev.creamery.application.process.ProcessCommands;
import dev.creamery.application.process.RehearseCommands;
import dev.creamery.application.process.RehearseTogether;
import dev.creamery.application.process.RetryPolicy;
import dev.creamery.application.process.SweepOverdue;
import dev.creamery.application.read.ReadContent;
import dev.creamery.application.round.GiveWay;
import dev.creamery.domain.rule.TextPattern;
import dev.creamery.service.trace.Tracing;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Builds every use case from the ports that adapters implement. */
@Singleton
class UseCases {
  /** Those who wait for operations, and those who finish them, meet here. */
  private final Finished finished = new Finished();

  private final WaitingWrites waiting = new WaitingWrites();

  @Produces
  @Singleton
  Authentication authentication(Directory directory, OperatorConfig config) {
    return new Authenticate(directory, config.token());
  }

  @Produces
  @Singleton
  ContentWrites contentWrites(
      Directory directory,
      ItemQueries items,
      CommandLog log,
      Doorbell doorbell,
      OperationIds ids,
      WriteMeter meter,
      RehearseWrite rehearse,
      MeterRegistry registry,
      Tracing tracing) {
    registry.gauge("creamery.writes.waiting", waiting, WaitingWrites::count);
    return tracing.follow(
        new AcceptWrite(
            directory, items, ids, new CommitWrite(log, waiting, doorbell, meter), rehearse));
  }

  @Produces
  @Singleton
  BulkWrites bulkWrites(
      Directory directory,
      OperationIds ids,
      BulkLog log,
      Doorbell doorbell,
      WriteMeter meter,
      CommandProcessor processor,
      RehearseLines rehearse,
      MediaUrls mediaUrls) {
    return new TakeBulk(directory, ids, log, doorbell, meter, processor, rehearse, mediaUrls);
  }

  @Produces
  @Singleton
  RehearseWrite rehearseWrite(Processing processing, MediaUrls mediaUrls, ProcessConfig config) {
    return new RehearseCommands(processing, mediaUrls, config.perItem());
  }

  @Produces
  @Singleton
  GiveWay giveWay(ProcessConfig config) {
    return new GiveWay(
        new GiveWay.Limits(
            config.giveWay().from(), config.giveWay().rounds(), config.giveWay().patience()),
        waiting::count);
  }

  @Produces
  @Singleton
  RehearseLines rehearseLines(Processing processing, MediaUrls mediaUrls, ProcessConfig config) {
    return new RehearseTogether(processing, mediaUrls, config.perItem());
  }

  @Produces
  @Singleton
  CommandProcessor commandProcessor(
      Processing processing,
      MediaUrls mediaUrls,
      ProcessConfig config,
      GiveWay giveWay,
      WriteMeter meter,
      Tracing tracing) {
    return new ProcessCommands(
        tracing.follow(processing),
        mediaUrls,
        new ProcessCommands.Limits(
            config.lanes(), config.capacity(), config.items(), config.perItem()),
        giveWay,
        new Gathering(config.gather(), config.items()),
        new RetryPolicy(config.maxAttempts(), config.retryPause()),
        finished,
        meter,
        Clock.systemUTC());
  }

  @Produces
  @Singleton
  SweepOverdue sweepOverdue(
      CommandLog log, CommandProcessor processor, WriteMeter meter, ProcessConfig config) {
    return new SweepOverdue(log, processor, meter, config.overdue(), config.sweepItems());
  }

  @Produces
  @Singleton
  CleanReferences cleanReferences(
      ReferenceCleanups cleanups,
      CommandLog log,
      Doorbell doorbell,
      OperationIds ids,
      WriteMeter meter) {
    return new CleanReferences(cleanups, log, doorbell, ids, meter);
  }

  @Produces
  @Singleton
  Operations operations(
      OperationQueries queries, CommandLog log, Doorbell doorbell, WatchConfig config) {
    return new FollowOperations(queries, log, doorbell, finished, config.max());
  }

  @Produces
  @Singleton
  ContentReads contentReads(
      Directory directory, ItemQueries queries, PageRepository pages, MediaUrls mediaUrls) {
    return new ReadContent(directory, queries, pages, mediaUrls);
  }

  @Produces
  @Singleton
  PageWrites pageWrites(Directory directory, PageRepository repository) {
    return new WritePages(directory, repository, Clock.systemUTC());
  }

  @Produces
  @Singleton
  PageReads pageReads(Directory directory, PageRepository repository) {
    return new ReadPages(directory, repository);
  }

  @Produces
  @Singleton
  Collections collections(CollectionRepository repository, TextPattern.Compiler patterns) {
    return new ManageCollections(repository, patterns);
  }

  @Produces
  @Singleton
  Tokens tokens(TokenRepository repository) {
    return new ManageTokens(repository);
  }

  @Produces
  @Singleton
  Organizations organizations(OrganizationRepository repository, Tokens tokens) {
    return new ManageOrganizations(repository, tokens);
  }
}
