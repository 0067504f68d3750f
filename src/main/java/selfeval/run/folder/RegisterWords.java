package selfeval.run.folder;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import selfeval.overview.Absent;
import selfeval.overview.NotTaken;
import selfeval.overview.RegisterFigures;
import selfeval.report.SafeText;
import selfeval.run.input.Inputs;

/** What users are told of what did not come, and of what came and is no workbook. */
public final class RegisterWords {
  private static final int NAMED = 10;

  private RegisterWords() {}

  /** How what came compares with the registers; nothing without one. */
  public static List<String> of(@Nullable RegisterFigures figures) {
    if (figures == null) {
      return List.of();
    }
    List<String> words = new ArrayList<>();
    String due = "按名单应报 " + figures.due() + " 张，已报 " + figures.came() + " 张，";
    if (figures.missing().isEmpty()) {
      words.add(due + "没有未报送的。");
    } else {
      Set<String> units = new LinkedHashSet<>();
      for (Absent one : figures.missing()) {
        units.add(one.unit().isEmpty() ? one.department() : one.unit());
      }
      words.add(
          due
              + "未报送 "
              + (figures.due() - figures.came())
              + " 张，涉及单位 "
              + units.size()
              + " 个："
              + named(List.copyOf(units))
              + "。");
    }
    if (figures.severalCount() > 0) {
      words.add("名单中的一项收到多张表的共 " + figures.severalCount() + " 项，没有取舍，请核对以哪一张为准。");
    }
    if (figures.notListedCount() > 0) {
      words.add("收到而名单上没有的表共 " + figures.notListedCount() + " 张，请核对是漏列、项目名称不一致，还是不应报送。");
    }
    return words;
  }

  /** What the inputs hold beside workbooks and somebody should look at. */
  public static List<String> of(Inputs inputs) {
    List<String> folders = new ArrayList<>();
    List<String> archives = new ArrayList<>();
    for (List<NotTaken> one : inputs.notTaken().values()) {
      for (NotTaken other : one) {
        if (other.kind().equals(NotTaken.EMPTY) || other.kind().equals(NotTaken.WITHOUT)) {
          folders.add(other.place());
        } else if (other.kind().contains(NotTaken.ARCHIVE)) {
          archives.add(other.place());
        }
      }
    }
    List<String> words = new ArrayList<>();
    if (!folders.isEmpty()) {
      words.add("没有自评表的文件夹 " + folders.size() + " 个：" + named(folders) + "。");
    }
    if (!archives.isEmpty()) {
      words.add("压缩包没有打开，其中可能有自评表，请解压后重新审核（加密的请向单位索取）：" + named(archives) + "。");
    }
    return words;
  }

  static String named(List<String> names) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < Math.min(NAMED, names.size()); i++) {
      out.append(i == 0 ? "" : "、").append(SafeText.line(names.get(i)));
    }
    return names.size() > NAMED ? out + " 等 " + names.size() + " 个" : out.toString();
  }
}
