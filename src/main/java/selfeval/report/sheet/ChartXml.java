package selfeval.report.sheet;

import java.util.List;
import selfeval.ooxml.XmlBytes;

/** A chart of bars as a part. */
final class ChartXml {
  private static final String TEXT_COLOUR = "333333";
  private static final String LINE_COLOUR = "B7B7B7";
  private static final String CATEGORY_AXIS = "<c:axId val=\"1001\"/>";
  private static final String VALUE_AXIS = "<c:axId val=\"1002\"/>";

  private final BarChart chart;
  private final String sheet;
  private final int size;
  private final XmlBytes xml = new XmlBytes(8192);

  private ChartXml(BarChart chart, String sheet) {
    this.chart = chart;
    this.sheet = Xml.quoted(sheet) + "!";
    this.size = (int) Math.round(chart.fontSize() * 100);
  }

  /**
   * @param sheet the name of the sheet that the chart and its figures are on
   */
  static byte[] of(BarChart chart, String sheet) {
    return new ChartXml(chart, sheet).write();
  }

  private byte[] write() {
    xml.add(Xml.DECLARATION).add("<c:chartSpace xmlns:c=\"" + Xml.CHART + "\" xmlns:a=\"");
    xml.add(Xml.DRAWING + "\" xmlns:r=\"" + Xml.OFFICE_RELATIONS + "\">");
    xml.add("<c:roundedCorners val=\"0\"/><c:chart><c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr>");
    font("defRPr", true, TEXT_COLOUR);
    xml.add("</a:pPr><a:r>");
    font("rPr", true, TEXT_COLOUR);
    xml.add("<a:t>").escaped(chart.title()).add("</a:t></a:r></a:p></c:rich></c:tx>");
    xml.add("<c:overlay val=\"0\"/></c:title><c:autoTitleDeleted val=\"0\"/><c:plotArea>");
    xml.add("<c:layout/><c:barChart><c:barDir val=\"").add(chart.across() ? "bar" : "col");
    xml.add("\"/><c:grouping val=\"").add(chart.stacked() ? "stacked" : "clustered");
    xml.add("\"/><c:varyColors val=\"0\"/>");
    for (int i = 0; i < chart.series().size(); i++) {
      series(i, chart.series().get(i));
    }
    xml.add("<c:gapWidth val=\"").add(chart.gap()).add("\"/><c:overlap val=\"");
    xml.add(chart.stacked() ? "100" : "0").add("\"/>" + CATEGORY_AXIS + VALUE_AXIS);
    xml.add("</c:barChart>");
    axes();
    xml.add("<c:spPr><a:noFill/></c:spPr></c:plotArea><c:legend><c:legendPos val=\"b\"/>");
    xml.add("<c:overlay val=\"0\"/>");
    words(TEXT_COLOUR);
    xml.add("</c:legend><c:plotVisOnly val=\"0\"/><c:dispBlanksAs val=\"gap\"/></c:chart>");
    xml.add("<c:spPr>" + fill("FFFFFF") + "<a:ln w=\"9525\">" + fill(LINE_COLOUR));
    xml.add("</a:ln></c:spPr>");
    words(TEXT_COLOUR);
    return xml.add("</c:chartSpace>").bytes();
  }

  private static String fill(String colour) {
    return "<a:solidFill><a:srgbClr val=\"" + colour + "\"/></a:solidFill>";
  }

  private void font(String element, boolean bold, String colour) {
    xml.add("<a:").add(element).add(" lang=\"zh-CN\" sz=\"").add(size);
    xml.add(bold ? "\" b=\"1\">" : "\" b=\"0\">").add(fill(colour));
    xml.add("<a:latin typeface=\"" + StyleList.TYPEFACE + "\"/><a:ea typeface=\"");
    xml.add(StyleList.TYPEFACE + "\"/></a:").add(element).add(">");
  }

  private void words(String colour) {
    xml.add("<c:txPr><a:bodyPr/><a:p><a:pPr>");
    font("defRPr", false, colour);
    xml.add("</a:pPr><a:endParaRPr lang=\"zh-CN\"/></a:p></c:txPr>");
  }

  private void series(int index, BarChart.Series series) {
    xml.add("<c:ser><c:idx val=\"").add(index).add("\"/><c:order val=\"").add(index);
    xml.add("\"/><c:tx>");
    strings(series.nameCell(), List.of(series.name()));
    xml.add("</c:tx><c:spPr>" + fill(series.colour()) + "</c:spPr>");
    xml.add("<c:invertIfNegative val=\"0\"/><c:dLbls>");
    // nothing at bars that are none
    xml.add("<c:numFmt formatCode=\"0;;\" sourceLinked=\"0\"/><c:spPr><a:noFill/></c:spPr>");
    words(series.labelColour());
    xml.add("<c:dLblPos val=\"").add(chart.stacked() ? "ctr" : "outEnd");
    xml.add("\"/><c:showLegendKey val=\"0\"/><c:showVal val=\"1\"/><c:showCatName val=\"0\"/>");
    xml.add("<c:showSerName val=\"0\"/><c:showPercent val=\"0\"/><c:showBubbleSize val=\"0\"/>");
    xml.add("</c:dLbls><c:cat>");
    strings(chart.categoryCells(), chart.categories());
    xml.add("</c:cat><c:val><c:numRef><c:f>").escaped(sheet + series.cells());
    xml.add("</c:f><c:numCache><c:formatCode>0</c:formatCode><c:ptCount val=\"");
    xml.add(series.values().size()).add("\"/>");
    for (int i = 0; i < series.values().size(); i++) {
      xml.add("<c:pt idx=\"").add(i).add("\"><c:v>").add(series.values().get(i).toString());
      xml.add("</c:v></c:pt>");
    }
    xml.add("</c:numCache></c:numRef></c:val></c:ser>");
  }

  private void strings(String cells, List<String> texts) {
    xml.add("<c:strRef><c:f>").escaped(sheet + cells).add("</c:f><c:strCache><c:ptCount val=\"");
    xml.add(texts.size()).add("\"/>");
    for (int i = 0; i < texts.size(); i++) {
      xml.add("<c:pt idx=\"").add(i).add("\"><c:v>").string(texts.get(i)).add("</c:v></c:pt>");
    }
    xml.add("</c:strCache></c:strRef>");
  }

  /** Where the axis of figures ends: with room for the number at the end of the longest bar. */
  private int longest() {
    int longest = 1;
    for (int i = 0; i < chart.categories().size(); i++) {
      int bar = 0;
      for (BarChart.Series series : chart.series()) {
        int value = series.values().get(i);
        bar = chart.stacked() ? bar + value : Math.max(bar, value);
      }
      longest = Math.max(longest, bar);
    }
    return chart.stacked() ? longest : longest + longest / 4 + 1;
  }

  /** The axis of figures is not drawn: each bar bears its own. */
  private void axes() {
    xml.add("<c:catAx>" + CATEGORY_AXIS + "<c:scaling><c:orientation val=\"");
    xml.add(chart.across() ? "maxMin" : "minMax").add("\"/></c:scaling><c:delete val=\"0\"/>");
    xml.add("<c:axPos val=\"").add(chart.across() ? "l" : "b").add("\"/>");
    xml.add("<c:numFmt formatCode=\"General\" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/>");
    xml.add("<c:minorTickMark val=\"none\"/><c:tickLblPos val=\"low\"/><c:spPr><a:ln w=\"9525\">");
    xml.add(fill(LINE_COLOUR) + "</a:ln></c:spPr>");
    words(TEXT_COLOUR);
    xml.add("<c:crossAx val=\"1002\"/><c:crosses val=\"autoZero\"/><c:auto val=\"0\"/>");
    xml.add("<c:lblAlgn val=\"ctr\"/><c:lblOffset val=\"50\"/>");
    xml.add("<c:tickLblSkip val=\"1\"/><c:noMultiLvlLbl val=\"1\"/>");
    xml.add("</c:catAx><c:valAx>" + VALUE_AXIS + "<c:scaling><c:orientation val=\"minMax\"/>");
    xml.add("<c:max val=\"")
        .add(longest())
        .add("\"/><c:min val=\"0\"/></c:scaling><c:delete val=\"1\"/><c:axPos val=\"");
    xml.add(chart.across() ? "t" : "l").add("\"/>");
    xml.add("<c:numFmt formatCode=\"0\" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/>");
    xml.add("<c:minorTickMark val=\"none\"/><c:tickLblPos val=\"none\"/>");
    xml.add("<c:crossAx val=\"1001\"/><c:crosses val=\"autoZero\"/>");
    xml.add("<c:crossBetween val=\"between\"/></c:valAx>");
  }
}
