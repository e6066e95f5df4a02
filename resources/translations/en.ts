<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>ChoiceEditor</name>
    <message>
        <location filename="../../ui/forms/choice_editors.py" line="43"/>
        <source>请选择</source>
        <translation>Choose</translation>
    </message>
</context>
<context>
    <name>ColumnHeader</name>
    <message>
        <location filename="../../ui/tables/header.py" line="143"/>
        <source>筛选“{label}”…</source>
        <translation>Filter “{label}”…</translation>
    </message>
    <message>
        <location filename="../../ui/tables/header.py" line="153"/>
        <source>恢复原来的列</source>
        <translation>Restore columns</translation>
    </message>
</context>
<context>
    <name>DateEditor</name>
    <message>
        <location filename="../../ui/forms/date_editor.py" line="23"/>
        <source>如 2018-03-05</source>
        <translation>e.g. 2018-03-05</translation>
    </message>
    <message>
        <location filename="../../ui/forms/date_editor.py" line="25"/>
        <source>打开日历（↓）</source>
        <translation>Open calendar (↓)</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <location filename="../../ui/pages/report_export.py" line="56"/>
        <source>导出年度报告</source>
        <translation>Export annual report</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_export.py" line="58"/>
        <location filename="../../ui/pages/report_export.py" line="110"/>
        <source>保存到</source>
        <translation>Save to</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_export.py" line="60"/>
        <location filename="../../ui/pages/report_export.py" line="112"/>
        <source>文字</source>
        <translation>Script</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_export.py" line="61"/>
        <source>简体</source>
        <translation>Simplified</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_export.py" line="62"/>
        <source>繁体</source>
        <translation>Traditional</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_export.py" line="63"/>
        <source>每页标“草稿”</source>
        <translation>Mark every page as draft</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_export.py" line="65"/>
        <location filename="../../ui/pages/report_export.py" line="67"/>
        <source>导出</source>
        <translation>Export</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_export.py" line="76"/>
        <source>PDF（打印、上报）</source>
        <translation>PDF (print, submit)</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_export.py" line="77"/>
        <source>Excel（统计表）</source>
        <translation>Excel (statistics)</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_export.py" line="78"/>
        <source>Word（可再改）</source>
        <translation>Word (editable)</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_export.py" line="79"/>
        <source>网页（上网站）</source>
        <translation>Web page</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_export.py" line="95"/>
        <source>选择…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_export.py" line="96"/>
        <source>选择文件夹</source>
        <translation>Choose folder</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_export.py" line="111"/>
        <source>格式</source>
        <translation>Formats</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_export.py" line="131"/>
        <source>检查发现 {count} 处错误，改正前只能导出草稿。</source>
        <translation>Errors found: {count}; only a draft can be exported until they are mended.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_export.py" line="139"/>
        <location filename="../../ui/pages/report_export.py" line="140"/>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_export.py" line="154"/>
        <source>选择保存的文件夹</source>
        <translation>Choose the folder to save to</translation>
    </message>
</context>
<context>
    <name>FigureCard</name>
    <message>
        <location filename="../../ui/pages/report_figures.py" line="76"/>
        <source>查看{name}</source>
        <translation>Show {name}</translation>
    </message>
</context>
<context>
    <name>FigureCards</name>
    <message>
        <location filename="../../ui/pages/report_figures.py" line="99"/>
        <source>规范性文件 {count}</source>
        <translation>normative {count}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_figures.py" line="100"/>
        <location filename="../../ui/pages/report_figures.py" line="101"/>
        <source>办结 {count}</source>
        <translation>closed {count}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_figures.py" line="102"/>
        <source>已整改 {count}</source>
        <translation>mended {count}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_figures.py" line="105"/>
        <source>复议诉讼</source>
        <translation>Reviews and suits</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <location filename="../../ui/tables/filter_bar.py" line="58"/>
        <source>年份范围</source>
        <translation>Years</translation>
    </message>
    <message>
        <location filename="../../ui/tables/filter_bar.py" line="59"/>
        <source>全部年份</source>
        <translation>All years</translation>
    </message>
    <message>
        <location filename="../../ui/tables/filter_bar.py" line="85"/>
        <source>搜索{fields}（Ctrl+F）</source>
        <translation>Search {fields} (Ctrl+F)</translation>
    </message>
    <message>
        <location filename="../../ui/tables/filter_bar.py" line="86"/>
        <source>搜索</source>
        <translation>Search</translation>
    </message>
    <message>
        <location filename="../../ui/tables/filter_bar.py" line="93"/>
        <location filename="../../ui/tables/filter_bar.py" line="94"/>
        <source>筛选</source>
        <translation>Filter</translation>
    </message>
    <message>
        <location filename="../../ui/tables/filter_bar.py" line="139"/>
        <source>{year} 年</source>
        <translation>{year}</translation>
    </message>
    <message>
        <location filename="../../ui/tables/filter_bar.py" line="143"/>
        <source>共 {total} 条</source>
        <translation>{total} records</translation>
    </message>
    <message>
        <location filename="../../ui/tables/filter_bar.py" line="145"/>
        <source> · 显示 {shown} 条</source>
        <translation> · {shown} shown</translation>
    </message>
    <message>
        <location filename="../../ui/tables/filter_bar.py" line="198"/>
        <source>正在读取常用内容</source>
        <translation>Reading usual values</translation>
    </message>
    <message>
        <location filename="../../ui/tables/filter_bar.py" line="217"/>
        <source>仅显示 {count} 条指定记录</source>
        <translation>Only {count} given records</translation>
    </message>
    <message>
        <location filename="../../ui/tables/filter_bar.py" line="223"/>
        <source>清除全部筛选</source>
        <translation>Clear all filters</translation>
    </message>
    <message>
        <location filename="../../ui/tables/filter_bar.py" line="232"/>
        <source>取消：{text}</source>
        <translation>Remove: {text}</translation>
    </message>
    <message>
        <location filename="../../ui/tables/filter_bar.py" line="233"/>
        <source>取消这个筛选</source>
        <translation>Remove this filter</translation>
    </message>
</context>
<context>
    <name>FilterEditor</name>
    <message>
        <location filename="../../ui/tables/filter_editors.py" line="75"/>
        <source>按上面的条件</source>
        <translation>As above</translation>
    </message>
    <message>
        <location filename="../../ui/tables/filter_editors.py" line="76"/>
        <source>只看已填的</source>
        <translation>Only filled</translation>
    </message>
    <message>
        <location filename="../../ui/tables/filter_editors.py" line="77"/>
        <source>只看未填的</source>
        <translation>Only blank</translation>
    </message>
</context>
<context>
    <name>FilterPopup</name>
    <message>
        <location filename="../../ui/tables/filter_popup.py" line="25"/>
        <source>筛选：{label}</source>
        <translation>Filter: {label}</translation>
    </message>
    <message>
        <location filename="../../ui/tables/filter_popup.py" line="36"/>
        <source>清除</source>
        <translation>Clear</translation>
    </message>
    <message>
        <location filename="../../ui/tables/filter_popup.py" line="38"/>
        <source>应用</source>
        <translation>Apply</translation>
    </message>
</context>
<context>
    <name>FindingList</name>
    <message>
        <location filename="../../ui/pages/report_findings.py" line="157"/>
        <source>检查结果</source>
        <translation>Findings</translation>
    </message>
</context>
<context>
    <name>FindingModel</name>
    <message>
        <location filename="../../ui/pages/report_findings.py" line="76"/>
        <source>错误</source>
        <translation>Error</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_findings.py" line="77"/>
        <source>提醒</source>
        <translation>Warning</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_findings.py" line="80"/>
        <source>双击或按 Enter 查看 {count} 条有关记录</source>
        <translation>Double-click or press Enter to see {count} records</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <location filename="../../ui/dialogs/import_workbook.py" line="53"/>
        <source>选择填好的表格</source>
        <translation>Choose the filled workbook</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/import_workbook.py" line="53"/>
        <source>表格 ({kinds})</source>
        <translation>Workbooks ({kinds})</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/import_workbook.py" line="69"/>
        <source>正在检查表格</source>
        <translation>Checking workbook</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/import_workbook.py" line="74"/>
        <source>正在检查表格…</source>
        <translation>Checking workbook…</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/import_workbook.py" line="82"/>
        <source>导入“{name}”</source>
        <translation>Import “{name}”</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/import_workbook.py" line="89"/>
        <source>正在导入</source>
        <translation>Importing</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/import_workbook.py" line="103"/>
        <source>保存错误清单</source>
        <translation>Save list of errors</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/import_workbook.py" line="110"/>
        <source>正在保存错误清单</source>
        <translation>Saving list of errors</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/import_workbook.py" line="114"/>
        <source>下载空白模板</source>
        <translation>Save empty template</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/import_workbook.py" line="117"/>
        <source>正在保存模板</source>
        <translation>Saving template</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/import_workbook.py" line="121"/>
        <source>Excel 表格 (*.xlsx)</source>
        <translation>Excel workbook (*.xlsx)</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/import_workbook.py" line="130"/>
        <source>已保存到 {path}</source>
        <translation>Saved to {path}</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/import_workbook.py" line="149"/>
        <source>有 {errors} 处错误，改好后再导入；现在一条也没有存入。</source>
        <translation>{errors} errors; mend them and import again. Nothing has been stored.</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/import_workbook.py" line="151"/>
        <source>{sheet} {count} 条</source>
        <translation>{sheet} {count}</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/import_workbook.py" line="156"/>
        <source>没有新的内容可以导入。</source>
        <translation>There is nothing new to import.</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/import_workbook.py" line="157"/>
        <source>可以导入：{counts}。</source>
        <translation>Ready to import: {counts}.</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/import_workbook.py" line="160"/>
        <source>另有 {count} 条台账里已有，不再重复导入。</source>
        <translation>{count} more are already in the register and are passed over.</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/import_workbook.py" line="162"/>
        <source>有 {count} 条提醒，请看一眼。</source>
        <translation>{count} warnings, please have a look.</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/import_workbook.py" line="185"/>
        <source>已导入 {count} 条，按 Ctrl+Z 可以整批撤销。</source>
        <translation>{count} records imported; Ctrl+Z takes them all back.</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/import_workbook.py" line="204"/>
        <source>已停止，一条也没有存入。</source>
        <translation>Stopped; nothing has been stored.</translation>
    </message>
</context>
<context>
    <name>ImportFrame</name>
    <message>
        <location filename="../../ui/dialogs/import_frame.py" line="41"/>
        <source>导入表格</source>
        <translation>Import</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/import_frame.py" line="47"/>
        <source>表格内容</source>
        <translation>Contents of the workbook</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/import_frame.py" line="70"/>
        <source>选择填好的表格，或把文件拖到这里</source>
        <translation>Choose the filled workbook or drop it here</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/import_frame.py" line="71"/>
        <source>要导入的文件</source>
        <translation>File to import</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/import_frame.py" line="72"/>
        <source>选择文件…</source>
        <translation>Choose file…</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/import_frame.py" line="74"/>
        <source>下载空白模板</source>
        <translation>Save empty template</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/import_frame.py" line="85"/>
        <source>进度</source>
        <translation>Progress</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/import_frame.py" line="86"/>
        <source>停止</source>
        <translation>Stop</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/import_frame.py" line="93"/>
        <source>保存错误清单</source>
        <translation>Save list of errors</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/import_frame.py" line="94"/>
        <source>导入</source>
        <translation>Import</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/import_frame.py" line="96"/>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>KeyboardHelp</name>
    <message>
        <location filename="../../ui/widgets/keyboard_help.py" line="28"/>
        <source>键盘操作</source>
        <translation>Keyboard</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/keyboard_help.py" line="38"/>
        <source>窗口</source>
        <translation>Window</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/keyboard_help.py" line="39"/>
        <source>表格</source>
        <translation>Table</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/keyboard_help.py" line="41"/>
        <source>填写</source>
        <translation>Form</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/keyboard_help.py" line="43"/>
        <source>打开页面</source>
        <translation>Pages</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/keyboard_help.py" line="49"/>
        <location filename="../../ui/widgets/keyboard_help.py" line="51"/>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/keyboard_help.py" line="81"/>
        <source>撤销上一步</source>
        <translation>Undo</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/keyboard_help.py" line="82"/>
        <source>重做</source>
        <translation>Redo</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/keyboard_help.py" line="83"/>
        <source>搜索</source>
        <translation>Search</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/keyboard_help.py" line="84"/>
        <source>上一页、下一页</source>
        <translation>Previous, next page</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/keyboard_help.py" line="85"/>
        <source>重新读取</source>
        <translation>Reload</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/keyboard_help.py" line="86"/>
        <source>回到页面列表</source>
        <translation>Go to the list of pages</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/keyboard_help.py" line="87"/>
        <source>这份说明</source>
        <translation>This list</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/keyboard_help.py" line="92"/>
        <source>新增</source>
        <translation>New</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/keyboard_help.py" line="93"/>
        <source>打开修改</source>
        <translation>Open</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/keyboard_help.py" line="94"/>
        <source>删除（可撤销）</source>
        <translation>Delete (can be undone)</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/keyboard_help.py" line="95"/>
        <source>复制所选行</source>
        <translation>Copy selected rows</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/keyboard_help.py" line="96"/>
        <source>全选</source>
        <translation>Select all</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/keyboard_help.py" line="101"/>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/keyboard_help.py" line="102"/>
        <source>保存并新增</source>
        <translation>Save and new</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/keyboard_help.py" line="103"/>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/keyboard_help.py" line="104"/>
        <source>打开日历或选项</source>
        <translation>Open calendar or list</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/keyboard_help.py" line="105"/>
        <source>前一天、后一天</source>
        <translation>Day before, day after</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <location filename="../../ui/main_window.py" line="284"/>
        <source>年度报告</source>
        <translation>Annual report</translation>
    </message>
    <message>
        <location filename="../../ui/main_window.py" line="64"/>
        <location filename="../../ui/main_window.py" line="66"/>
        <location filename="../../ui/main_window.py" line="238"/>
        <source>政务公开台账</source>
        <translation>Disclosure Register</translation>
    </message>
    <message>
        <location filename="../../ui/main_window.py" line="197"/>
        <source>程序出了错，已记录下来；填写的内容不会丢失。请保存诊断信息交给技术人员。</source>
        <translation>The program failed and has logged it; nothing you entered is lost. Please save the diagnostics for your technician.</translation>
    </message>
    <message>
        <location filename="../../ui/main_window.py" line="198"/>
        <source>保存诊断信息</source>
        <translation>Save diagnostics</translation>
    </message>
    <message>
        <location filename="../../ui/main_window.py" line="211"/>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <location filename="../../ui/main_window.py" line="235"/>
        <source>正在读取</source>
        <translation>Reading</translation>
    </message>
    <message>
        <location filename="../../ui/main_window.py" line="253"/>
        <source>{year} 年 {register} {count} 条</source>
        <translation>{year} {register}: {count}</translation>
    </message>
    <message>
        <location filename="../../ui/main_window.py" line="277"/>
        <source>正在保存，保存完窗口自动关闭。</source>
        <translation>Saving; the window closes when it is done.</translation>
    </message>
</context>
<context>
    <name>MessageStrip</name>
    <message>
        <location filename="../../ui/widgets/message_strip.py" line="35"/>
        <location filename="../../ui/widgets/message_strip.py" line="36"/>
        <source>关闭提示</source>
        <translation>Close message</translation>
    </message>
</context>
<context>
    <name>OfficePage</name>
    <message>
        <location filename="../../ui/pages/office.py" line="28"/>
        <source>用在年度报告、统计表和告知书里，填一次即可。</source>
        <translation>Used in reports, statistics and letters; enter it once.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/office.py" line="29"/>
        <source>按本县、本单位的规定改；留空的按通行做法。</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PanelFrame</name>
    <message>
        <location filename="../../ui/forms/panel_frame.py" line="48"/>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <location filename="../../ui/forms/panel_frame.py" line="50"/>
        <source>保存并新增</source>
        <translation>Save and new</translation>
    </message>
    <message>
        <location filename="../../ui/forms/panel_frame.py" line="51"/>
        <source>Ctrl+Enter：保存后接着填下一条，保留分类和日期</source>
        <translation>Ctrl+Enter: save and go on with the next, keeping category and date</translation>
    </message>
    <message>
        <location filename="../../ui/forms/panel_frame.py" line="53"/>
        <source>保存 (Ctrl+S)</source>
        <translation>Save (Ctrl+S)</translation>
    </message>
    <message>
        <location filename="../../ui/forms/panel_frame.py" line="55"/>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <location filename="../../ui/forms/panel_frame.py" line="79"/>
        <source>有没保存的修改。</source>
        <translation>There are changes that are not saved.</translation>
    </message>
    <message>
        <location filename="../../ui/forms/panel_frame.py" line="80"/>
        <location filename="../../ui/forms/panel_frame.py" line="107"/>
        <source>放弃修改</source>
        <translation>Discard</translation>
    </message>
    <message>
        <location filename="../../ui/forms/panel_frame.py" line="80"/>
        <source>继续编辑</source>
        <translation>Go on</translation>
    </message>
    <message>
        <location filename="../../ui/forms/panel_frame.py" line="87"/>
        <source>上次有没保存的内容（{moment}），要接着填吗？</source>
        <translation>Something was not saved last time ({moment}). Go on with it?</translation>
    </message>
    <message>
        <location filename="../../ui/forms/panel_frame.py" line="88"/>
        <source>不要了</source>
        <translation>Discard</translation>
    </message>
    <message>
        <location filename="../../ui/forms/panel_frame.py" line="88"/>
        <source>接着填</source>
        <translation>Go on</translation>
    </message>
    <message>
        <location filename="../../ui/forms/panel_frame.py" line="94"/>
        <source>这条记录刚才已被别处修改，您的修改还没有保存。</source>
        <translation>This record was just changed elsewhere; your changes are not saved.</translation>
    </message>
    <message>
        <location filename="../../ui/forms/panel_frame.py" line="96"/>
        <source>用最新内容</source>
        <translation>Take the latest</translation>
    </message>
    <message>
        <location filename="../../ui/forms/panel_frame.py" line="97"/>
        <source>保留我的修改</source>
        <translation>Keep mine</translation>
    </message>
    <message>
        <location filename="../../ui/forms/panel_frame.py" line="98"/>
        <location filename="../../ui/forms/panel_frame.py" line="109"/>
        <source>再看看</source>
        <translation>Look again</translation>
    </message>
    <message>
        <location filename="../../ui/forms/panel_frame.py" line="105"/>
        <source>这条记录刚才已被删除，您的修改还没有保存。</source>
        <translation>This record was just deleted; your changes are not saved.</translation>
    </message>
    <message>
        <location filename="../../ui/forms/panel_frame.py" line="108"/>
        <source>另存为新记录</source>
        <translation>Save as new</translation>
    </message>
</context>
<context>
    <name>ProblemModel</name>
    <message>
        <location filename="../../ui/dialogs/problem_table.py" line="45"/>
        <source>表</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/problem_table.py" line="46"/>
        <source>行</source>
        <translation>Row</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/problem_table.py" line="47"/>
        <source>列</source>
        <translation>Column</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/problem_table.py" line="48"/>
        <source>填写的内容</source>
        <translation>Value</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/problem_table.py" line="49"/>
        <source>问题</source>
        <translation>Problem</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/problem_table.py" line="66"/>
        <source>提醒：{reason}</source>
        <translation>Warning: {reason}</translation>
    </message>
</context>
<context>
    <name>ProblemTable</name>
    <message>
        <location filename="../../ui/dialogs/problem_table.py" line="77"/>
        <source>导入表格里的问题</source>
        <translation>Problems of the workbook</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <location filename="../../ui/application.py" line="150"/>
        <source>保存诊断信息</source>
        <translation>Save diagnostics</translation>
    </message>
    <message>
        <location filename="../../ui/application.py" line="157"/>
        <source>没有保存到“{path}”（{reason}），请换一个位置。</source>
        <translation>Not saved to “{path}” ({reason}); please choose another place.</translation>
    </message>
    <message>
        <location filename="../../ui/application.py" line="161"/>
        <source>诊断信息已保存到 {path}，里面没有台账内容。</source>
        <translation>Diagnostics saved to {path}; nothing of the register is in them.</translation>
    </message>
</context>
<context>
    <name>ProgressStrip</name>
    <message>
        <location filename="../../ui/widgets/progress_strip.py" line="20"/>
        <source>进度</source>
        <translation>Progress</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/progress_strip.py" line="21"/>
        <location filename="../../ui/widgets/progress_strip.py" line="22"/>
        <source>停止</source>
        <translation>Stop</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/progress_strip.py" line="71"/>
        <source>正在停止…</source>
        <translation>Stopping…</translation>
    </message>
</context>
<context>
    <name>RangeFilter</name>
    <message>
        <location filename="../../ui/tables/filter_editors.py" line="176"/>
        <source>从</source>
        <translation>From</translation>
    </message>
    <message>
        <location filename="../../ui/tables/filter_editors.py" line="176"/>
        <source>到</source>
        <translation>To</translation>
    </message>
    <message>
        <location filename="../../ui/tables/filter_editors.py" line="179"/>
        <source>如 2018-03-05</source>
        <translation>e.g. 2018-03-05</translation>
    </message>
    <message>
        <location filename="../../ui/tables/filter_editors.py" line="191"/>
        <source>“从”大于“到”，请把两个值对调。</source>
        <translation>“From” is after “To”; please swap them.</translation>
    </message>
</context>
<context>
    <name>RecordPanel</name>
    <message>
        <location filename="../../ui/forms/record_panel.py" line="102"/>
        <source>未保存的{register}</source>
        <translation>Unsaved {register}</translation>
    </message>
    <message>
        <location filename="../../ui/forms/record_panel.py" line="149"/>
        <source>新增{register}</source>
        <translation>New {register}</translation>
    </message>
    <message>
        <location filename="../../ui/forms/record_panel.py" line="174"/>
        <source>修改{register}</source>
        <translation>Edit {register}</translation>
    </message>
    <message>
        <location filename="../../ui/forms/record_panel.py" line="208"/>
        <source>还没有保存：有 {count} 处要改正，见红字。</source>
        <translation>Not saved: {count} places to mend, shown in red.</translation>
    </message>
    <message>
        <location filename="../../ui/forms/record_panel.py" line="221"/>
        <source>已{label}。</source>
        <translation>Done: {label}.</translation>
    </message>
    <message>
        <location filename="../../ui/forms/record_panel.py" line="224"/>
        <source>请注意：{warning}</source>
        <translation>Note: {warning}</translation>
    </message>
</context>
<context>
    <name>RecordSaver</name>
    <message>
        <location filename="../../ui/forms/saving.py" line="53"/>
        <source>正在保存</source>
        <translation>Saving</translation>
    </message>
    <message>
        <location filename="../../ui/forms/saving.py" line="82"/>
        <source>正在打开记录</source>
        <translation>Opening record</translation>
    </message>
</context>
<context>
    <name>RecordTable</name>
    <message>
        <location filename="../../ui/tables/view.py" line="87"/>
        <source>打开修改</source>
        <translation>Open</translation>
    </message>
    <message>
        <location filename="../../ui/tables/view.py" line="88"/>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
    <message>
        <location filename="../../ui/tables/view.py" line="89"/>
        <source>复制</source>
        <translation>Copy</translation>
    </message>
    <message>
        <location filename="../../ui/tables/view.py" line="154"/>
        <source>正在复制</source>
        <translation>Copying</translation>
    </message>
    <message>
        <location filename="../../ui/tables/view.py" line="190"/>
        <source>新增</source>
        <translation>New</translation>
    </message>
</context>
<context>
    <name>RecordTableModel</name>
    <message>
        <location filename="../../ui/tables/model.py" line="129"/>
        <source>点击按这一列排序</source>
        <translation>Click to sort by this column</translation>
    </message>
    <message>
        <location filename="../../ui/tables/model.py" line="130"/>
        <source>这一列不能排序</source>
        <translation>This column cannot be sorted</translation>
    </message>
    <message>
        <location filename="../../ui/tables/model.py" line="282"/>
        <source>正在读取{register}</source>
        <translation>Reading {register}</translation>
    </message>
</context>
<context>
    <name>RegisterPage</name>
    <message>
        <location filename="../../ui/pages/register.py" line="98"/>
        <source>更多</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/pages/register.py" line="99"/>
        <source>更多操作</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../ui/pages/register.py" line="103"/>
        <location filename="../../ui/pages/register.py" line="187"/>
        <source>导出 Excel</source>
        <translation>Export to Excel</translation>
    </message>
    <message>
        <location filename="../../ui/pages/register.py" line="103"/>
        <source>把下面列出的记录存成表格</source>
        <translation>Save the listed records as a workbook</translation>
    </message>
    <message>
        <location filename="../../ui/pages/register.py" line="104"/>
        <source>导入</source>
        <translation>Import</translation>
    </message>
    <message>
        <location filename="../../ui/pages/register.py" line="104"/>
        <source>从表格批量导入</source>
        <translation>Import from a workbook</translation>
    </message>
    <message>
        <location filename="../../ui/pages/register.py" line="105"/>
        <location filename="../../ui/pages/register.py" line="245"/>
        <source>新增</source>
        <translation>New</translation>
    </message>
    <message>
        <location filename="../../ui/pages/register.py" line="105"/>
        <source>新增一条（Ctrl+N）</source>
        <translation>New record (Ctrl+N)</translation>
    </message>
    <message>
        <location filename="../../ui/pages/register.py" line="188"/>
        <source>Excel 表格 (*.xlsx)</source>
        <translation>Excel workbook (*.xlsx)</translation>
    </message>
    <message>
        <location filename="../../ui/pages/register.py" line="201"/>
        <source>正在导出{register}</source>
        <translation>Exporting {register}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/register.py" line="207"/>
        <source>已导出到 {path}</source>
        <translation>Exported to {path}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/register.py" line="214"/>
        <source>已复制 {count} 行，可粘贴到表格里。个人信息已隐去。</source>
        <translation>{count} rows copied; personal data is masked.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/register.py" line="218"/>
        <source>已保存，但不在当前的年份或筛选范围内，所以下面没有列出。</source>
        <translation>Saved, but outside the shown year or filter, so it is not listed.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/register.py" line="236"/>
        <source>没有符合筛选条件的记录。</source>
        <translation>No record matches the filters.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/register.py" line="237"/>
        <source>清除筛选</source>
        <translation>Clear filters</translation>
    </message>
    <message>
        <location filename="../../ui/pages/register.py" line="245"/>
        <source>导入表格</source>
        <translation>Import</translation>
    </message>
    <message>
        <location filename="../../ui/pages/register.py" line="247"/>
        <source>还没有{register}。
按 Ctrl+N 新增第一条，或导入表格。</source>
        <translation>No {register} yet.
Press Ctrl+N for the first one, or import a workbook.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/register.py" line="249"/>
        <source>{year} 年还没有{register}。
按 Ctrl+N 新增第一条，或导入表格。</source>
        <translation>No {register} in {year} yet.
Press Ctrl+N for the first one, or import a workbook.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/register.py" line="268"/>
        <source>正在删除</source>
        <translation>Deleting</translation>
    </message>
    <message>
        <location filename="../../ui/pages/register.py" line="277"/>
        <source>已{label}，按 Ctrl+Z 撤销。</source>
        <translation>Done: {label}. Ctrl+Z takes it back.</translation>
    </message>
</context>
<context>
    <name>ReportHeading</name>
    <message>
        <location filename="../../ui/pages/report_heading.py" line="28"/>
        <source>年度报告</source>
        <translation>Annual report</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_heading.py" line="34"/>
        <location filename="../../ui/pages/report_heading.py" line="36"/>
        <source>导出</source>
        <translation>Export</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_heading.py" line="37"/>
        <source>存成 PDF、Excel、Word 或网页</source>
        <translation>Save as PDF, Excel, Word or web page</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_heading.py" line="50"/>
        <source>{year} 年度报告</source>
        <translation>Annual report {year}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_heading.py" line="63"/>
        <source>{count} 处错误待改</source>
        <translation>{count} errors</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_heading.py" line="65"/>
        <source>可以导出，有 {count} 条提醒</source>
        <translation>Ready, {count} warnings</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_heading.py" line="67"/>
        <source>检查通过，可以导出</source>
        <translation>Checked and ready</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_heading.py" line="74"/>
        <source>{due:%Y-%m-%d} 前公布</source>
        <translation>due {due:%Y-%m-%d}</translation>
    </message>
</context>
<context>
    <name>ReportPage</name>
    <message>
        <location filename="../../ui/pages/report.py" line="85"/>
        <source>检查和文字</source>
        <translation>Findings and texts</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report.py" line="87"/>
        <location filename="../../ui/pages/report.py" line="183"/>
        <source>检查结果</source>
        <translation>Findings</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report.py" line="88"/>
        <source>报告文字</source>
        <translation>Texts</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report.py" line="147"/>
        <source>正在排版…</source>
        <translation>Typesetting…</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report.py" line="150"/>
        <source>正在生成报告预览</source>
        <translation>Preparing the preview</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report.py" line="176"/>
        <source>再试一次</source>
        <translation>Try again</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report.py" line="185"/>
        <source>没有发现问题。</source>
        <translation>No problems found.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report.py" line="192"/>
        <source>{year} 年还没有登记任何内容。
先登记或导入，报告会自动算好。</source>
        <translation>Nothing has been logged for {year}.
Log or import records and the report is computed.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report.py" line="196"/>
        <source>登记公开信息</source>
        <translation>Log an item</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report.py" line="197"/>
        <source>导入表格</source>
        <translation>Import</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report.py" line="198"/>
        <source>按零数据生成报告</source>
        <translation>Make an all-zero report</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report.py" line="210"/>
        <source>这一条没有对应的记录，请按提示修改。</source>
        <translation>No records stand behind this finding; please follow its advice.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report.py" line="224"/>
        <source>正在保存报告文字</source>
        <translation>Saving text</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report.py" line="252"/>
        <source>正在导出年度报告</source>
        <translation>Exporting the report</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report.py" line="259"/>
        <source>已导出 {count} 个文件到 {folder}。</source>
        <translation>{count} files exported to {folder}.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report.py" line="260"/>
        <source>打开文件</source>
        <translation>Open file</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report.py" line="261"/>
        <source>打开文件夹</source>
        <translation>Open folder</translation>
    </message>
</context>
<context>
    <name>PdfPreview</name>
    <message>
        <location filename="../../ui/pages/report_preview.py" line="23"/>
        <source>报告预览</source>
        <translation>Preview of the report</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_preview.py" line="48"/>
        <source>缩小</source>
        <translation>Smaller</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_preview.py" line="49"/>
        <source>放大</source>
        <translation>Larger</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_preview.py" line="57"/>
        <location filename="../../ui/pages/report_preview.py" line="59"/>
        <source>适合宽度</source>
        <translation>Fit width</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_preview.py" line="96"/>
        <source>第 {page} 页，共 {count} 页</source>
        <translation>Page {page} of {count}</translation>
    </message>
</context>
<context>
    <name>SettingsMenu</name>
    <message>
        <location filename="../../ui/widgets/settings_menu.py" line="31"/>
        <source>设置</source>
        <translation>Settings</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/settings_menu.py" line="33"/>
        <source>跟随系统</source>
        <translation>As the system</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/settings_menu.py" line="34"/>
        <source>浅色</source>
        <translation>Light</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/settings_menu.py" line="35"/>
        <source>深色</source>
        <translation>Dark</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/settings_menu.py" line="37"/>
        <source>标准</source>
        <translation>Normal</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/settings_menu.py" line="38"/>
        <source>大字</source>
        <translation>Large</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/settings_menu.py" line="39"/>
        <source>主题</source>
        <translation>Theme</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/settings_menu.py" line="40"/>
        <source>字号</source>
        <translation>Text size</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/settings_menu.py" line="41"/>
        <source>界面语言</source>
        <translation>Language</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/settings_menu.py" line="43"/>
        <source>键盘操作（F1）</source>
        <translation>Keyboard (F1)</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/settings_menu.py" line="44"/>
        <source>保存诊断信息…</source>
        <translation>Save diagnostics…</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <location filename="../../ui/widgets/sidebar.py" line="53"/>
        <location filename="../../ui/widgets/sidebar.py" line="76"/>
        <source>年份</source>
        <translation>Year</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/sidebar.py" line="54"/>
        <source>所有页面显示这一年的内容</source>
        <translation>All pages show this year</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/sidebar.py" line="57"/>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/sidebar.py" line="58"/>
        <source>重做</source>
        <translation>Redo</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/sidebar.py" line="59"/>
        <source>导入表格</source>
        <translation>Import</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/sidebar.py" line="60"/>
        <source>设置</source>
        <translation>Settings</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/sidebar.py" line="92"/>
        <source>页面</source>
        <translation>Pages</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/sidebar.py" line="95"/>
        <source>台账</source>
        <translation>Registers</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/sidebar.py" line="95"/>
        <source>报告</source>
        <translation>Report</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/sidebar.py" line="95"/>
        <source>基础信息</source>
        <translation>Office</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/sidebar.py" line="141"/>
        <source>{year} 年</source>
        <translation>{year}</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/sidebar.py" line="155"/>
        <source>撤销：{step}（Ctrl+Z）</source>
        <translation>Undo: {step} (Ctrl+Z)</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/sidebar.py" line="155"/>
        <source>没有可以撤销的操作</source>
        <translation>Nothing to undo</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/sidebar.py" line="159"/>
        <source>重做：{step}（Ctrl+Shift+Z）</source>
        <translation>Redo: {step} (Ctrl+Shift+Z)</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/sidebar.py" line="160"/>
        <source>没有可以重做的操作</source>
        <translation>Nothing to redo</translation>
    </message>
</context>
<context>
    <name>StartScreen</name>
    <message>
        <location filename="../../ui/widgets/start_screen.py" line="25"/>
        <source>政务公开台账</source>
        <translation>Disclosure Register</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/start_screen.py" line="29"/>
        <source>台账没有打开</source>
        <translation>The workspace is not open</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/start_screen.py" line="57"/>
        <source>退出</source>
        <translation>Quit</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/start_screen.py" line="58"/>
        <source>换一个文件夹…</source>
        <translation>Another folder…</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/start_screen.py" line="59"/>
        <source>再试一次</source>
        <translation>Try again</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/start_screen.py" line="70"/>
        <source>选择台账所在的文件夹</source>
        <translation>Choose the folder of the workspace</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <location filename="../../ui/steps.py" line="29"/>
        <source>正在撤销</source>
        <translation>Undoing</translation>
    </message>
    <message>
        <location filename="../../ui/steps.py" line="29"/>
        <source>已撤销：{step}。</source>
        <translation>Undone: {step}.</translation>
    </message>
    <message>
        <location filename="../../ui/steps.py" line="33"/>
        <source>正在重做</source>
        <translation>Redoing</translation>
    </message>
    <message>
        <location filename="../../ui/steps.py" line="33"/>
        <source>已重做：{step}。</source>
        <translation>Redone: {step}.</translation>
    </message>
    <message>
        <location filename="../../ui/steps.py" line="43"/>
        <source>没有更多的步骤了。</source>
        <translation>There are no more steps.</translation>
    </message>
</context>
<context>
    <name>TextEditor</name>
    <message>
        <location filename="../../ui/pages/report_texts.py" line="40"/>
        <source>恢复默认</source>
        <translation>Restore</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_texts.py" line="42"/>
        <source>恢复默认：{name}</source>
        <translation>Restore: {name}</translation>
    </message>
</context>
<context>
    <name>TextFilter</name>
    <message>
        <location filename="../../ui/tables/filter_editors.py" line="98"/>
        <location filename="../../ui/tables/filter_editors.py" line="99"/>
        <source>含有的文字</source>
        <translation>Contains</translation>
    </message>
</context>
<context>
    <name>YesNoEditor</name>
    <message>
        <location filename="../../ui/forms/choice_editors.py" line="137"/>
        <source>是</source>
        <translation>Yes</translation>
    </message>
    <message>
        <location filename="../../ui/forms/choice_editors.py" line="137"/>
        <source>否</source>
        <translation>No</translation>
    </message>
    <message>
        <location filename="../../ui/forms/choice_editors.py" line="139"/>
        <source>未填</source>
        <translation>Blank</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <location filename="../../models/report/checks.py" line="35"/>
        <source>“{column}”列不平衡：本年新收{new}加上年结转{carried_in}，不等于办理结果总计{results}加结转下年度{carried_out}，请核对“年度数据”里的上年结转数和各件申请的日期。</source>
        <translation>Column “{column}” does not balance: new {new} plus carried in {carried_in} is not the results {results} plus carried out {carried_out}. Check the numbers carried in under 年度数据 and the dates of the applications.</translation>
    </message>
    <message>
        <location filename="../../models/report/checks.py" line="40"/>
        <source>“{column}”列的上年结转填的是{given}件，而台账里{before}年末未办结的是{counted}件，请核对后改正“年度数据”，或删去这一行由台账自动结转。</source>
        <translation>Column “{column}”: {given} were stated as carried in, but {counted} were open in the register at the end of {before}. Correct 年度数据, or delete the line and let the register carry them over.</translation>
    </message>
    <message>
        <location filename="../../models/report/checks.py" line="41"/>
        <source>还没有填写单位全称，请在“单位信息”里补上。</source>
        <translation>The full name of the office is missing. Enter it under 单位信息.</translation>
    </message>
    <message>
        <location filename="../../models/report/checks.py" line="42"/>
        <source>“单位信息”里没有填写“{label}”，{use}，请补上。</source>
        <translation>单位信息 lacks “{label}” ({use}). Please enter it.</translation>
    </message>
    <message>
        <location filename="../../models/report/checks.py" line="45"/>
        <source>{year}年还没有任何台账记录，报告里的数字都是 0，请核对年份或先登记、导入台账。</source>
        <translation>Nothing is logged for {year}, so every number in the report is 0. Check the year, or log or import first.</translation>
    </message>
    <message>
        <location filename="../../models/report/checks.py" line="48"/>
        <source>有{number}件申请超过法定期限才答复或到年底仍未答复，请核对日期，并在报告中如实说明。</source>
        <translation>{number} applications were answered after the legal limit, or were still open past it at the end of the year. Check the dates and say so in the report.</translation>
    </message>
    <message>
        <location filename="../../models/report/checks.py" line="51"/>
        <source>有{number}条信息的审签日期晚于公开日期，应先审查后公开，请核对这两个日期。</source>
        <translation>{number} items were approved after they were published. Review comes first: check both dates.</translation>
    </message>
    <message>
        <location filename="../../models/report/checks.py" line="52"/>
        <source>成文日期{day}早于{year}年年末，请在“成文日期”里改正。</source>
        <translation>The report is dated {day}, before the end of {year}. Correct the date.</translation>
    </message>
    <message>
        <location filename="../../models/report/checks.py" line="55"/>
        <source>成文日期{day}晚于报送期限{due}，请核对；县里另有期限的可不理会。</source>
        <translation>The report is dated {day}, after it was due on {due}. Ignore this if the county set another day.</translation>
    </message>
    <message>
        <location filename="../../models/report/checks.py" line="56"/>
        <source>{label}为{value}万元，像是把“元”当成了“万元”，请核对单位。</source>
        <translation>{label} is {value} 万元, as if 元 had been typed. Check the unit.</translation>
    </message>
    <message>
        <location filename="../../models/report/checks.py" line="61"/>
        <source>{label}由上年的{before}变为{now}，相差五倍以上，请核对有没有漏登或重复导入。</source>
        <translation>{label} went from {before} to {now}, more than fivefold. Check for missing or doubled records.</translation>
    </message>
    <message>
        <location filename="../../models/report/wording.py" line="36"/>
        <source>“{found}”与报告年度{year}年不符，像是沿用了往年的文字，请改正。</source>
        <translation>“{found}” does not fit the reporting year {year}; it looks like last year&apos;s text. Correct it.</translation>
    </message>
    <message>
        <location filename="../../models/report/wording.py" line="39"/>
        <source>文中提到“{found}”，而报告年度是{year}年，请核对是不是沿用了往年的文字。</source>
        <translation>The text mentions “{found}”, the reporting year is {year}. Check that it is not last year&apos;s text.</translation>
    </message>
    <message>
        <location filename="../../models/report/wording.py" line="40"/>
        <source>“{found}”的年份多写了数字，请改正。</source>
        <translation>The year in “{found}” has too many digits. Correct it.</translation>
    </message>
    <message>
        <location filename="../../models/report/wording.py" line="41"/>
        <source>“{found}”像是没有填完的模板文字，请补全或删去。</source>
        <translation>“{found}” looks like unfinished template text. Complete or delete it.</translation>
    </message>
    <message>
        <location filename="../../models/report/wording.py" line="44"/>
        <source>“{found}”是手工填写的数字，不随台账变化，请改用台账数字，或核对无误后保留。</source>
        <translation>“{found}” was typed by hand and does not follow the register. Use a figure of the register, or keep it after checking.</translation>
    </message>
    <message>
        <location filename="../../models/report/wording.py" line="45"/>
        <source>文中有像{kind}的“{found}”，报告要向社会公开，请删去或遮蔽。</source>
        <translation>“{found}” looks like personal data ({kind}). The report is public: delete or mask it.</translation>
    </message>
    <message>
        <location filename="../../models/report/wording.py" line="48"/>
        <source>文中有“{found}”，请先经保密审查，确认可以公开，或改用别的说法。</source>
        <translation>The text has “{found}”. Have it reviewed for secrecy, or word it differently.</translation>
    </message>
    <message>
        <location filename="../../models/report/wording.py" line="49"/>
        <source>“{found}”应写作“{right}”，请改正。</source>
        <translation>“{found}” should be written “{right}”.</translation>
    </message>
    <message>
        <location filename="../../models/report/wording.py" line="50"/>
        <source>这一段与“{other}”的一段相同：“{found}…”，请删去一处。</source>
        <translation>This paragraph is the same as one in “{other}”: “{found}…”. Delete one of them.</translation>
    </message>
    <message>
        <location filename="../../models/report/wording.py" line="51"/>
        <source>段落“…{found}”没有以句号结束，请检查有没有漏写或断行。</source>
        <translation>The paragraph “…{found}” does not end with a full stop. Check for missing text or a broken line.</translation>
    </message>
    <message>
        <location filename="../../models/report/wording.py" line="54"/>
        <source>这一部分没有实际内容，请写明存在的主要问题和改进措施（至少两条）。</source>
        <translation>This part says nothing. Write down the main problems and the measures, at least two.</translation>
    </message>
    <message>
        <location filename="../../models/report/wording.py" line="55"/>
        <source>存在的问题和改进措施最好各写两条以上，请补充。</source>
        <translation>Better name two problems and two measures or more.</translation>
    </message>
    <message>
        <location filename="../../models/report/wording.py" line="59"/>
        <source>存在的问题和改进措施与上年一字不差，容易被认定为内容雷同，请按今年的情况改写。</source>
        <translation>Problems and measures are word for word those of last year. Rewrite them after this year&apos;s facts.</translation>
    </message>
    <message>
        <location filename="../../models/report/wording.py" line="65"/>
        <source>“{found}”不是报告年度适用的《政府信息公开条例》，{year}年应引用国务院令第{right}号，请改正。</source>
        <translation>“{found}” is not the regulation in force that year; for {year} cite State Council order No. {right}.</translation>
    </message>
    <message>
        <location filename="../../models/store/health.py" line="20"/>
        <source>磁盘只剩 {megabytes} MB，很快会存不下，请清理磁盘。</source>
        <translation>Only {megabytes} MB are left on the disk; soon nothing can be stored. Please free some space.</translation>
    </message>
    <message>
        <location filename="../../models/store/health.py" line="21"/>
        <source>磁盘只剩 {megabytes} MB，请及早清理。</source>
        <translation>Only {megabytes} MB are left on the disk. Please free some space soon.</translation>
    </message>
    <message>
        <location filename="../../models/store/health.py" line="25"/>
        <source>{year}年的放假安排还没有录入，期限只能暂按周末推算；国务院公布后请在“工作日历”里录入。</source>
        <translation>The holidays of {year} are not entered yet, so limits are reckoned by weekends alone. Enter them under 工作日历 once they are announced.</translation>
    </message>
    <message>
        <location filename="../../models/store/health.py" line="28"/>
        <source>“{table}”有 {number} 条记录指向不存在的内容，请从备份恢复。</source>
        <translation>{number} records of “{table}” point at something that does not exist. Restore from a backup.</translation>
    </message>
</context>
<context>
    <name>filters</name>
    <message>
        <location filename="../../ui/tables/filters.py" line="54"/>
        <source>含“{text}”</source>
        <translation>contains “{text}”</translation>
    </message>
    <message>
        <location filename="../../ui/tables/filters.py" line="59"/>
        <source>{some} 等 {count} 项</source>
        <translation>{some} and more ({count})</translation>
    </message>
    <message>
        <location filename="../../ui/tables/filters.py" line="67"/>
        <source>未填</source>
        <translation>Blank</translation>
    </message>
    <message>
        <location filename="../../ui/tables/filters.py" line="69"/>
        <source>已填</source>
        <translation>filled</translation>
    </message>
    <message>
        <location filename="../../ui/tables/filters.py" line="77"/>
        <source>{low} 至 {high}</source>
        <translation>{low} to {high}</translation>
    </message>
    <message>
        <location filename="../../ui/tables/filters.py" line="80"/>
        <source>{low} 起</source>
        <translation>from {low}</translation>
    </message>
    <message>
        <location filename="../../ui/tables/filters.py" line="82"/>
        <source>至 {high}</source>
        <translation>to {high}</translation>
    </message>
</context>
<context>
    <name>form</name>
    <message>
        <location filename="../../ui/forms/suggestions.py" line="36"/>
        <source>正在读取常用内容</source>
        <translation>Reading usual values</translation>
    </message>
</context>
</TS>
