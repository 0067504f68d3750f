package selfeval.across;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import selfeval.result.CellRecord;
import selfeval.result.FormRecord;
import selfeval.term.Field;

/** Finds where a text may name another unit as if it were the one that the form is about. */
final class MentionFinder {
  /** A shorter name is too general: 市水务局 may be anybody's. */
  static final int SHORTEST = 5;

  /** Names are not longer, with a little before them. */
  private static final int LONGEST = 30;

  private static final int MOST = 8;
  private static final int AFTER = 14;

  /** How names of units end. */
  private static final List<String> ENDINGS =
      List.of(
          "局", "厅", "中心", "委员会", "卫健委", "发改委", "住建委", "办公室", "办事处", "管理处", "事务处", "政府", "学校", "小学",
          "中学", "大学", "学院", "医院", "法院", "检察院", "研究院", "福利院", "剧院", "研究所", "派出所", "卫生所", "管理所",
          "监督所", "监测所", "司法所", "幼儿园", "大队", "支队", "总队", "站", "馆", "协会", "联合会", "总工会", "公司", "林场",
          "农场", "研究室", "电视台", "党校");

  /** Their last letters: most texts are told by them. */
  private static final String LAST =
      ENDINGS.stream()
          .map(ending -> ending.substring(ending.length() - 1))
          .distinct()
          .collect(Collectors.joining());

  /** What may stand between the beginning of a sentence and the one that it speaks of. */
  private static final Pattern OPENING =
      Pattern.compile("[\\p{Punct}\\p{IsPunctuation}\\d年月日度底初来一二三四五六七八九十第期间全本今我该是]*");

  /** What others do for or to the one that fills the form in. */
  private static final Pattern OTHERS_PART =
      Pattern.compile(
          "^(下达|下拨|下发|拨付|拨款|印发|批复|批准|要求|安排|统一|组织|牵头|审批|委托|负责|转发|通报|核定|核准|主管"
              + "|联合|会同|配合|协助|协同|同意|提供|指导|监督|考核|检查|验收|备案|审核|评审|评价|认定|公布|发布|规定|授权|支持"
              + "|和|与|及|、|等|同|的(通知|文件|要求|意见|批复|安排|部署|支持|指导|规定|统一)|[（(《]).*",
          Pattern.DOTALL);

  /** Where a longer name, of which this one is the beginning, cannot go on. */
  private static final String STOPS = "的和与及会对在将负由为等按已共全年累完成开积认严于从被把给向";

  private MentionFinder() {}

  /** A text to look in. */
  private record Passage(String where, String cell, String text) {}

  /**
   * The names in a form's project and texts that may be another unit's.
   *
   * @param units letters of the names of its unit and department
   * @param own letters of all names that stand for the form
   */
  static List<Mention> find(
      FormRecord form, List<FormTexts.Passage> passages, List<String> units, List<String> own) {
    List<Mention> found = new ArrayList<>();
    CellRecord project = form.header().get(Field.PROJECT);
    if (project != null) {
      String where = Field.PROJECT.chinese();
      find(new Passage(where, project.cell(), project.text()), units, units, found);
    }
    for (FormTexts.Passage passage : passages) {
      String where = passage.block().chinese();
      find(new Passage(where, passage.cell(), passage.text()), units, own, found);
    }
    return found;
  }

  private static void find(
      Passage passage, List<String> units, List<String> own, List<Mention> to) {
    String text = passage.text();
    int sentence = 0;
    int begin = 0; // where letters begin
    for (int i = 0; i < text.length() && to.size() < MOST; i++) {
      char c = text.charAt(i);
      if ((c < '\u4E00' || c > '\u9FFF') && !Character.isLetter(c)) {
        begin = i + 1;
        sentence = "。！？；;!?\n\r".indexOf(c) >= 0 ? i + 1 : sentence;
        continue;
      }
      if (i + 1 - begin >= SHORTEST
          && i < sentence + LONGEST + 12
          && ends(text, i + 1)
          && OPENING.matcher(text.substring(sentence, begin)).matches()) {
        String words = text.substring(begin, i + 1);
        String after = text.substring(i + 1, Math.min(text.length(), i + 1 + AFTER));
        if (!owns(own, words) && !OTHERS_PART.matcher(after).matches() && !goesOn(after)) {
          if (sayWhose(text, units)) {
            return;
          }
          to.add(new Mention(passage.where(), passage.cell(), words, after));
        }
      }
    }
  }

  private static boolean ends(String text, int end) {
    if (LAST.indexOf(text.charAt(end - 1)) < 0) {
      return false;
    }
    for (String ending : ENDINGS) {
      if (text.startsWith(ending, end - ending.length())) {
        return true;
      }
    }
    return false;
  }

  /** Whether the name goes on: 区教育局 in 区教育局第一幼儿园. */
  private static boolean goesOn(String after) {
    for (int i = 0; i < after.length() && Character.isLetter(after.charAt(i)); i++) {
      if (STOPS.indexOf(after.charAt(i)) >= 0) {
        return false;
      }
      if (ends(after, i + 1)) {
        return true;
      }
    }
    return false;
  }

  /** Whether words are the form's own name, or the end of it. */
  private static boolean owns(List<String> own, String words) {
    String end = words.substring(words.length() - SHORTEST);
    return own.stream().anyMatch(name -> name.contains(end));
  }

  /** Whether a text says one of the names of the form's units, or the end of it. */
  private static boolean sayWhose(String text, List<String> units) {
    for (String name : units) {
      String end = name.length() > SHORTEST ? name.substring(name.length() - SHORTEST) : name;
      if (end.length() >= SHORTEST - 1 && text.contains(end)) {
        return true;
      }
    }
    return false;
  }

  /** Whether words before a name do not change that the sentence speaks of it. */
  static boolean opening(String before) {
    return OPENING.matcher(before).matches();
  }
}
