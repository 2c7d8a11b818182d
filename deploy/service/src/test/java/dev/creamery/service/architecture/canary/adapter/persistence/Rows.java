package dev.creamery.service.architecture.canary.adapter.persistence;

public class Rows {}
