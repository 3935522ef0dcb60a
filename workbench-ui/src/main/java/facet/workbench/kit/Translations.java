package facet.workbench.kit;

import com.ibm.icu.text.MessageFormat;
import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// Every text of the workbench in English and Chinese.
///
/// Each feature has its own pair of files, `vaadin-i18n/FEATURE_en.properties` and
/// `FEATURE_zh_CN.properties` (UTF-8); its keys start with the feature's name. Values are ICU
/// messages, so they can hold plurals: `{0, plural, one{# member} other{# members}}`.
@Component
public class Translations implements I18NProvider {
  public static final Locale ENGLISH = Locale.ENGLISH;
  public static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
  private static final Logger log = LoggerFactory.getLogger(Translations.class);
  private static final long serialVersionUID = 1L;

  private final Map<Locale, Map<String, String>> texts =
      Map.of(ENGLISH, read("_en"), CHINESE, read("_zh_CN"));

  @Override
  public List<Locale> getProvidedLocales() {
    return List.of(ENGLISH, CHINESE);
  }

  /// The language Facet speaks to somebody who asked for this one: Chinese for any Chinese, else
  /// English.
  public static Locale spoken(@Nullable Locale asked) {
    return asked != null && asked.getLanguage().equals("zh") ? CHINESE : ENGLISH;
  }

  @Override
  public String getTranslation(String key, Locale locale, Object... values) {
    Locale spoken = spoken(locale);
    String text = all(spoken).get(key);
    if (text == null) {
      log.warn("No {} text for '{}'; the page shows the key instead", spoken, key);
      return key;
    }
    return values.length == 0 && text.indexOf('{') < 0
        ? text
        : new MessageFormat(text, spoken).format(values);
  }

  @Override
  public Map<String, String> getAllTranslations(Locale locale) {
    return all(spoken(locale));
  }

  private Map<String, String> all(Locale spoken) {
    return texts.getOrDefault(spoken, Map.of());
  }

  private static Map<String, String> read(String suffix) {
    Map<String, String> all = new HashMap<>();
    try {
      String files = "classpath*:vaadin-i18n/*" + suffix + ".properties";
      for (Resource file : new PathMatchingResourcePatternResolver().getResources(files)) {
        Properties pairs = new Properties();
        try (Reader in = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
          pairs.load(in);
        }
        pairs.forEach((key, text) -> all.put((String) key, (String) text));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException("Cannot read the translations", unreadable);
    }
    return Map.copyOf(all);
  }
}
