package dev.creamery.service.architecture.canary.application;

import jakarta.inject.Singleton;

@Singleton
class KnowsInjection {}
