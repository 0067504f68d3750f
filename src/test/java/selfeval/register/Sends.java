package selfeval.register;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import selfeval.result.CellRecord;
import selfeval.result.FileRecord;
import selfeval.result.FormRecord;
import selfeval.result.FormRound;
import selfeval.result.TotalRecord;
import selfeval.scoring.Execution;
import selfeval.scoring.Total;
import selfeval.term.Field;
import selfeval.term.State;

/** Files as they come out of an audit, with nothing in their forms but who sent them. */
final class Sends {
  private Sends() {}

  /** A file with forms, each as 主管部门|实施单位|项目名称|年度, and the template where it is another. */
  static FileRecord file(String name, String... forms) {
    List<FormRecord> records = new ArrayList<>();
    for (String form : forms) {
      String[] parts = form.split("\\|", -1);
      Map<Field, CellRecord> header = new EnumMap<>(Field.class);
      put(header, Field.DEPARTMENT, parts[0]);
      put(header, Field.IMPLEMENTER, parts[1]);
      put(header, Field.PROJECT, parts[2]);
      records.add(
          new FormRecord(
              "表" + (records.size() + 1),
              State.PASSED,
              parts.length > 4 ? parts[4] : "national-2020",
              null,
              parts[3].isEmpty() ? null : parts[3],
              "万元",
              header,
              List.of(),
              new Execution(null, null, null, null, null, null),
              List.of(),
              new TotalRecord(null, null, null, new Total(null, null, null, null, null)),
              List.of(),
              List.of(),
              List.of(),
              List.of(),
              List.of(),
              FormRound.FIRST,
              List.of()));
    }
    return FileRecord.audited(name, "0".repeat(64), 1, List.of(), records);
  }

  private static void put(Map<Field, CellRecord> header, Field field, String text) {
    if (!text.isEmpty()) {
      header.put(field, new CellRecord("C3", text, null));
    }
  }
}
