package facet.workbench.segments.lists;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// The text of a file that somebody brings: CSV or plain text as it is, of an Excel workbook the
/// first sheet's cells, a tab between them.
public final class Spreadsheet {
  private static final int MOST = 200 << 20;
  private static final String SHEET = "xl/worksheets/sheet1.xml";
  private static final String TEXTS = "xl/sharedStrings.xml";

  private Spreadsheet() {}

  /// @throws UnreadableFile when it can't be read as what it says it is
  public static String text(byte[] file) throws UnreadableFile {
    return file.length > 1 && file[0] == 'P' && file[1] == 'K'
        ? workbook(file)
        : DecodedText.of(file);
  }

  private static String workbook(byte[] file) throws UnreadableFile {
    Map<String, byte[]> parts = new HashMap<>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals(SHEET) || entry.getName().equals(TEXTS)) {
          parts.put(entry.getName(), bounded(zip));
        }
      }
      var sheet = parts.get(SHEET);
      if (sheet == null) {
        throw new UnreadableFile(UnreadableFile.Why.NO_SHEET);
      }
      var texts = parts.get(TEXTS);
      return cells(sheet, texts == null ? List.of() : texts(texts));
    } catch (IOException | XMLStreamException e) {
      throw new UnreadableFile(UnreadableFile.Why.NO_SHEET, e);
    }
  }

  private static byte[] bounded(InputStream part) throws IOException, UnreadableFile {
    var bytes = part.readNBytes(MOST);
    if (part.read() >= 0) {
      throw new UnreadableFile(UnreadableFile.Why.TOO_LARGE);
    }
    return bytes;
  }

  private static XMLStreamReader reader(byte[] xml) throws XMLStreamException {
    var factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory.createXMLStreamReader(new ByteArrayInputStream(xml));
  }

  private static List<String> texts(byte[] xml) throws XMLStreamException {
    var texts = new ArrayList<String>();
    var text = new StringBuilder();
    var reader = reader(xml);
    while (reader.hasNext()) {
      int event = reader.next();
      if (event == XMLStreamConstants.START_ELEMENT && reader.getLocalName().equals("t")) {
        text.append(reader.getElementText());
      } else if (event == XMLStreamConstants.END_ELEMENT && reader.getLocalName().equals("si")) {
        texts.add(text.toString());
        text.setLength(0);
      }
    }
    return texts;
  }

  private static String cells(byte[] xml, List<String> texts) throws XMLStreamException {
    var lines = new StringBuilder();
    var reader = reader(xml);
    boolean shared = false;
    int column = 0;
    int filled = 0;
    while (reader.hasNext()) {
      int event = reader.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (reader.getLocalName()) {
          case "c" -> {
            shared = "s".equals(reader.getAttributeValue(null, "t"));
            column = column(reader.getAttributeValue(null, "r"), column);
          }
          case "v", "t" -> {
            lines.repeat("\t", Math.max(0, column - filled));
            filled = Math.max(filled, column);
            var value = reader.getElementText();
            lines.append(shared ? texts.get(Integer.parseInt(value)) : value);
          }
          default -> {}
        }
      } else if (event == XMLStreamConstants.END_ELEMENT && reader.getLocalName().equals("row")) {
        lines.append('\n');
        column = 0;
        filled = 0;
      }
    }
    return lines.toString();
  }

  /// From 0, of a cell such as `AB12`.
  private static int column(@Nullable String cell, int before) {
    if (cell == null) {
      return before;
    }
    int column = 0;
    for (int i = 0; i < cell.length() && Character.isLetter(cell.charAt(i)); i++) {
      column = column * 26 + cell.charAt(i) - 'A' + 1;
    }
    return column - 1;
  }
}
