package selfeval.evidence.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import selfeval.document.Paragraph;

/**
 * The running text of a report, in sections. Tables and the annex, which is the form, are left out.
 */
final class ReportText {
  private static final Pattern NUMBER =
      Pattern.compile(
          "^(?:(第[一二三四五六七八九十]+[部章][分]?、?)|([一二三四五六七八九十]{1,3})[、.．]|（([一二三四五六七八九十]{1,3})）"
              + "|(\\d{1,2})[.、．](?!\\d)|（(\\d{1,2})）|([①-⑳]))");

  private static final Pattern ANNEX =
      Pattern.compile(
          "^附[件表](?:\\d|[一二三])?(?:[：。].*|$)|^(?:附[件表]\\d?[：:]?)?(?:20\\d\\d年度?)?.{0,12}项目支出绩效自评表(?:（.*）)?$");

  /** The level of a paragraph without a number. */
  static final int NONE = 90;

  private static final int LONGEST_TITLE = 32;

  private final List<Section> sections = new ArrayList<>();
  private final List<Block> blocks = new ArrayList<>();
  private final Map<Block, Section> sectionOf = new HashMap<>();

  /**
   * A part of the text under one heading.
   *
   * @param level 0 for the title, 20 for 一、, 30 for （一）, and so on
   * @param title the heading without its number; empty before the first
   * @param parent the section that it is part of; null for the first
   * @param blocks its paragraphs, the heading included
   */
  record Section(int level, String title, @Nullable Section parent, List<Block> blocks) {
    /** Whether the heading, or one above it, has words. */
    boolean about(Pattern words) {
      return words.matcher(title).find() || (parent != null && parent.about(words));
    }
  }

  private ReportText() {}

  static ReportText of(List<Paragraph> paragraphs) {
    ReportText text = new ReportText();
    Section now = new Section(0, "", null, new ArrayList<>());
    text.sections.add(now);
    int index = 0;
    for (Paragraph paragraph : withTables(paragraphs)) {
      Block block = Block.of(paragraph, index++);
      if (block.text().isEmpty()) {
        continue;
      }
      if (index > 3 && ANNEX.matcher(block.text()).matches()) {
        break;
      }
      int level = level(block.text());
      String title = title(block.text(), level);
      if (!title.isEmpty()) {
        level = level == NONE ? unnumbered(now) : level;
        Section parent = now;
        while (parent != null && parent.level >= level) {
          parent = parent.parent;
        }
        now = new Section(level, title, parent, new ArrayList<>());
        text.sections.add(now);
      }
      now.blocks.add(block);
      text.sectionOf.put(block, now);
      text.blocks.add(block);
    }
    return text;
  }

  /** The paragraphs, each table in the place of its rows as the sentences that it stands for. */
  private static List<Paragraph> withTables(List<Paragraph> paragraphs) {
    List<Paragraph> all = new ArrayList<>();
    String above = "";
    for (int i = 0; i < paragraphs.size(); i++) {
      Paragraph one = paragraphs.get(i);
      if (!one.table()) {
        all.add(one);
        above = one.text();
        continue;
      }
      int end = i;
      while (end < paragraphs.size() && paragraphs.get(end).table()) {
        end++;
      }
      all.addAll(TableRows.sentences(paragraphs.subList(i, end), above));
      i = end - 1;
    }
    return all;
  }

  /** A heading without a number is like 一、, or part of a section that is about two things. */
  private static int unnumbered(Section now) {
    for (Section one = now; one != null; one = one.parent) {
      if (one.level == 20 && one.title.contains("问题") && one.title.matches(".*(?:措施|建议|整改|改进).*")) {
        return 25;
      }
    }
    return 20;
  }

  /** The level that a paragraph's number gives it; {@link #NONE} without one. */
  static int level(String text) {
    Matcher m = NUMBER.matcher(text);
    if (!m.find()) {
      return NONE;
    }
    for (int group = 1; group <= 6; group++) {
      if (m.group(group) != null) {
        return group * 10;
      }
    }
    return NONE;
  }

  /** The number of a numbered paragraph as it is written, with its marks; empty without one. */
  static String number(String text) {
    Matcher m = NUMBER.matcher(text);
    return m.find() ? m.group() : "";
  }

  /** The words of a heading; empty where a paragraph is none. */
  private static String title(String text, int level) {
    if (text.matches("【[^】]{2,30}】")) {
      return text;
    }
    if (text.matches("项目[一二三四五六七八九十\\d]{1,2}[：、][^。；，]{3,40}")) {
      return text.substring(text.indexOf(text.contains("：") ? '：' : '、') + 1);
    }
    String rest = text.substring(number(text).length());
    int end = 0;
    while (end < rest.length() && "。：；！？".indexOf(rest.charAt(end)) < 0) {
      end++;
    }
    String first = rest.substring(0, end);
    boolean alone = end >= rest.length() - 1;
    if (level <= 20 || (level <= 50 && alone)) {
      return first.length() <= LONGEST_TITLE && first.indexOf('，') < 0 ? first : "";
    }
    boolean known =
        first.length() <= 14
            && alone
            && first.matches(
                "(?:主要)?(?:存在)?(?:的)?(?:主要)?(?:问题|不足).{0,6}|(?:下一步)?(?:改进|整改)?(?:的)?(?:措施|建议|打算|计划|意见)|.{0,6}(?:问题|不足|措施|建议|方向|打算|概况|情况|结论|综述|分析)");
    return known ? first : "";
  }

  List<Section> sections() {
    return sections;
  }

  List<Block> blocks() {
    return blocks;
  }

  /** The section of a paragraph. */
  Section section(Block block) {
    Section section = sectionOf.get(block);
    return section == null ? sections.get(0) : section;
  }

  /** All of it, for what is only looked for. */
  String whole() {
    StringBuilder out = new StringBuilder();
    blocks.forEach(block -> out.append(block.text()).append('\n'));
    return out.toString();
  }
}
