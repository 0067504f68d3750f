package selfeval.cli;

import selfeval.ooxml.Limit;

/** What the program says of itself. */
final class Words {
  static final String HELP =
      """
      绩效自评表审核 selfeval-audit
      读取各单位填报的《项目支出绩效自评表》，重新计算得分与扣分，把每一处问题标注在单位自己的工作簿里，
      并生成审核台账。

      用法：java -jar selfeval-audit.jar 命令 …

      命令：
        audit 输入... --out 文件夹    审核文件或文件夹（含子文件夹）
        watch 收件文件夹 --out 文件夹 随到随审：文件放进收件文件夹就审核，直到停止
        letters 文件夹                重新生成审核结果文件夹中的审核意见书和退回包
        strip 文件 --out 文件         去掉审核标注，还原单位的工作簿
        rules [规则编号]              列出全部审核规则，或说明一条规则
        templates                     列出可识别的自评表模板
        templates blank 编号 --out 文件   写出空白的自评表
        selfcheck                     检查本机能否正常运行本程序
        --help                        显示本说明；“命令 --help”显示该命令的说明
        --version                     显示版本
      不写命令，或只写文件、文件夹的名称：有屏幕时打开窗口，没有屏幕时显示本说明。

      例：java -jar selfeval-audit.jar audit 2021年自评表 --out 审核结果
      """;

  static final String AUDIT =
      """
      用法：audit 输入... --out 文件夹 [选项]

      审核给出的文件和文件夹（含子文件夹）中的工作簿（xlsx xlsm xltx xltm xls xlt et ett）。原文件不会被改动。
      输出文件夹中：退回/ 有应改正的问题，待核/ 需要人工核实，通过/ 没有需要修改的问题，都是标注后的工作簿；
      审核意见书/ 和 退回包/ 是发给每个主管部门的意见书（docx）和压缩包（意见书和退回的表），只有退回的表才有；
      审核台账.xlsx 是台账，审核报告.html 是同样内容的网页，results.jsonl、batch.jsonl 供其他程序读取。
      再次审核到同一个输出文件夹时，新的结果加进去，已有的结果保留；同一张表报来新版本的，与上次的结果对照，
      被替换的旧文件移入 历史/。

      选项：
        --out 文件夹              输出文件夹：新的、空的，或本程序以前的输出（必填）
        --template 编号           所有表都按这个模板读取（默认：自动识别）
        --templates 文件夹        除内置模板外，再读取这个文件夹里的模板
        --year 年份               应报的年度，如 2022：不是这一年度的表提出问题（默认：不检查）
        --waivers 文件            豁免清单（yaml 或 xlsx）：核对码、批准人、理由、有效期
        --jobs 数量               同时审核的文件数（默认：处理器个数）
        --fresh                   重新开始：已有的全部结果移入 历史/，不作对照
        --previous 文件夹         与另一个输出文件夹中的结果对照：新问题、未改、已整改、未要求的改动
        --return-on error|warning 出现哪一级问题就退回（默认：error，即应改正）
        --fail-on error|warning|never
                                  出现哪一级问题时以 1 退出，供脚本使用（默认：never）
        --no-html                 不生成网页报告
        --register 文件           财政部门的登记（xlsx、xls 或 csv，可以给出多个），按表头认出是哪一种：应报名单（列出没有报的、
                                  报重的、不在名单上的），预算执行、批复的绩效目标、绩效监控（与表逐项核对）
        --reports 文件夹          自评报告所在的文件夹（docx、doc、pdf、txt）；与表放在一起的报告不必指定
        --deadline 日期           退回的表应在哪一天以前改好报回，如 2022-05-31
        --help                    显示本说明

      一个文件最多用多少（超过的不审核，在台账中写明超过哪一项；确是正常的大文件，可用下列选项提高）：
      %s

      退出码：0 全部审核完毕；1 有 --fail-on 指定级别的问题；2 用法错误；3 有文件未能审核；4 有结果未能写出（如文件被占用）、内部错误或检查出错；
      130 按 Ctrl-C 中止（已审核的结果完整，再次运行同一命令即可接着审核）。
      """
          .formatted(limits());

  static final String WATCH =
      """
      用法：watch 收件文件夹 --out 文件夹 [选项]

      随到随审：每隔几秒看一次收件文件夹（含子文件夹），文件放好后自动审核，结果写入输出文件夹（与 audit 相同）。
      输出文件夹中的文件被其他程序打开时，会说明是哪一个，其余照常，关闭后自动补写。
      正在复制、正在用 Office 或 WPS 打开的文件会等一等；没有变化的文件不重复审核，改过的重新审核。
      按 Ctrl-C 结束；随时可以结束或断电，下次接着审核，不会漏也不会重。

      选项：audit 的全部选项，另有
        --once                    只审核现有的文件，然后结束
        --every 秒数              隔多少秒看一次（默认：5）
        --quiet 秒数              多久没有新的结果以后更新网页报告、意见书和退回包（默认：300；台账一分钟内更新）
        --keep-logs 天数          日志保留多少天（默认：90；日志在输出文件夹的 日志/ 里，一天一个文件）
        --status 文件夹           不接收，只说明写入这个输出文件夹的接收程序是否在运行、什么在等待、为什么
        --help                    显示本说明
      """;

  static final String LETTERS =
      """
      用法：letters 文件夹 [选项]

      按审核结果文件夹（audit 的输出文件夹）中的结果，重新生成 审核意见书/ 和 退回包/，例如修改了意见书模板、
      调整了报回期限以后。不重新审核，其他文件不动；人工改动过的意见书先移入 历史/ 再替换。

      选项：
        --templates 文件夹   本地模板文件夹，其中 letters/ 里的 .docx 是本地的意见书模板（默认：内置模板）
        --deadline 日期      退回的表应在哪一天以前改好报回，如 2022-05-31（默认：上次审核时给出的日期）
        --help               显示本说明

      退出码：0 已生成；2 用法错误或模板有误；4 有文件未能写出（如文件被占用）。
      """;

  static final String STRIP =
      """
      用法：strip 文件 --out 文件

      去掉本程序加在工作簿里的着色、批注和“审核意见”工作表，其余内容不动，写成另一个文件；原文件不会被改动。

      选项：
        --out 文件   写到哪个文件；已有同名文件时不覆盖（必填）
        --max-…      一个文件最多用多少，与 audit 相同，见“audit --help”
        --help       显示本说明
      """;

  static final String TEMPLATES =
      """
      用法：templates                          列出全部模板
            templates blank 编号 --out 文件    把该模板的空白自评表写成 .xlsx 文件

      选项：
        --templates 文件夹   除内置模板外，再读取这个文件夹里的模板
        --out 文件           写到哪个文件；已有同名文件时不覆盖
        --help               显示本说明
      """;

  static final String RULES =
      """
      用法：rules            列出全部审核规则
            rules 规则编号   说明一条规则：查什么、依据、正例和反例

      选项：
        --help   显示本说明
      """;

  static final String SELF_CHECK =
      """
      用法：selfcheck

      检查本机能否正常运行本程序：Java、内存、中文字体、写入权限、字符编码、屏幕。每项一行；有不能运行的，以 4 退出。

      选项：
        --help   显示本说明
      """;

  private Words() {}

  private static String limits() {
    StringBuilder lines = new StringBuilder();
    for (Limit limit : Limit.values()) {
      String option = "--" + limit.option() + " 数量";
      lines
          .append(lines.length() == 0 ? "  " : "\n  ")
          .append(option)
          .append(" ".repeat(24 - option.length()));
      lines.append(limit.what()).append("（默认：").append(limit.standard()).append(' ');
      lines.append(limit.unit()).append("）");
    }
    return lines.toString();
  }
}
