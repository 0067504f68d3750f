package selfeval.measure;

import selfeval.measure.Reading.Options;

/** Recognises a list of grades to choose from, which is a form's hint and not a target. */
final class Grades {
  /** Longest first. */
  private static final String[] GRADES = {
    "不达标", "不合格", "不及格", "不满意", "较满意", "较显著", "不显著", "优秀", "良好", "中等", "合格", "及格", "一般", "较好", "较差",
    "满意", "达标", "显著", "较高", "较低", "优", "良", "中", "低", "差", "好", "坏", "高", "劣"
  };

  /** Two opposites are a choice; two neighbours (优良) are a word. */
  private static final String[] PAIRS = {"好坏", "高低", "优劣", "是否", "有无", "好差", "合格不合格", "达标不达标"};

  /** What a list begins with. */
  private static final String STARTS = "不较优良中合及一满达显低差好坏高劣是有/、,;|(:";

  private Grades() {}

  static Options options(String normalised) {
    String text = normalised;
    boolean marked = text.startsWith("定性");
    if (marked) {
      text = text.substring(text.startsWith("定性指标") ? 4 : 2);
    }
    boolean may = text.length() <= 24 && text.length() >= 2;
    if (!may || STARTS.indexOf(text.charAt(0)) < 0) {
      return null;
    }
    for (String pair : PAIRS) {
      if (text.equals(pair)) {
        return new Options(text);
      }
    }
    int at = 0;
    int grades = 0;
    int separators = 0;
    while (at < text.length()) {
      if ("/、,;|()或:".indexOf(text.charAt(at)) >= 0) {
        separators += "()".indexOf(text.charAt(at)) >= 0 ? 0 : 1;
        at++;
        continue;
      }
      String grade = gradeAt(text, at);
      if (grade == null) {
        return yesOrNo(text);
      }
      grades++;
      at += grade.length();
    }
    boolean list = grades >= 3 || (grades == 2 && (separators > 0 || marked));
    return list ? new Options(Normaliser.words(text)) : null;
  }

  private static Options yesOrNo(String text) {
    return text.equals("是/否") || text.equals("是、否") || text.equals("有/无")
        ? new Options(Normaliser.words(text))
        : null;
  }

  private static String gradeAt(String text, int at) {
    for (String grade : GRADES) {
      if (text.startsWith(grade, at)) {
        return grade;
      }
    }
    return null;
  }
}
