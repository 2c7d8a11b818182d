package dev.creamery.service;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.util.logging.Handler;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.formatters.JsonFormatter;
import org.jboss.logmanager.formatters.StructuredFormatter.ExceptionOutputType;
import org.jboss.logmanager.handlers.ConsoleHandler;

/**
 * Has every line of the log be a JSON object, where that is asked for, with the formatter that
 * comes with the log manager.
 */
@Singleton
final class JsonLog {
  private static final int FIRST = Interceptor.Priority.PLATFORM_BEFORE;

  private final boolean wanted;

  JsonLog(@ConfigProperty(name = LogFormat.SETTING, defaultValue = LogFormat.TEXT) String format) {
    this.wanted = format.equals(LogFormat.JSON);
  }

  void begin(@Observes @Priority(FIRST) StartupEvent starting) {
    if (wanted) {
      JsonFormatter formatter = new JsonFormatter();
      formatter.setExceptionOutputType(ExceptionOutputType.FORMATTED);
      for (Handler handler : Logger.getLogger("").getHandlers()) {
        use(formatter, handler);
      }
    }
  }

  private static void use(JsonFormatter formatter, Handler handler) {
    if (handler instanceof ConsoleHandler console) {
      console.setFormatter(formatter);
    } else if (handler instanceof ExtHandler outer) {
      for (Handler inner : outer.getHandlers()) {
        use(formatter, inner);
      }
    }
  }
}
