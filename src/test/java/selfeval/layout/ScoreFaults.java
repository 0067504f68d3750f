package selfeval.layout;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import selfeval.layout.FaultyForm.Claim;
import selfeval.layout.FaultyForm.Row;
import selfeval.layout.Indicators.Direction;
import selfeval.term.Field;

/** Faults in the scores of single indicators and in the reasons beside them. */
final class ScoreFaults {
  private static final BigDecimal A_LITTLE = new BigDecimal("1.02");

  private ScoreFaults() {}

  static List<Fault> all() {
    return List.of(
        Fault.of("missed lower limit with full marks", f -> fullMarks(f, Direction.AT_LEAST)),
        Fault.of("missed upper limit with full marks", f -> fullMarks(f, Direction.AT_MOST)),
        Fault.of("missed deadline with full marks", ScoreFaults::lateWithFullMarks)
            .beside("level2-mismatch", "quantity-in-words"),
        Fault.of("not achieved in words with full marks", ScoreFaults::wordsWithFullMarks)
            .beside("level2-mismatch", "quantity-in-words"),
        Fault.of("missed, score too high", f -> disproportionate(f, true)),
        Fault.of("missed, score too low", f -> disproportionate(f, false)),
        Fault.of("missed, score in whole points", ScoreFaults::rounded),
        Fault.of("score above weight", ScoreFaults::aboveWeight),
        Fault.of("partly achieved, score above the band", f -> band(f, true))
            .beside("level2-mismatch", "quantity-in-words"),
        Fault.of("partly achieved, score below the band", f -> band(f, false))
            .beside("level2-mismatch", "quantity-in-words"),
        Fault.of("achieved in words, score below the band", ScoreFaults::reachedBelowBand)
            .beside("level2-mismatch", "quantity-in-words"),
        Fault.of("points lost without a reason", f -> reason(f, "", "deduction-reason")),
        Fault.of("points lost, a dash for a reason", f -> reason(f, "—", "deduction-reason")),
        Fault.of(
            "points lost, reason says none",
            f -> reason(f, f.pick(List.of("无", "没有", "无。")), "reason-says-none")),
        Fault.of("0 for a reason", ScoreFaults::reasonZero),
        Fault.of("score left blank", ScoreFaults::scoreBlank),
        Fault.of("weight left blank", ScoreFaults::weightBlank),
        Fault.of("score in words", ScoreFaults::scoreInWords),
        Fault.of("error value for a score", ScoreFaults::errorValue),
        Fault.of("score's formula not computed anew", ScoreFaults::stale));
  }

  private static boolean fullMarks(FaultyForm f, Direction direction) {
    Row row = f.row(r -> r.scored() && r.numeric() && r.what.direction() == direction);
    if (row == null) {
      return false;
    }
    BigDecimal due = f.miss(row)[0];
    row.cells.put(Field.SCORE, f.points(row.weight()));
    f.due("missed-full-marks", row, Field.SCORE, due.toPlainString());
    return true;
  }

  private static boolean lateWithFullMarks(FaultyForm f) {
    Row row = f.row(r -> r.scored() && r.level1.contains("产"));
    if (row == null) {
      return false;
    }
    int month = 3 + f.random.nextInt(8);
    int done = month + 1 + f.random.nextInt(12 - month);
    f.words(
        row, f.name("配套工程完工时间"), month + "月底前", done + "月" + (f.random.nextBoolean() ? "" : "15日"));
    f.full(row);
    f.due("missed-full-marks", row, Field.SCORE);
    return true;
  }

  private static boolean wordsWithFullMarks(FaultyForm f) {
    Row row = f.row(Row::scored);
    if (row == null) {
      return false;
    }
    f.words(row, f.name("资料归档情况"), "完整", f.pick(List.of("未达成", "未完成")));
    f.full(row);
    row.cells.put(Field.REASON, Value.text(f.pick(Indicators.REASONS)));
    f.due("missed-full-marks", row, Field.SCORE);
    return true;
  }

  private static boolean disproportionate(FaultyForm f, boolean tooHigh) {
    Row row = f.row(r -> r.scored() && r.numeric() && r.weight().intValue() >= 5);
    if (row == null) {
      return false;
    }
    for (int tries = 0; tries < 40; tries++) {
      BigDecimal[] due = f.miss(row);
      BigDecimal score =
          tooHigh
              ? f.between(due[0].doubleValue() + 1, row.weight().doubleValue() - 0.1, 2)
              : f.between(0, Math.min(due[0].doubleValue(), due[1].doubleValue()) - 1, 2);
      boolean far =
          score.subtract(due[0]).abs().compareTo(A_LITTLE) > 0
              && score.subtract(due[1]).abs().compareTo(A_LITTLE) > 0;
      boolean within = score.signum() >= 0 && score.compareTo(row.weight()) < 0;
      if (far && within && (tooHigh == score.compareTo(due[0]) > 0)) {
        row.cells.put(Field.SCORE, f.points(score));
        f.due("score-proportional", row, Field.SCORE, due[0].toPlainString());
        return true;
      }
    }
    f.reach(row, 100, 110);
    return false;
  }

  private static boolean rounded(FaultyForm f) {
    Row row = f.row(r -> r.scored() && r.numeric() && r.what.direction() == Direction.AT_LEAST);
    if (row == null) {
      return false;
    }
    for (int tries = 0; tries < 40; tries++) {
      BigDecimal due = f.miss(row)[0];
      BigDecimal score =
          due.setScale(0, f.random.nextBoolean() ? RoundingMode.HALF_UP : RoundingMode.DOWN);
      boolean other = score.subtract(due).abs().compareTo(new BigDecimal("0.02")) > 0;
      if (other && score.signum() > 0 && score.compareTo(row.weight()) < 0) {
        row.cells.put(Field.SCORE, f.points(score));
        f.due("score-rounded", row, Field.SCORE, due.toPlainString());
        return true;
      }
    }
    f.reach(row, 100, 110);
    return false;
  }

  private static boolean aboveWeight(FaultyForm f) {
    Row row = f.row(Row::scored);
    if (row == null) {
      return false;
    }
    BigDecimal weight = row.weight();
    // Where the target was missed, what is due is what the formula gives, not the whole weight.
    BigDecimal due = row.explained() && row.numeric() ? f.miss(row)[0] : weight;
    BigDecimal more = f.pick(List.of(f.between(0.1, 5, 1), f.between(1, 5, 0)));
    row.cells.put(Field.SCORE, f.points(weight.add(more)));
    f.due(
        "score-above-weight",
        row,
        Field.SCORE,
        due.setScale(2, RoundingMode.UNNECESSARY).toPlainString());
    return true;
  }

  private static boolean band(FaultyForm f, boolean above) {
    Row row = f.row(r -> r.scored() && r.weight().intValue() >= 3);
    if (row == null) {
      return false;
    }
    boolean hubei = f.layout.id().equals("hubei-20-80");
    BigDecimal weight = row.weight();
    BigDecimal share =
        above ? f.between(0.85, 1, 2) : hubei ? f.between(0.05, 0.45, 2) : f.between(0.05, 0.55, 2);
    f.words(row, f.name("工作机制运行情况"), "顺畅", f.pick(List.of("部分达成", "部分完成")));
    row.cells.put(Field.SCORE, f.points(weight.multiply(share).setScale(2, RoundingMode.HALF_UP)));
    row.cells.put(Field.REASON, Value.text(f.pick(Indicators.REASONS)));
    f.due("qualitative-band", row, Field.SCORE);
    return true;
  }

  private static boolean reachedBelowBand(FaultyForm f) {
    Row row = f.row(r -> r.scored() && r.weight().intValue() >= 3);
    if (row == null) {
      return false;
    }
    f.words(row, f.name("档案管理水平"), "规范", f.pick(List.of("达成预期指标", "规范", "达成")));
    BigDecimal score = row.weight().multiply(f.between(0.1, 0.75, 2));
    row.cells.put(Field.SCORE, f.points(score.setScale(2, RoundingMode.HALF_UP)));
    row.cells.put(Field.REASON, Value.text(f.pick(Indicators.REASONS)));
    f.due("qualitative-band", row, Field.SCORE);
    return true;
  }

  private static boolean reason(FaultyForm f, String words, String rule) {
    boolean scored = f.has(Field.SCORE) && f.has(Field.WEIGHT);
    if (!f.has(Field.REASON) || f.has(Field.SCORE) && !scored) {
      return false;
    }
    Row row = f.row(r -> r.numeric() && (!scored || r.scored()));
    if (row == null) {
      return false;
    }
    f.miss(row);
    row.cells.put(Field.REASON, Value.text(words));
    f.due(rule, row, Field.REASON);
    return true;
  }

  private static boolean reasonZero(FaultyForm f) {
    Row row = f.row(r -> f.has(Field.REASON) && r.numeric() && !r.explained());
    if (row == null) {
      return false;
    }
    row.cells.put(Field.REASON, f.random.nextBoolean() ? Value.num("0") : Value.text("0"));
    f.due("reason-zero", row, Field.REASON);
    return true;
  }

  private static boolean scoreBlank(FaultyForm f) {
    Row row = f.row(r -> r.score() != null && !r.explained());
    if (row == null) {
      return false;
    }
    row.cells.put(Field.SCORE, Value.BLANK);
    f.due("score-blank", row, Field.SCORE);
    return true;
  }

  private static boolean weightBlank(FaultyForm f) {
    Row row = f.free(Claim.WEIGHTS) ? f.row(r -> r.scored() && !r.explained()) : null;
    if (row == null) {
      return false;
    }
    f.claim(Claim.WEIGHTS);
    row.cells.put(Field.WEIGHT, Value.BLANK);
    f.due("weight-blank", row, Field.WEIGHT);
    return true;
  }

  private static boolean scoreInWords(FaultyForm f) {
    Row row = f.free(Claim.SUM) ? f.row(r -> r.score() != null && !r.explained()) : null;
    if (row == null) {
      return false;
    }
    f.claim(Claim.SUM);
    f.totalWith(row.score());
    row.cells.put(Field.SCORE, Value.text(f.pick(List.of("满分", "八成", "详见附件", "合格"))));
    f.due("points-unreadable", row, Field.SCORE);
    return true;
  }

  private static boolean errorValue(FaultyForm f) {
    Row row = f.free(Claim.SUM) ? f.row(r -> r.score() != null && !r.explained()) : null;
    if (row == null) {
      return false;
    }
    f.claim(Claim.SUM);
    f.totalWith(row.score());
    row.cells.put(Field.SCORE, Value.text(f.pick(List.of("#REF!", "#DIV/0!", "#VALUE!", "#N/A"))));
    f.due("error-value", row, Field.SCORE);
    return true;
  }

  private static boolean stale(FaultyForm f) {
    Row row = f.row(r -> r.score() != null);
    if (row == null) {
      return false;
    }
    BigDecimal score = row.score();
    BigDecimal part = f.between(1, 9, 0);
    BigDecimal rest = f.between(1, 9, 1);
    if (part.add(rest).compareTo(score) == 0) {
      rest = rest.add(BigDecimal.ONE);
    }
    row.cells.put(
        Field.SCORE,
        new Value.Calculated(
            FaultyForm.plain(part) + "+" + FaultyForm.plain(rest), score, "General"));
    f.due("formula-stale", row, Field.SCORE, FaultyForm.plain(part.add(rest)));
    return true;
  }
}
