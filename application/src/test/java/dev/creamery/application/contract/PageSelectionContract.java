package dev.creamery.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.creamery.application.port.out.PageRepository;
import dev.creamery.application.port.out.PageRepository.Selection;
import dev.creamery.domain.field.LocaleTag;
import dev.creamery.domain.fixture.Inputs;
import dev.creamery.domain.item.ItemStatus;
import dev.creamery.domain.page.FieldFilter;
import dev.creamery.domain.page.PageFields;
import dev.creamery.domain.page.PageType;
import dev.creamery.domain.page.PageWords;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which pages every {@link PageRepository} selects, and in which order. */
public abstract class PageSelectionContract extends PageContract {
  private static final LocaleTag ES = new LocaleTag("es");

  private Selection readable(FieldFilter... filters) {
    return new Selection(
        organization,
        Optional.empty(),
        Optional.of(LocaleTag.NONE),
        false,
        List.of(filters),
        Set.of());
  }

  private Selection withWords(String query) {
    return new Selection(
        organization, Optional.empty(), Optional.empty(), true, List.of(), PageWords.of(query));
  }

  @Test
  public void slicesInOrderOfCreation() {
    for (String slug : List.of("c", "a", "b")) {
      save(page(slug));
    }
    Selection all = Selection.all(organization);
    assertThat(slice(all, 2, 0)).containsExactly("c", "a");
    assertThat(slice(all, 2, 2)).containsExactly("b");
    assertThat(slice(all, 2, 3)).isEmpty();
  }

  @Test
  public void selectsByTypeStatusAndLocale() {
    save(page("landing", "landing", ItemStatus.PUBLISHED, flat()));
    save(page("blog", "blog", ItemStatus.DRAFT, flat()));
    save(
        page(
            "spanish", "blog", ItemStatus.PUBLISHED, new PageFields(Map.of(ES, Inputs.members()))));
    assertThat(selected(readable())).containsExactly("landing");
    assertThat(
            selected(
                new Selection(
                    organization,
                    Optional.of(new PageType("blog")),
                    Optional.empty(),
                    true,
                    List.of(),
                    Set.of())))
        .containsExactly("blog", "spanish");
    assertThat(
            selected(
                new Selection(
                    organization, Optional.empty(), Optional.of(ES), false, List.of(), Set.of())))
        .containsExactly("spanish");
  }

  @Test
  public void selectsByFields() {
    save(page("text", "*", ItemStatus.PUBLISHED, flat("x", "7", "y", "1")));
    save(page("number", "*", ItemStatus.PUBLISHED, flat("x", Inputs.number("7.0"), "y", 2)));
    save(page("flag", "*", ItemStatus.PUBLISHED, flat("x", true, "ü 'y", "it's")));
    save(page("list", "*", ItemStatus.PUBLISHED, flat("x", List.of("7"))));
    save(page("object", "*", ItemStatus.PUBLISHED, flat("x", Map.of("x", "7"))));
    assertThat(selected(readable(new FieldFilter("x", "7")))).containsExactly("text", "number");
    assertThat(selected(readable(new FieldFilter("x", "True")))).containsExactly("flag");
    assertThat(selected(readable(new FieldFilter("ü 'y", "it's")))).containsExactly("flag");
    assertThat(selected(readable(new FieldFilter("x", "7"), new FieldFilter("y", "1"))))
        .containsExactly("text");
    assertThat(selected(readable(new FieldFilter("x", "9".repeat(100))))).isEmpty();
    assertThat(selected(readable(new FieldFilter("nothing", "7")))).isEmpty();
  }

  @Test
  public void selectsByWords() {
    save(page("ferns", "*", ItemStatus.PUBLISHED, flat("hero", "<b>Green</b> leaves")));
    save(page("moss", "*", ItemStatus.DRAFT, flat("hero", "Green stones")));
    assertThat(selected(withWords("GREEN"))).containsExactly("ferns", "moss");
    assertThat(selected(withWords("leaves green ferns title"))).containsExactly("ferns");
    assertThat(selected(withWords("gree"))).isEmpty();
  }

  @Test
  public void selectsByTheWordsOfTheLastState() {
    save(page("ferns", "*", ItemStatus.PUBLISHED, flat("hero", "Green")));
    save(page("ferns", "*", ItemStatus.PUBLISHED, flat("hero", "Brown")));
    assertThat(selected(withWords("green"))).isEmpty();
    assertThat(selected(withWords("brown"))).containsExactly("ferns");
  }
}
