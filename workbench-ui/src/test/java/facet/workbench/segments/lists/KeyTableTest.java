package facet.workbench.segments.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class KeyTableTest {
  private static final Map<String, Integer> MEMBERS = Map.of("M1", 10, "M2", 20, "M3", 30);

  @Test
  void keys_stand_one_a_line_and_those_without_a_member_are_told() {
    assertThat(KeyTable.of("M3\n M1 \n\nM9\nM1\n").match(MEMBERS))
        .isEqualTo(new ListMatch(List.of(10, 30), List.of("M9"), 1));
  }

  @Test
  void of_a_table_the_column_with_most_members_counts_and_its_heading_does_not() {
    var csv = "\uFEFFname,\"member no\",city\nAnn,\"M2\",M1\nBea,M3,Paris\nCho,M8,Paris\n";
    assertThat(KeyTable.of(csv).match(MEMBERS))
        .isEqualTo(new ListMatch(List.of(20, 30), List.of("M8"), 0));
  }

  @Test
  void what_excel_puts_on_the_clipboard_is_read() {
    assertThat(KeyTable.of("Ann\tM1\r\nBea\tM2\r\n").match(MEMBERS).ordinals())
        .containsExactly(10, 20);
  }

  @Test
  void a_file_is_read_in_the_encoding_it_comes_in() throws UnreadableFile {
    var csv = "会员,编号\n安,M1\n";
    for (var charset : List.of("UTF-8", "GB18030", "UTF-16")) {
      assertThat(Spreadsheet.text(csv.getBytes(Charset.forName(charset))))
          .as(charset)
          .isEqualTo(csv);
    }
    assertThatThrownBy(() -> Spreadsheet.text(new byte[] {'M', '1', ',', (byte) 0xFF, 1}))
        .isInstanceOfSatisfying(
            UnreadableFile.class, e -> assertThat(e.why()).isEqualTo(UnreadableFile.Why.ENCODING));
    assertThatThrownBy(() -> Spreadsheet.text(new byte[] {'P', 'K', 1, 2}))
        .isInstanceOfSatisfying(
            UnreadableFile.class, e -> assertThat(e.why()).isEqualTo(UnreadableFile.Why.NO_SHEET));
  }

  @Test
  void nothing_that_is_a_member_is_told_as_it_came() {
    assertThat(KeyTable.of("x1\nx2").match(MEMBERS).unmatched()).containsExactly("x1", "x2");
    assertThat(KeyTable.of("").match(MEMBERS)).isEqualTo(new ListMatch(List.of(), List.of(), 0));
  }

  @Test
  void an_excel_workbook_is_read_by_its_first_sheet() throws IOException, UnreadableFile {
    var file =
        workbook(
            "<sst><si><t>member</t></si><si><r><t>M</t></r><r><t>2</t></r></si></sst>",
            """
            <worksheet><sheetData>
            <row r="1"><c r="B1" t="s"><v>0</v></c></row>
            <row r="2"><c r="A2"><v>7</v></c><c r="B2" t="s"><v>1</v></c></row>
            <row r="3"><c r="B3" t="inlineStr"><is><t>M3</t></is></c></row>
            </sheetData></worksheet>\
            """);
    var text = Spreadsheet.text(file);
    assertThat(text).isEqualTo("\tmember\n7\tM2\n\tM3\n");
    assertThat(KeyTable.of(text).match(MEMBERS).ordinals()).containsExactly(20, 30);
  }

  private static byte[] workbook(String texts, String sheet) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
      zip.write(texts.getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      zip.write(sheet.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
