/** What people edit, kept by Hibernate Reactive: organizations, tokens and schemas. */
@NullMarked
package dev.creamery.adapter.persistence.management;

import org.jspecify.annotations.NullMarked;
