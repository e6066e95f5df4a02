<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>ActDialog</name>
    <message>
        <location filename="../../ui/dialogs/act_dialog.py" line="50"/>
        <location filename="../../ui/dialogs/act_dialog.py" line="51"/>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>ApplicationBoardPage</name>
    <message>
        <location filename="../../ui/pages/application_board.py" line="135"/>
        <source>办理看板</source>
        <translation>Case board</translation>
    </message>
    <message>
        <location filename="../../ui/pages/application_board.py" line="139"/>
        <location filename="../../ui/pages/application_board.py" line="140"/>
        <location filename="../../ui/pages/application_board.py" line="279"/>
        <source>导出日历文件</source>
        <translation>Export calendar file</translation>
    </message>
    <message>
        <location filename="../../ui/pages/application_board.py" line="143"/>
        <source>把答复期限、公示到期日和报送日存成 .ics，导入手机或 Outlook 日历</source>
        <translation>Save days to answer, to take down and to submit as .ics, for a telephone or Outlook</translation>
    </message>
    <message>
        <location filename="../../ui/pages/application_board.py" line="162"/>
        <source>没有待办的依申请公开。</source>
        <translation>No applications (依申请公开) to deal with.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/application_board.py" line="201"/>
        <source>已超期</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <location filename="../../ui/pages/application_board.py" line="202"/>
        <source>3个工作日内</source>
        <translation>In 3 working days</translation>
    </message>
    <message>
        <location filename="../../ui/pages/application_board.py" line="203"/>
        <source>7个工作日内</source>
        <translation>In 7 working days</translation>
    </message>
    <message>
        <location filename="../../ui/pages/application_board.py" line="204"/>
        <source>等待对方</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <location filename="../../ui/pages/application_board.py" line="205"/>
        <source>其他在办</source>
        <translation>Other open</translation>
    </message>
    <message>
        <location filename="../../ui/pages/application_board.py" line="227"/>
        <source>正在读取在办申请</source>
        <translation>Reading open applications</translation>
    </message>
    <message>
        <location filename="../../ui/pages/application_board.py" line="245"/>
        <source>在办 {total} 件，其中已超期 {overdue} 件。</source>
        <translation>Open: {total}; overdue: {overdue}.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/application_board.py" line="267"/>
        <source>另有 {number} 件，请在“依申请公开”里查看。</source>
        <translation>{number} more; see 依申请公开.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/application_board.py" line="278"/>
        <source>政务公开期限.ics</source>
        <translation>政务公开期限.ics</translation>
    </message>
    <message>
        <location filename="../../ui/pages/application_board.py" line="279"/>
        <source>日历文件 (*.ics)</source>
        <translation>Calendar file (*.ics)</translation>
    </message>
    <message>
        <location filename="../../ui/pages/application_board.py" line="290"/>
        <source>已导出 {name}，可导入手机、Outlook 或其他日历。</source>
        <translation>{name} exported; import it to a telephone, Outlook or another calendar.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/application_board.py" line="294"/>
        <source>正在导出日历文件</source>
        <translation>Exporting calendar file</translation>
    </message>
</context>
<context>
    <name>ApplicationPage</name>
    <message>
        <location filename="../../ui/pages/applications.py" line="52"/>
        <source>登记办理经过…</source>
        <translation>Log a case event…</translation>
    </message>
    <message>
        <location filename="../../ui/pages/applications.py" line="53"/>
        <source>答复指引…</source>
        <translation>Guide to the answer…</translation>
    </message>
    <message>
        <location filename="../../ui/pages/applications.py" line="54"/>
        <source>出具文书…</source>
        <translation>Issue a letter…</translation>
    </message>
    <message>
        <location filename="../../ui/pages/applications.py" line="55"/>
        <source>期限计算…</source>
        <translation>How the limit is reckoned…</translation>
    </message>
    <message>
        <location filename="../../ui/pages/applications.py" line="56"/>
        <source>相关记录…</source>
        <translation>Related records…</translation>
    </message>
    <message>
        <location filename="../../ui/pages/applications.py" line="57"/>
        <source>信息处理费…</source>
        <translation>Processing fee…</translation>
    </message>
    <message>
        <location filename="../../ui/pages/applications.py" line="58"/>
        <source>拆分申请…</source>
        <translation>Split…</translation>
    </message>
    <message>
        <location filename="../../ui/pages/applications.py" line="59"/>
        <source>并案…</source>
        <translation>Merge…</translation>
    </message>
    <message>
        <location filename="../../ui/pages/applications.py" line="60"/>
        <source>关联…</source>
        <translation>Link…</translation>
    </message>
    <message>
        <location filename="../../ui/pages/applications.py" line="61"/>
        <source>转交承办…</source>
        <translation>Hand over…</translation>
    </message>
    <message>
        <location filename="../../ui/pages/applications.py" line="62"/>
        <source>重新办理…</source>
        <translation>Handle again…</translation>
    </message>
    <message>
        <location filename="../../ui/pages/applications.py" line="65"/>
        <source>导出案卷…</source>
        <translation>Export case file…</translation>
    </message>
    <message>
        <location filename="../../ui/pages/applications.py" line="67"/>
        <source>打印空白申请表</source>
        <translation>Print blank application form</translation>
    </message>
    <message>
        <location filename="../../ui/pages/applications.py" line="69"/>
        <source>个人信息查看记录…</source>
        <translation>Access to personal data…</translation>
    </message>
    <message>
        <location filename="../../ui/pages/applications.py" line="70"/>
        <source>到期清理个人信息…</source>
        <translation>Clear old personal data…</translation>
    </message>
    <message>
        <location filename="../../ui/pages/application_acts.py" line="71"/>
        <location filename="../../ui/pages/application_cases.py" line="265"/>
        <source>正在打开申请</source>
        <translation>Opening application</translation>
    </message>
    <message>
        <location filename="../../ui/pages/application_acts.py" line="83"/>
        <source>正在登记办理经过</source>
        <translation>Logging case event</translation>
    </message>
    <message>
        <location filename="../../ui/pages/application_acts.py" line="100"/>
        <source>正在读取</source>
        <translation>Reading</translation>
    </message>
    <message>
        <location filename="../../ui/pages/application_cases.py" line="53"/>
        <source>正在拆分申请</source>
        <translation>Splitting application</translation>
    </message>
    <message>
        <location filename="../../ui/pages/application_cases.py" line="70"/>
        <source>选中的申请与另一件申请并案办理：另一件未答复的，随它一并答复；已答复的，按重复申请办结。</source>
        <translation>The selected application is merged with another one: answered with it if that is still open, closed as a repeat if it was answered.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/application_cases.py" line="71"/>
        <source>并案</source>
        <translation>Merge</translation>
    </message>
    <message>
        <location filename="../../ui/pages/application_cases.py" line="80"/>
        <source>正在并案</source>
        <translation>Merging</translation>
    </message>
    <message>
        <location filename="../../ui/pages/application_cases.py" line="96"/>
        <source>两件申请互相关联，在“相关记录”里可以互相查到；期限和统计不变。</source>
        <translation>The two are linked and found under Related records; limits and figures stay.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/application_cases.py" line="97"/>
        <source>关联</source>
        <translation>Link</translation>
    </message>
    <message>
        <location filename="../../ui/pages/application_cases.py" line="106"/>
        <source>正在关联</source>
        <translation>Linking</translation>
    </message>
    <message>
        <location filename="../../ui/pages/application_cases.py" line="134"/>
        <source>正在登记收费通知</source>
        <translation>Logging fee notice</translation>
    </message>
    <message>
        <location filename="../../ui/pages/application_cases.py" line="151"/>
        <source>正在登记免收</source>
        <translation>Logging waived fee</translation>
    </message>
    <message>
        <location filename="../../ui/pages/application_cases.py" line="179"/>
        <source>没有办结后满 {years} 年的申请，不用清理。</source>
        <translation>No application was closed {years} years ago or more; nothing to clear.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/application_cases.py" line="185"/>
        <source>正在清除个人信息</source>
        <translation>Clearing personal data</translation>
    </message>
    <message>
        <location filename="../../ui/pages/application_cases.py" line="211"/>
        <source>已关联的案件</source>
        <translation>Linked cases</translation>
    </message>
    <message>
        <location filename="../../ui/pages/application_cases.py" line="222"/>
        <source>同一申请人</source>
        <translation>Same applicant</translation>
    </message>
    <message>
        <location filename="../../ui/pages/application_cases.py" line="225"/>
        <source>相似 {share} %</source>
        <translation>{share} % alike</translation>
    </message>
    <message>
        <location filename="../../ui/pages/application_cases.py" line="229"/>
        <source>相似的申请</source>
        <translation>Similar applications</translation>
    </message>
    <message>
        <location filename="../../ui/pages/application_cases.py" line="240"/>
        <source>可能已经公开的信息（可告知获取途径）</source>
        <translation>Perhaps published already (say where to get it)</translation>
    </message>
    <message>
        <location filename="../../ui/pages/application_papers.py" line="35"/>
        <source>政府信息公开申请表</source>
        <translation>Application form (政府信息公开申请表)</translation>
    </message>
    <message>
        <location filename="../../ui/pages/application_papers.py" line="37"/>
        <location filename="../../ui/pages/applications.py" line="63"/>
        <source>打印申请表</source>
        <translation>Print application form</translation>
    </message>
    <message>
        <location filename="../../ui/pages/application_papers.py" line="47"/>
        <source>信封</source>
        <translation>Envelope</translation>
    </message>
    <message>
        <location filename="../../ui/pages/application_papers.py" line="49"/>
        <location filename="../../ui/pages/applications.py" line="64"/>
        <source>打印信封</source>
        <translation>Print envelope</translation>
    </message>
    <message>
        <location filename="../../ui/pages/application_papers.py" line="91"/>
        <source>正在排版</source>
        <translation>Typesetting</translation>
    </message>
    <message>
        <location filename="../../ui/pages/application_papers.py" line="97"/>
        <source>导出案卷</source>
        <translation>Export case file</translation>
    </message>
    <message>
        <location filename="../../ui/pages/application_papers.py" line="102"/>
        <source>提交复议机关、法院等要含个人信息和全部材料的，请写明事由（会留下记录）；
留空则遮蔽个人信息，不附材料。</source>
        <translation>For a review body or a court, with personal data and all papers, state the reason (it is logged);
left blank, personal data is masked and papers are left out.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/application_papers.py" line="107"/>
        <source>案卷存到哪个文件夹</source>
        <translation>Folder for the case file</translation>
    </message>
    <message>
        <location filename="../../ui/pages/application_papers.py" line="118"/>
        <source>已存成 {path}</source>
        <translation>Saved as {path}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/application_papers.py" line="120"/>
        <source>正在导出案卷</source>
        <translation>Exporting case file</translation>
    </message>
</context>
<context>
    <name>AttachmentList</name>
    <message>
        <location filename="../../ui/forms/attachment_list.py" line="68"/>
        <source>附件</source>
        <translation>Attachments</translation>
    </message>
    <message>
        <location filename="../../ui/forms/attachment_list.py" line="76"/>
        <source>新附件的用途</source>
        <translation>Use of the new attachment</translation>
    </message>
    <message>
        <location filename="../../ui/forms/attachment_list.py" line="78"/>
        <source>可把文件拖到这里，或按 Ctrl+V 粘贴截图。</source>
        <translation>Drop files here, or press Ctrl+V to paste a picture.</translation>
    </message>
    <message>
        <location filename="../../ui/forms/attachment_list.py" line="98"/>
        <source>添加文件…</source>
        <translation>Add files…</translation>
    </message>
    <message>
        <location filename="../../ui/forms/attachment_list.py" line="99"/>
        <source>添加文件</source>
        <translation>Add files</translation>
    </message>
    <message>
        <location filename="../../ui/forms/attachment_list.py" line="101"/>
        <source>用途</source>
        <translation>Use</translation>
    </message>
    <message>
        <location filename="../../ui/forms/attachment_list.py" line="112"/>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <location filename="../../ui/forms/attachment_list.py" line="113"/>
        <source>另存为…</source>
        <translation>Save as…</translation>
    </message>
    <message>
        <location filename="../../ui/forms/attachment_list.py" line="114"/>
        <source>移除</source>
        <translation>Remove</translation>
    </message>
    <message>
        <location filename="../../ui/forms/attachment_list.py" line="151"/>
        <source>正在读取附件</source>
        <translation>Reading attachments</translation>
    </message>
    <message>
        <location filename="../../ui/forms/attachment_list.py" line="158"/>
        <source>添加附件</source>
        <translation>Add attachment</translation>
    </message>
    <message>
        <location filename="../../ui/forms/attachment_list.py" line="181"/>
        <source>剪贴板里没有图片或文件。</source>
        <translation>The clipboard holds no picture and no file.</translation>
    </message>
    <message>
        <location filename="../../ui/forms/attachment_list.py" line="188"/>
        <source>正在打开附件</source>
        <translation>Opening attachment</translation>
    </message>
    <message>
        <location filename="../../ui/forms/attachment_list.py" line="197"/>
        <source>另存为</source>
        <translation>Save as</translation>
    </message>
    <message>
        <location filename="../../ui/forms/attachment_list.py" line="200"/>
        <source>已存到 {path}</source>
        <translation>Saved to {path}</translation>
    </message>
    <message>
        <location filename="../../ui/forms/attachment_list.py" line="202"/>
        <source>正在另存</source>
        <translation>Saving a copy</translation>
    </message>
    <message>
        <location filename="../../ui/forms/attachment_list.py" line="213"/>
        <source>正在移除</source>
        <translation>Removing</translation>
    </message>
    <message>
        <location filename="../../ui/forms/attachment_list.py" line="230"/>
        <source>正在添加附件</source>
        <translation>Adding attachment</translation>
    </message>
    <message>
        <location filename="../../ui/forms/attachment_list.py" line="238"/>
        <source>仍要添加</source>
        <translation>Add anyway</translation>
    </message>
    <message>
        <location filename="../../ui/forms/attachment_list.py" line="238"/>
        <source>不添加</source>
        <translation>Do not add</translation>
    </message>
    <message>
        <location filename="../../ui/forms/attachment_list.py" line="256"/>
        <source>已{label}，按 Ctrl+Z 撤销。</source>
        <translation>Done: {label}. Ctrl+Z takes it back.</translation>
    </message>
    <message>
        <location filename="../../ui/forms/attachment_list.py" line="261"/>
        <source>没有能打开“{name}”的程序，请另存后用别的程序打开。</source>
        <translation>No program here opens “{name}”. Save it and open it elsewhere.</translation>
    </message>
    <message>
        <location filename="../../ui/forms/attachment_list.py" line="302"/>
        <source>正在读取图片</source>
        <translation>Reading picture</translation>
    </message>
</context>
<context>
    <name>BackupWatch</name>
    <message>
        <location filename="../../ui/backup_watch.py" line="102"/>
        <source>正在自动备份</source>
        <translation>Backing up</translation>
    </message>
</context>
<context>
    <name>BackupsPage</name>
    <message>
        <location filename="../../ui/pages/backups.py" line="64"/>
        <location filename="../../ui/pages/backups.py" line="316"/>
        <source>备份</source>
        <translation>Backup</translation>
    </message>
    <message>
        <location filename="../../ui/pages/backups.py" line="66"/>
        <source>备份时间</source>
        <translation>Made at</translation>
    </message>
    <message>
        <location filename="../../ui/pages/backups.py" line="67"/>
        <source>大小</source>
        <translation>Size</translation>
    </message>
    <message>
        <location filename="../../ui/pages/backups.py" line="68"/>
        <source>种类</source>
        <translation>Kind</translation>
    </message>
    <message>
        <location filename="../../ui/pages/backups.py" line="69"/>
        <location filename="../../ui/pages/backups.py" line="94"/>
        <source>核对</source>
        <translation>Check</translation>
    </message>
    <message>
        <location filename="../../ui/pages/backups.py" line="70"/>
        <location filename="../../ui/pages/backups.py" line="93"/>
        <location filename="../../ui/pages/backups.py" line="326"/>
        <source>保留</source>
        <translation>Keep</translation>
    </message>
    <message>
        <location filename="../../ui/pages/backups.py" line="90"/>
        <location filename="../../ui/pages/backups.py" line="295"/>
        <source>立即备份</source>
        <translation>Back up now</translation>
    </message>
    <message>
        <location filename="../../ui/pages/backups.py" line="90"/>
        <source>Ctrl+N</source>
        <translation>Ctrl+N</translation>
    </message>
    <message>
        <location filename="../../ui/pages/backups.py" line="92"/>
        <source>恢复到这一份</source>
        <translation>Restore this one</translation>
    </message>
    <message>
        <location filename="../../ui/pages/backups.py" line="92"/>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <location filename="../../ui/pages/backups.py" line="93"/>
        <source>永远不自动删除（Ctrl+D）</source>
        <translation>Never delete it automatically (Ctrl+D)</translation>
    </message>
    <message>
        <location filename="../../ui/pages/backups.py" line="94"/>
        <source>读一遍，看是否完好</source>
        <translation>Read it through to see whether it is sound</translation>
    </message>
    <message>
        <location filename="../../ui/pages/backups.py" line="95"/>
        <source>打开文件夹</source>
        <translation>Open folder</translation>
    </message>
    <message>
        <location filename="../../ui/pages/backups.py" line="95"/>
        <source>用系统的窗口打开</source>
        <translation>Open it in the system&apos;s window</translation>
    </message>
    <message>
        <location filename="../../ui/pages/backups.py" line="97"/>
        <source>换备份位置…</source>
        <translation>Change folder…</translation>
    </message>
    <message>
        <location filename="../../ui/pages/backups.py" line="98"/>
        <source>例如 U 盘或另一块硬盘</source>
        <translation>Such as a USB stick or another disk</translation>
    </message>
    <message>
        <location filename="../../ui/pages/backups.py" line="107"/>
        <source>备份与恢复</source>
        <translation>Backups</translation>
    </message>
    <message>
        <location filename="../../ui/pages/backups.py" line="124"/>
        <source>每次关闭程序和连续使用满 24 小时自动备份：最近 7 天全部保留，8 周内每周一份，24 个月内每月一份。</source>
        <translation>A backup is made whenever the program closes and after every 24 hours of use. All of the last 7 days are kept, then one a week for 8 weeks and one a month for 24 months.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/backups.py" line="167"/>
        <source>这个台账在服务器上，由管理员用数据库的备份工具备份。</source>
        <translation>This workspace is on a server; its administrator backs it up with the tools of the database.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/backups.py" line="176"/>
        <source>正在读取备份</source>
        <translation>Reading backups</translation>
    </message>
    <message>
        <location filename="../../ui/pages/backups.py" line="179"/>
        <source>备份位置：{folder}</source>
        <translation>Kept in {folder}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/backups.py" line="182"/>
        <source>。和台账在同一块硬盘上，建议换成 U 盘。</source>
        <translation>. This is the disk of the workspace itself; a USB stick is safer.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/backups.py" line="191"/>
        <source>正在备份</source>
        <translation>Backing up</translation>
    </message>
    <message>
        <location filename="../../ui/pages/backups.py" line="197"/>
        <source>已备份并核对：{name}</source>
        <translation>Backed up and verified: {name}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/backups.py" line="207"/>
        <source>正在核对备份</source>
        <translation>Verifying backup</translation>
    </message>
    <message>
        <location filename="../../ui/pages/backups.py" line="214"/>
        <source>备份完好，可以恢复。</source>
        <translation>The backup is sound and can be restored.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/backups.py" line="228"/>
        <source>正在改保留标记</source>
        <translation>Changing the mark</translation>
    </message>
    <message>
        <location filename="../../ui/pages/backups.py" line="241"/>
        <source>台账将回到 {moment} 的样子。先核对这份备份，并把现在的台账另存一份，恢复错了还能换回来。</source>
        <translation>The workspace goes back to {moment}. The backup is verified first and the present workspace is kept beside it, so you can change back.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/backups.py" line="244"/>
        <source>恢复</source>
        <translation>Restore</translation>
    </message>
    <message>
        <location filename="../../ui/pages/backups.py" line="255"/>
        <source>选择保存备份的文件夹，例如 U 盘</source>
        <translation>Choose the folder for backups, such as a USB stick</translation>
    </message>
    <message>
        <location filename="../../ui/pages/backups.py" line="264"/>
        <source>以后的备份存在这里；以前的备份还在原处。</source>
        <translation>Backups go here from now on; earlier ones stay where they are.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/backups.py" line="294"/>
        <source>还没有备份。
关闭程序时会自动备份，也可以现在备份一次。</source>
        <translation>No backups yet.
One is made when the program closes, or make one now.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/backups.py" line="309"/>
        <source>已损坏，不能恢复</source>
        <translation>Damaged, cannot be restored</translation>
    </message>
    <message>
        <location filename="../../ui/pages/backups.py" line="311"/>
        <source>未核对</source>
        <translation>Not checked</translation>
    </message>
    <message>
        <location filename="../../ui/pages/backups.py" line="312"/>
        <source>完好（{day}）</source>
        <translation>Sound ({day})</translation>
    </message>
    <message>
        <location filename="../../ui/pages/backups.py" line="316"/>
        <source>恢复前</source>
        <translation>Before restoring</translation>
    </message>
    <message>
        <location filename="../../ui/pages/backups.py" line="318"/>
        <source>永远保留</source>
        <translation>Kept forever</translation>
    </message>
    <message>
        <location filename="../../ui/pages/backups.py" line="325"/>
        <source>取消保留</source>
        <translation>Do not keep</translation>
    </message>
</context>
<context>
    <name>Beside</name>
    <message>
        <location filename="../../ui/forms/beside.py" line="28"/>
        <source>先保存这条记录，再填这里。</source>
        <translation>Save this record first, then fill this in.</translation>
    </message>
</context>
<context>
    <name>BoardCard</name>
    <message>
        <location filename="../../ui/pages/application_board.py" line="96"/>
        <source>登记…</source>
        <translation>Log…</translation>
    </message>
    <message>
        <location filename="../../ui/pages/application_board.py" line="97"/>
        <source>期限…</source>
        <translation>Limit…</translation>
    </message>
    <message>
        <location filename="../../ui/pages/application_board.py" line="111"/>
        <source>停计</source>
        <translation>Paused</translation>
    </message>
    <message>
        <location filename="../../ui/pages/application_board.py" line="112"/>
        <source>超 {days} 日</source>
        <translation>{days} d late</translation>
    </message>
    <message>
        <location filename="../../ui/pages/application_board.py" line="115"/>
        <source>今天到期</source>
        <translation>Due today</translation>
    </message>
    <message>
        <location filename="../../ui/pages/application_board.py" line="115"/>
        <source>剩 {days} 日 · {day:%m-%d}</source>
        <translation>{days} d left · {day:%m-%d}</translation>
    </message>
</context>
<context>
    <name>BoardPlanPage</name>
    <message>
        <location filename="../../ui/pages/board_plan.py" line="35"/>
        <source>公开栏现状</source>
        <translation>Notice boards now</translation>
    </message>
    <message>
        <location filename="../../ui/pages/board_plan.py" line="50"/>
        <source>现在没有张贴中的公示公告。</source>
        <translation>No notices are posted now.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/board_plan.py" line="68"/>
        <source>正在读取公开栏</source>
        <translation>Reading notice boards</translation>
    </message>
    <message>
        <location filename="../../ui/pages/board_plan.py" line="87"/>
        <source>{boards} 处张贴 {total} 条，其中到期未撤 {over} 条。</source>
        <translation>{total} notices posted at {boards} places, {over} of them overdue for removal.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/board_plan.py" line="108"/>
        <source>至 {day}</source>
        <translation>until {day}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/board_plan.py" line="109"/>
        <source>长期</source>
        <translation>permanent</translation>
    </message>
    <message>
        <location filename="../../ui/pages/board_plan.py" line="111"/>
        <source>【到期未撤】{text}</source>
        <translation>[Overdue] {text}</translation>
    </message>
</context>
<context>
    <name>BulkDialog</name>
    <message>
        <location filename="../../ui/dialogs/bulk_dialog.py" line="47"/>
        <source>批量修改</source>
        <translation>Change many</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/bulk_dialog.py" line="49"/>
        <source>把选中的 {count} 条记录改成同一个值，可以撤销。</source>
        <translation>Give the {count} selected records the same value. This can be undone.</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/bulk_dialog.py" line="52"/>
        <location filename="../../ui/dialogs/bulk_dialog.py" line="59"/>
        <source>字段</source>
        <translation>Field</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/bulk_dialog.py" line="70"/>
        <location filename="../../ui/dialogs/bulk_dialog.py" line="72"/>
        <source>全部改成这个值</source>
        <translation>Change them all</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/bulk_dialog.py" line="75"/>
        <location filename="../../ui/dialogs/bulk_dialog.py" line="76"/>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>ChannelCheckDialog</name>
    <message>
        <location filename="../../ui/dialogs/channel_check.py" line="33"/>
        <source>登记渠道检查</source>
        <translation>Log channel checks</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/channel_check.py" line="50"/>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/channel_check.py" line="53"/>
        <source>登记</source>
        <translation>Log</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/channel_check.py" line="56"/>
        <source>登记（回车或 Ctrl+S）；没有来信、来电的，收到件数填 0。</source>
        <translation>Log (Enter or Ctrl+S). Where no letter or call came in, enter 0 as received.</translation>
    </message>
</context>
<context>
    <name>ChannelPage</name>
    <message>
        <location filename="../../ui/pages/channels.py" line="39"/>
        <source>列出</source>
        <translation>List</translation>
    </message>
    <message>
        <location filename="../../ui/pages/channels.py" line="41"/>
        <source>列出要检查的渠道</source>
        <translation>List the channels to check</translation>
    </message>
    <message>
        <location filename="../../ui/pages/channels.py" line="57"/>
        <source>登记开箱、试拨…</source>
        <translation>Log check or test call…</translation>
    </message>
    <message>
        <location filename="../../ui/pages/channels.py" line="59"/>
        <source>待检查清单</source>
        <translation>Channels to check</translation>
    </message>
    <message>
        <location filename="../../ui/pages/channels.py" line="76"/>
        <source>正在读取渠道</source>
        <translation>Reading channels</translation>
    </message>
    <message>
        <location filename="../../ui/pages/channels.py" line="94"/>
        <location filename="../../ui/pages/channels.py" line="136"/>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <location filename="../../ui/pages/channels.py" line="105"/>
        <source>正在登记检查</source>
        <translation>Logging checks</translation>
    </message>
    <message>
        <location filename="../../ui/pages/channels.py" line="111"/>
        <source>所有在用的渠道都按期检查了。</source>
        <translation>All channels in use were checked on time.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/channels.py" line="111"/>
        <location filename="../../ui/pages/channels.py" line="133"/>
        <source>正在查找要检查的渠道</source>
        <translation>Looking for channels to check</translation>
    </message>
    <message>
        <location filename="../../ui/pages/channels.py" line="138"/>
        <source>{count} 个渠道该检查了：{names}{more}。</source>
        <translation>Channels due for a check ({count}): {names}{more}.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/channels.py" line="138"/>
        <source>等</source>
        <translation> and more</translation>
    </message>
    <message>
        <location filename="../../ui/pages/channels.py" line="140"/>
        <source>在用的渠道都按期检查了。</source>
        <translation>All channels in use were checked on time.</translation>
    </message>
</context>
<context>
    <name>ChipRow</name>
    <message>
        <location filename="../../ui/tables/chips.py" line="38"/>
        <source>清除全部筛选</source>
        <translation>Clear all filters</translation>
    </message>
    <message>
        <location filename="../../ui/tables/chips.py" line="50"/>
        <source>取消：{text}</source>
        <translation>Remove: {text}</translation>
    </message>
    <message>
        <location filename="../../ui/tables/chips.py" line="51"/>
        <source>取消这个筛选</source>
        <translation>Remove this filter</translation>
    </message>
</context>
<context>
    <name>ChoiceDialog</name>
    <message>
        <location filename="../../ui/dialogs/case_dialogs.py" line="85"/>
        <source>另一件申请</source>
        <translation>Another application</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/case_dialogs.py" line="86"/>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/case_dialogs.py" line="93"/>
        <source>没有找到这件申请，请从列表中选择。</source>
        <translation>No such application. Choose one from the list.</translation>
    </message>
</context>
<context>
    <name>ChoiceEditor</name>
    <message>
        <location filename="../../ui/forms/choice_editors.py" line="43"/>
        <source>请选择</source>
        <translation>Choose</translation>
    </message>
</context>
<context>
    <name>ClassPage</name>
    <message>
        <location filename="../../ui/pages/classes.py" line="47"/>
        <source>改名…</source>
        <translation>Rename…</translation>
    </message>
    <message>
        <location filename="../../ui/pages/classes.py" line="48"/>
        <source>归到上一个分类下面</source>
        <translation>Put under the category above</translation>
    </message>
    <message>
        <location filename="../../ui/pages/classes.py" line="49"/>
        <source>提升一级</source>
        <translation>Move up a level</translation>
    </message>
    <message>
        <location filename="../../ui/pages/classes.py" line="51"/>
        <source>建立常用分类</source>
        <translation>Add usual categories</translation>
    </message>
    <message>
        <location filename="../../ui/pages/classes.py" line="63"/>
        <source>分类改名</source>
        <translation>Rename category</translation>
    </message>
    <message>
        <location filename="../../ui/pages/classes.py" line="63"/>
        <source>新名称（所属信息一起改）：</source>
        <translation>New name (its items change with it):</translation>
    </message>
    <message>
        <location filename="../../ui/pages/classes.py" line="69"/>
        <source>正在建立分类</source>
        <translation>Adding categories</translation>
    </message>
    <message>
        <location filename="../../ui/pages/classes.py" line="74"/>
        <source>正在移动分类</source>
        <translation>Moving category</translation>
    </message>
    <message>
        <location filename="../../ui/pages/classes.py" line="93"/>
        <source>正在读取分类</source>
        <translation>Reading categories</translation>
    </message>
    <message>
        <location filename="../../ui/pages/classes.py" line="103"/>
        <source>已{label}，按 Ctrl+Z 撤销。</source>
        <translation>Done: {label}. Ctrl+Z takes it back.</translation>
    </message>
</context>
<context>
    <name>ClassTree</name>
    <message>
        <location filename="../../ui/widgets/class_tree.py" line="35"/>
        <source>分类的层次</source>
        <translation>Levels of categories</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/class_tree.py" line="36"/>
        <source>拖动，或按 Alt 加左右方向键，改变分类的上下级</source>
        <translation>Drag, or press Alt with the left or right arrow, to change levels</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/class_tree.py" line="50"/>
        <source>分类</source>
        <translation>Category</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/class_tree.py" line="50"/>
        <source>条数</source>
        <translation>Items</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/class_tree.py" line="82"/>
        <source>“{name}”本级 {own} 条，连同下级 {items} 条</source>
        <translation>“{name}”: {own} of its own, {items} with those below</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/class_tree.py" line="86"/>
        <source>{name}（停用）</source>
        <translation>{name} (not in use)</translation>
    </message>
</context>
<context>
    <name>ClockDialog</name>
    <message>
        <location filename="../../ui/dialogs/clock_dialog.py" line="40"/>
        <source>答复期限的计算</source>
        <translation>How the limit is reckoned</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/clock_dialog.py" line="66"/>
        <source>复制</source>
        <translation>Copy</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/clock_dialog.py" line="67"/>
        <source>复制计算过程</source>
        <translation>Copy the reckoning</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/clock_dialog.py" line="69"/>
        <location filename="../../ui/dialogs/clock_dialog.py" line="70"/>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/clock_dialog.py" line="81"/>
        <source>计算步骤</source>
        <translation>Steps</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/clock_dialog.py" line="82"/>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/clock_dialog.py" line="82"/>
        <source>事项</source>
        <translation>Event</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/clock_dialog.py" line="82"/>
        <source>依据</source>
        <translation>Source</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/clock_dialog.py" line="105"/>
        <source>正在等待申请人或其他人，期限没有在走。</source>
        <translation>Waiting for the applicant or somebody else; the limit stands still.</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/clock_dialog.py" line="105"/>
        <source>最迟 {day} 答复</source>
        <translation>Answer by {day}</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/clock_dialog.py" line="108"/>
        <source>（有的年份放假安排未录入，暂按周末推算）</source>
        <translation> (holidays of some years are not entered; reckoned by weekends)</translation>
    </message>
</context>
<context>
    <name>ClosingDialog</name>
    <message>
        <location filename="../../ui/pages/report_closing.py" line="66"/>
        <source>重新打开的原因</source>
        <translation>Reason for reopening</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_closing.py" line="67"/>
        <source>如：漏登 3 条公开信息</source>
        <translation>e.g. 3 items were not logged</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_closing.py" line="77"/>
        <location filename="../../ui/pages/report_closing.py" line="78"/>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_closing.py" line="96"/>
        <source>重新打开 {year} 年度</source>
        <translation>Reopen {year}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_closing.py" line="100"/>
        <source>{year} 年度已于 {moment} 结账。重新打开后可以更正记录和文字、重新导出报告，原来的数字和文件校验和仍然保留。请写明原因：</source>
        <translation>{year} was closed on {moment}. Reopen it to correct and export again; the old figures and checksums are kept. State the reason:</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_closing.py" line="101"/>
        <source>重新打开</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_closing.py" line="103"/>
        <source>{year} 年度结账</source>
        <translation>Close {year}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_closing.py" line="107"/>
        <source>结账会保存这一年的数字、文字和报告文件的校验和，结转数留给下一年。以后记录有变化会提示前后不同；要更正须写明原因重新打开。</source>
        <translation>Closing keeps the year&apos;s figures, texts and file checksums and carries open cases over. Later changes are pointed out; to correct, reopen with a reason.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_closing.py" line="108"/>
        <source>结账</source>
        <translation>Close year</translation>
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
    <name>ComplaintPage</name>
    <message>
        <location filename="../../ui/pages/complaints.py" line="25"/>
        <source>登记告知（今天）</source>
        <translation>Log as informed (today)</translation>
    </message>
    <message>
        <location filename="../../ui/pages/complaints.py" line="27"/>
        <source>分类统计…</source>
        <translation>Statistics…</translation>
    </message>
    <message>
        <location filename="../../ui/pages/complaints.py" line="38"/>
        <source>正在登记告知</source>
        <translation>Logging as informed</translation>
    </message>
    <message>
        <location filename="../../ui/pages/complaints.py" line="50"/>
        <source>正在统计投诉</source>
        <translation>Counting complaints</translation>
    </message>
</context>
<context>
    <name>ComplaintStatisticsDialog</name>
    <message>
        <location filename="../../ui/dialogs/complaint_statistics.py" line="41"/>
        <source>{year}年投诉举报统计</source>
        <translation>Complaints of {year}</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/complaint_statistics.py" line="47"/>
        <source>渠道</source>
        <translation>Channel</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/complaint_statistics.py" line="48"/>
        <source>类别</source>
        <translation>Kind</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/complaint_statistics.py" line="50"/>
        <source>按{grouping}统计</source>
        <translation>By {grouping}</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/complaint_statistics.py" line="61"/>
        <source>收到日期在本年的投诉，办结数算到年底；比率都写明分子和分母，没有办结的不算比率。按回车或双击一行，列出这些投诉。</source>
        <translation>Complaints received in the year; closed by its end. Rates show both numbers and leave out what is still open. Press Enter or double-click a line to list its complaints.</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/complaint_statistics.py" line="87"/>
        <source>复制</source>
        <translation>Copy</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/complaint_statistics.py" line="88"/>
        <source>复制两张表，可粘贴到表格里</source>
        <translation>Copy both tables, to paste into a workbook</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/complaint_statistics.py" line="91"/>
        <source>关闭</source>
        <translation>Close</translation>
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
    <name>DecisionDialog</name>
    <message>
        <location filename="../../ui/dialogs/decision_dialog.py" line="27"/>
        <source>答复指引</source>
        <translation>Guide to the answer</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/decision_dialog.py" line="37"/>
        <location filename="../../ui/dialogs/decision_dialog.py" line="38"/>
        <source>上一步</source>
        <translation>Back</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/decision_dialog.py" line="64"/>
        <source>《条例》{article}</source>
        <translation>《条例》{article}</translation>
    </message>
</context>
<context>
    <name>DisputePage</name>
    <message>
        <location filename="../../ui/pages/disputes.py" line="25"/>
        <source>打开行政复议</source>
        <translation>Open 行政复议</translation>
    </message>
    <message>
        <location filename="../../ui/pages/disputes.py" line="26"/>
        <source>打开行政诉讼</source>
        <translation>Open 行政诉讼</translation>
    </message>
    <message>
        <location filename="../../ui/pages/disputes.py" line="31"/>
        <source>打开原申请</source>
        <translation>Open the application</translation>
    </message>
    <message>
        <location filename="../../ui/pages/disputes.py" line="58"/>
        <source>没有找到，请核对这个案件的“申请编号”。</source>
        <translation>Not found. Check 申请编号 of this case.</translation>
    </message>
</context>
<context>
    <name>DuplicateStrip</name>
    <message>
        <location filename="../../ui/forms/duplicates.py" line="72"/>
        <source>仍要保存</source>
        <translation>Save anyway</translation>
    </message>
    <message>
        <location filename="../../ui/forms/duplicates.py" line="73"/>
        <source>打开那条</source>
        <translation>Open that one</translation>
    </message>
    <message>
        <location filename="../../ui/forms/duplicates.py" line="112"/>
        <source>正在查找相同的记录</source>
        <translation>Looking for the same record</translation>
    </message>
    <message>
        <location filename="../../ui/forms/duplicates.py" line="120"/>
        <source>{days} 天内已有相同的{register}：{title}。</source>
        <translation>The same {register} was logged within {days} days: {title}.</translation>
    </message>
</context>
<context>
    <name>DutyLimit</name>
    <message>
        <location filename="../../ui/tables/duty_limit.py" line="54"/>
        <source>正在查找待办</source>
        <translation>Looking for what is due</translation>
    </message>
</context>
<context>
    <name>DutyList</name>
    <message>
        <location filename="../../ui/pages/overview_duties.py" line="114"/>
        <source>待办事项</source>
        <translation>To do</translation>
    </message>
    <message>
        <location filename="../../ui/pages/overview_duties.py" line="117"/>
        <source>期限</source>
        <translation>Due</translation>
    </message>
    <message>
        <location filename="../../ui/pages/overview_duties.py" line="117"/>
        <source>还剩</source>
        <translation>Left</translation>
    </message>
    <message>
        <location filename="../../ui/pages/overview_duties.py" line="117"/>
        <source>事项</source>
        <translation>Task</translation>
    </message>
    <message>
        <location filename="../../ui/pages/overview_duties.py" line="117"/>
        <source>内容</source>
        <translation>About</translation>
    </message>
    <message>
        <location filename="../../ui/pages/overview_duties.py" line="141"/>
        <source>逾期 {count} 件</source>
        <translation>{count} overdue</translation>
    </message>
    <message>
        <location filename="../../ui/pages/overview_duties.py" line="142"/>
        <source>今天 {count} 件</source>
        <translation>{count} today</translation>
    </message>
    <message>
        <location filename="../../ui/pages/overview_duties.py" line="143"/>
        <source>7 日内 {count} 件</source>
        <translation>{count} in 7 days</translation>
    </message>
    <message>
        <location filename="../../ui/pages/overview_duties.py" line="144"/>
        <source>30 日内 {count} 件</source>
        <translation>{count} in 30 days</translation>
    </message>
    <message>
        <location filename="../../ui/pages/overview_duties.py" line="167"/>
        <source>放假安排录入后可能变动</source>
        <translation>May change once the holidays are entered</translation>
    </message>
    <message>
        <location filename="../../ui/pages/overview_duties.py" line="170"/>
        <source>还有 {count} 件，打开各台账的“视图”查看</source>
        <translation>{count} more; see Views in each register</translation>
    </message>
    <message>
        <location filename="../../ui/pages/overview_duties.py" line="180"/>
        <source>逾期 {days} 天</source>
        <translation>{days} d late</translation>
    </message>
    <message>
        <location filename="../../ui/pages/overview_duties.py" line="183"/>
        <source>今天</source>
        <translation>today</translation>
    </message>
    <message>
        <location filename="../../ui/pages/overview_duties.py" line="184"/>
        <source>{days} 天</source>
        <translation>{days} d left</translation>
    </message>
    <message>
        <location filename="../../ui/pages/overview_duties.py" line="185"/>
        <source>（暂定）</source>
        <translation> (provisional)</translation>
    </message>
</context>
<context>
    <name>DutyWatch</name>
    <message>
        <location filename="../../ui/duty_watch.py" line="58"/>
        <source>正在查找待办</source>
        <translation>Looking for what is due</translation>
    </message>
    <message>
        <location filename="../../ui/duty_watch.py" line="67"/>
        <source>依申请公开：已超期 {overdue} 件，3个工作日内到期 {soon} 件。</source>
        <translation>依申请公开: {overdue} overdue, {soon} due in 3 working days.</translation>
    </message>
    <message>
        <location filename="../../ui/duty_watch.py" line="78"/>
        <source>政务公开台账</source>
        <translation>Disclosure Register</translation>
    </message>
</context>
<context>
    <name>EntryPanel</name>
    <message>
        <location filename="../../ui/forms/entry_panel.py" line="132"/>
        <source>未保存的{register}</source>
        <translation>Unsaved {register}</translation>
    </message>
    <message>
        <location filename="../../ui/forms/entry_panel.py" line="184"/>
        <source>新增{register}</source>
        <translation>New {register}</translation>
    </message>
    <message>
        <location filename="../../ui/forms/entry_panel.py" line="209"/>
        <source>修改{register}</source>
        <translation>Edit {register}</translation>
    </message>
    <message>
        <location filename="../../ui/forms/entry_panel.py" line="245"/>
        <source>还没有保存：有 {count} 处要改正，见红字。</source>
        <translation>Not saved. To mend, shown in red: {count}.</translation>
    </message>
    <message>
        <location filename="../../ui/forms/entry_panel.py" line="262"/>
        <source>还没有保存：请看是不是同一条，再选怎样做。</source>
        <translation>Not saved: see whether it is the same record, then choose.</translation>
    </message>
    <message>
        <location filename="../../ui/forms/entry_panel.py" line="273"/>
        <source>已{label}。</source>
        <translation>Done: {label}.</translation>
    </message>
    <message>
        <location filename="../../ui/forms/entry_panel.py" line="276"/>
        <source>请注意：{warning}</source>
        <translation>Note: {warning}</translation>
    </message>
</context>
<context>
    <name>EventDialog</name>
    <message>
        <location filename="../../ui/dialogs/event_dialog.py" line="75"/>
        <source>登记办理经过</source>
        <translation>Log a case event</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/event_dialog.py" line="81"/>
        <location filename="../../ui/dialogs/event_dialog.py" line="118"/>
        <source>事项</source>
        <translation>Event</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/event_dialog.py" line="85"/>
        <location filename="../../ui/dialogs/event_dialog.py" line="117"/>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/event_dialog.py" line="89"/>
        <location filename="../../ui/dialogs/event_dialog.py" line="119"/>
        <source>工作日数</source>
        <translation>Working days</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/event_dialog.py" line="91"/>
        <location filename="../../ui/dialogs/event_dialog.py" line="120"/>
        <source>对方</source>
        <translation>Other party</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/event_dialog.py" line="93"/>
        <location filename="../../ui/dialogs/event_dialog.py" line="121"/>
        <source>办理结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/event_dialog.py" line="97"/>
        <location filename="../../ui/dialogs/event_dialog.py" line="125"/>
        <source>登记</source>
        <translation>Log</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/event_dialog.py" line="108"/>
        <source>现在不能登记“{kind}”，可以登记的事项见上。</source>
        <translation>“{kind}” cannot be logged now; see above what can.</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/event_dialog.py" line="128"/>
        <location filename="../../ui/dialogs/event_dialog.py" line="129"/>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/event_dialog.py" line="157"/>
        <source>现在等待对方，答复期限没有在走。</source>
        <translation>Waiting for the other party; the limit stands still.</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/event_dialog.py" line="157"/>
        <source>现在的答复期限是 {day}。</source>
        <translation>The answer is now due on {day}.</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/event_dialog.py" line="210"/>
        <source>这一天没有可以登记的事项。</source>
        <translation>Nothing can be logged on that day.</translation>
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
    <name>FeeDialog</name>
    <message>
        <location filename="../../ui/dialogs/fee_dialog.py" line="49"/>
        <source>信息处理费</source>
        <translation>Processing fee</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/fee_dialog.py" line="49"/>
        <location filename="../../ui/dialogs/fee_dialog.py" line="98"/>
        <source>登记收费通知</source>
        <translation>Log fee notice</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/fee_dialog.py" line="58"/>
        <source>不收费的理由；收费时留空</source>
        <translation>Reason for no fee; else blank</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/fee_dialog.py" line="60"/>
        <source>计收方式</source>
        <translation>Charged by</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/fee_dialog.py" line="61"/>
        <source>页数</source>
        <translation>Pages</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/fee_dialog.py" line="62"/>
        <source>免收理由</source>
        <translation>Waived for</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/fee_dialog.py" line="63"/>
        <source>通知日期</source>
        <translation>Notice date</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/fee_dialog.py" line="64"/>
        <source>同一申请人本自然月在此之前已有 {count} 件。</source>
        <translation>Earlier applications by the same person this month: {count}.</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/fee_dialog.py" line="66"/>
        <source>计算过程</source>
        <translation>Reckoning</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/fee_dialog.py" line="69"/>
        <location filename="../../ui/dialogs/fee_dialog.py" line="70"/>
        <source>复制计算过程</source>
        <translation>Copy the reckoning</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/fee_dialog.py" line="94"/>
        <source>合计 {total} 元</source>
        <translation>Total {total} 元</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/fee_dialog.py" line="96"/>
        <source>，免收：{reason}</source>
        <translation>, waived: {reason}</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/fee_dialog.py" line="98"/>
        <source>登记免收</source>
        <translation>Log as waived</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/fee_dialog.py" line="110"/>
        <source>{day} 免收信息处理费 {total} 元：{reason}</source>
        <translation>{day}: processing fee of {total} 元 waived: {reason}</translation>
    </message>
</context>
<context>
    <name>FieldEditor</name>
    <message>
        <location filename="../../ui/widgets/field_editor.py" line="227"/>
        <source>{name}：由台账计算，单击查看记录或改写</source>
        <translation>{name}: counted from the register; click to see its records or overwrite it</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/field_editor.py" line="231"/>
        <source>已改写，理由：{reason}</source>
        <translation>Overwritten: {reason}</translation>
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
    <name>FigureGridModel</name>
    <message>
        <location filename="../../ui/dialogs/past_report_models.py" line="198"/>
        <source>项目</source>
        <translation>Item</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/past_report_models.py" line="221"/>
        <source>文件里没有找到这一格</source>
        <translation>This cell was not found in the file</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/past_report_models.py" line="222"/>
        <source>原件{place}</source>
        <translation>Original: {place}</translation>
    </message>
</context>
<context>
    <name>FigurePalette</name>
    <message>
        <location filename="../../ui/dialogs/figure_palette.py" line="36"/>
        <source>插入台账数字</source>
        <translation>Insert a figure</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/figure_palette.py" line="38"/>
        <source>查找数字，如“张贴”“自然人”</source>
        <translation>Find a figure, e.g. “自然人”</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/figure_palette.py" line="39"/>
        <source>查找数字</source>
        <translation>Find a figure</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/figure_palette.py" line="43"/>
        <source>数字</source>
        <translation>Figures</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/figure_palette.py" line="43"/>
        <source>值</source>
        <translation>Value</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/figure_palette.py" line="44"/>
        <source>台账数字</source>
        <translation>Figures of the register</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/figure_palette.py" line="50"/>
        <location filename="../../ui/dialogs/figure_palette.py" line="52"/>
        <source>插入</source>
        <translation>Insert</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/figure_palette.py" line="55"/>
        <location filename="../../ui/dialogs/figure_palette.py" line="56"/>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <location filename="../../ui/tables/filter_bar.py" line="66"/>
        <source>年份范围</source>
        <translation>Years</translation>
    </message>
    <message>
        <location filename="../../ui/tables/filter_bar.py" line="67"/>
        <source>全部年份</source>
        <translation>All years</translation>
    </message>
    <message>
        <location filename="../../ui/tables/filter_bar.py" line="100"/>
        <source>搜索{fields}（Ctrl+F）</source>
        <translation>Search {fields} (Ctrl+F)</translation>
    </message>
    <message>
        <location filename="../../ui/tables/filter_bar.py" line="101"/>
        <source>搜索</source>
        <translation>Search</translation>
    </message>
    <message>
        <location filename="../../ui/tables/filter_bar.py" line="108"/>
        <location filename="../../ui/tables/filter_bar.py" line="109"/>
        <source>筛选</source>
        <translation>Filter</translation>
    </message>
    <message>
        <location filename="../../ui/tables/filter_bar.py" line="155"/>
        <source>{year} 年</source>
        <translation>{year}</translation>
    </message>
    <message>
        <location filename="../../ui/tables/filter_bar.py" line="159"/>
        <source>共 {total} 条</source>
        <translation>{total} records</translation>
    </message>
    <message>
        <location filename="../../ui/tables/filter_bar.py" line="161"/>
        <source> · 显示 {shown} 条</source>
        <translation> · {shown} shown</translation>
    </message>
    <message>
        <location filename="../../ui/tables/filter_bar.py" line="265"/>
        <source>正在读取常用内容</source>
        <translation>Reading usual values</translation>
    </message>
    <message>
        <location filename="../../ui/tables/filter_bar.py" line="282"/>
        <source>仅显示 {count} 条指定记录</source>
        <translation>Only {count} given records</translation>
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
        <location filename="../../ui/pages/report_findings.py" line="190"/>
        <source>核对无误，保留…</source>
        <translation>Checked, keep…</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_findings.py" line="191"/>
        <source>撤回说明</source>
        <translation>Withdraw note</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_findings.py" line="201"/>
        <source>检查结果</source>
        <translation>Findings</translation>
    </message>
</context>
<context>
    <name>FindingModel</name>
    <message>
        <location filename="../../ui/pages/report_findings.py" line="96"/>
        <source>错误</source>
        <translation>Error</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_findings.py" line="97"/>
        <source>提醒</source>
        <translation>Warning</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_findings.py" line="99"/>
        <source>，已核对：{note}</source>
        <translation>, checked: {note}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_findings.py" line="102"/>
        <source>双击或按 Enter 查看 {count} 条有关记录</source>
        <translation>Double-click or press Enter to see {count} records</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_findings.py" line="156"/>
        <source>已核对：{note}</source>
        <translation>Checked: {note}</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <location filename="../../ui/widgets/help_window.py" line="70"/>
        <source>帮助</source>
        <translation>Help</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/help_window.py" line="73"/>
        <location filename="../../ui/widgets/help_window.py" line="74"/>
        <source>搜索帮助</source>
        <translation>Search help</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/help_window.py" line="79"/>
        <source>帮助主题</source>
        <translation>Topics</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/help_window.py" line="81"/>
        <source>没有找到。请换一个词，或清空搜索。</source>
        <translation>Nothing found. Try another word, or clear the search.</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/help_window.py" line="87"/>
        <source>帮助内容</source>
        <translation>Help text</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/help_window.py" line="103"/>
        <location filename="../../ui/widgets/help_window.py" line="104"/>
        <source>键盘操作一览</source>
        <translation>Keyboard overview</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/help_window.py" line="106"/>
        <location filename="../../ui/widgets/help_window.py" line="107"/>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>HistoryList</name>
    <message>
        <location filename="../../ui/forms/history_list.py" line="21"/>
        <source>修改历史</source>
        <translation>History</translation>
    </message>
    <message>
        <location filename="../../ui/forms/history_list.py" line="46"/>
        <source>正在读取历史</source>
        <translation>Reading history</translation>
    </message>
    <message>
        <location filename="../../ui/forms/history_list.py" line="67"/>
        <source>（已撤销）</source>
        <translation> (undone)</translation>
    </message>
    <message>
        <location filename="../../ui/forms/history_list.py" line="68"/>
        <source>添加</source>
        <translation>Added</translation>
    </message>
    <message>
        <location filename="../../ui/forms/history_list.py" line="69"/>
        <source>修改</source>
        <translation>Changed</translation>
    </message>
    <message>
        <location filename="../../ui/forms/history_list.py" line="70"/>
        <source>删除</source>
        <translation>Deleted</translation>
    </message>
    <message>
        <location filename="../../ui/forms/history_list.py" line="80"/>
        <source>（空）</source>
        <translation>(blank)</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <location filename="../../ui/dialogs/import_workbook.py" line="58"/>
        <source>选择填好的表格</source>
        <translation>Choose the filled workbook</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/import_workbook.py" line="58"/>
        <source>表格 ({kinds})</source>
        <translation>Workbooks ({kinds})</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/import_workbook.py" line="87"/>
        <source>正在检查表格</source>
        <translation>Checking workbook</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/import_workbook.py" line="92"/>
        <source>正在检查表格…</source>
        <translation>Checking workbook…</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/import_workbook.py" line="100"/>
        <source>导入“{name}”</source>
        <translation>Import “{name}”</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/import_workbook.py" line="107"/>
        <source>正在导入</source>
        <translation>Importing</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/import_workbook.py" line="121"/>
        <source>保存错误清单</source>
        <translation>Save list of errors</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/import_workbook.py" line="128"/>
        <source>正在保存错误清单</source>
        <translation>Saving list of errors</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/import_workbook.py" line="132"/>
        <source>下载空白模板</source>
        <translation>Save empty template</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/import_workbook.py" line="135"/>
        <source>正在保存模板</source>
        <translation>Saving template</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/import_workbook.py" line="139"/>
        <source>Excel 表格 (*.xlsx)</source>
        <translation>Excel workbook (*.xlsx)</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/import_workbook.py" line="148"/>
        <source>已保存到 {path}</source>
        <translation>Saved to {path}</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/import_workbook.py" line="180"/>
        <source>有 {errors} 处错误，改好后再导入；现在一条也没有存入。</source>
        <translation>Errors: {errors}. Mend them and import again; nothing has been stored.</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/import_workbook.py" line="182"/>
        <source>{sheet} {count} 条</source>
        <translation>{sheet} {count}</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/import_workbook.py" line="187"/>
        <source>没有新的内容可以导入。</source>
        <translation>There is nothing new to import.</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/import_workbook.py" line="188"/>
        <source>可以导入：{counts}。</source>
        <translation>Ready to import: {counts}.</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/import_workbook.py" line="191"/>
        <source>另有 {count} 条台账里已有，不再重复导入。</source>
        <translation>Already in the register and passed over: {count}.</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/import_workbook.py" line="193"/>
        <source>有 {count} 条提醒，请看一眼。</source>
        <translation>Warnings to look at: {count}.</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/import_workbook.py" line="216"/>
        <source>已导入 {count} 条，按 Ctrl+Z 可以整批撤销。</source>
        <translation>{count} records imported; Ctrl+Z takes them all back.</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/import_workbook.py" line="235"/>
        <source>已停止，一条也没有存入。</source>
        <translation>Stopped; nothing has been stored.</translation>
    </message>
</context>
<context>
    <name>ImportFrame</name>
    <message>
        <location filename="../../ui/dialogs/import_frame.py" line="43"/>
        <source>导入表格</source>
        <translation>Import</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/import_frame.py" line="49"/>
        <source>表格内容</source>
        <translation>Contents of the workbook</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/import_frame.py" line="55"/>
        <source>问题</source>
        <translation>Problems</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/import_frame.py" line="56"/>
        <source>逐列核对</source>
        <translation>Check column by column</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/import_frame.py" line="76"/>
        <source>选择填好的表格，或把文件拖到这里</source>
        <translation>Choose the filled workbook or drop it here</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/import_frame.py" line="77"/>
        <source>要导入的文件</source>
        <translation>File to import</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/import_frame.py" line="78"/>
        <source>选择文件…</source>
        <translation>Choose file…</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/import_frame.py" line="80"/>
        <source>下载空白模板</source>
        <translation>Save empty template</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/import_frame.py" line="91"/>
        <source>进度</source>
        <translation>Progress</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/import_frame.py" line="92"/>
        <source>停止</source>
        <translation>Stop</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/import_frame.py" line="99"/>
        <source>保存错误清单</source>
        <translation>Save list of errors</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/import_frame.py" line="100"/>
        <source>导入</source>
        <translation>Import</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/import_frame.py" line="102"/>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>InspectionPage</name>
    <message>
        <location filename="../../ui/pages/inspections.py" line="38"/>
        <source>登记整改完成（今天）</source>
        <translation>Log as mended (today)</translation>
    </message>
    <message>
        <location filename="../../ui/pages/inspections.py" line="40"/>
        <source>登记复查：已整改（今天）</source>
        <translation>Log recheck: mended (today)</translation>
    </message>
    <message>
        <location filename="../../ui/pages/inspections.py" line="47"/>
        <source>正在登记整改</source>
        <translation>Logging as mended</translation>
    </message>
    <message>
        <location filename="../../ui/pages/inspections.py" line="52"/>
        <source>正在登记复查</source>
        <translation>Logging recheck</translation>
    </message>
    <message>
        <location filename="../../ui/pages/inspections.py" line="77"/>
        <source>正在统计整改情况</source>
        <translation>Counting what is mended</translation>
    </message>
    <message>
        <location filename="../../ui/pages/inspections.py" line="85"/>
        <source>{year}年督查 {inspections} 条，发现问题 {problems} 个，整改率 {mended}，按期整改率 {on_time}。</source>
        <translation>{year}: {inspections} inspections, {problems} problems found, mended {mended}, on time {on_time}.</translation>
    </message>
</context>
<context>
    <name>KeyboardHelp</name>
    <message>
        <location filename="../../ui/widgets/keyboard_help.py" line="44"/>
        <location filename="../../ui/widgets/keyboard_help.py" line="82"/>
        <source>键盘操作</source>
        <translation>Keyboard</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/keyboard_help.py" line="54"/>
        <source>窗口</source>
        <translation>Window</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/keyboard_help.py" line="55"/>
        <source>表格</source>
        <translation>Table</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/keyboard_help.py" line="57"/>
        <source>填写</source>
        <translation>Form</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/keyboard_help.py" line="59"/>
        <source>打开页面</source>
        <translation>Pages</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/keyboard_help.py" line="63"/>
        <source>本页</source>
        <translation>This page</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/keyboard_help.py" line="64"/>
        <location filename="../../ui/widgets/keyboard_help.py" line="66"/>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/keyboard_help.py" line="106"/>
        <source>撤销上一步</source>
        <translation>Undo</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/keyboard_help.py" line="107"/>
        <location filename="../../ui/widgets/keyboard_help.py" line="108"/>
        <source>重做</source>
        <translation>Redo</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/keyboard_help.py" line="109"/>
        <source>搜索</source>
        <translation>Search</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/keyboard_help.py" line="110"/>
        <source>上一页、下一页</source>
        <translation>Previous, next page</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/keyboard_help.py" line="111"/>
        <source>重新读取</source>
        <translation>Reload</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/keyboard_help.py" line="112"/>
        <source>回到页面列表</source>
        <translation>Go to the list of pages</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/keyboard_help.py" line="113"/>
        <source>本页帮助</source>
        <translation>Help on this page</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/keyboard_help.py" line="114"/>
        <source>这份说明</source>
        <translation>This list</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/keyboard_help.py" line="119"/>
        <source>新增</source>
        <translation>New</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/keyboard_help.py" line="120"/>
        <source>打开修改</source>
        <translation>Open</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/keyboard_help.py" line="121"/>
        <source>删除（可撤销）</source>
        <translation>Delete (can be undone)</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/keyboard_help.py" line="122"/>
        <source>复制所选行</source>
        <translation>Copy selected rows</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/keyboard_help.py" line="123"/>
        <source>粘贴表格里复制的行</source>
        <translation>Paste rows</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/keyboard_help.py" line="124"/>
        <source>全选</source>
        <translation>Select all</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/keyboard_help.py" line="125"/>
        <source>选视图</source>
        <translation>Choose a view</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/keyboard_help.py" line="126"/>
        <source>复制为新记录</source>
        <translation>Duplicate</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/keyboard_help.py" line="131"/>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/keyboard_help.py" line="132"/>
        <source>保存并新增</source>
        <translation>Save and new</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/keyboard_help.py" line="133"/>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/keyboard_help.py" line="134"/>
        <source>看这一栏依据的条文</source>
        <translation>Article behind the field</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/keyboard_help.py" line="135"/>
        <source>打开日历或选项</source>
        <translation>Open calendar or list</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/keyboard_help.py" line="136"/>
        <source>前一天、后一天</source>
        <translation>Day before, day after</translation>
    </message>
</context>
<context>
    <name>LawMark</name>
    <message>
        <location filename="../../ui/widgets/law_mark.py" line="75"/>
        <source>条文</source>
        <translation>Article</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/law_mark.py" line="76"/>
        <source>{field}：条文</source>
        <translation>{field}: article</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/law_mark.py" line="79"/>
        <source>看{articles}原文（{keys}）</source>
        <translation>Read {articles} ({keys})</translation>
    </message>
</context>
<context>
    <name>LawWindow</name>
    <message>
        <location filename="../../ui/widgets/law_mark.py" line="95"/>
        <location filename="../../ui/widgets/law_mark.py" line="115"/>
        <source>条文</source>
        <translation>Article</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/law_mark.py" line="116"/>
        <location filename="../../ui/widgets/law_mark.py" line="118"/>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>LetterDialog</name>
    <message>
        <location filename="../../ui/dialogs/letter_dialog.py" line="108"/>
        <source>文书</source>
        <translation>Letter</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/letter_dialog.py" line="110"/>
        <location filename="../../ui/dialogs/letter_dialog.py" line="146"/>
        <source>文书种类</source>
        <translation>Kind of letter</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/letter_dialog.py" line="115"/>
        <location filename="../../ui/dialogs/letter_dialog.py" line="147"/>
        <source>文号</source>
        <translation>Number</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/letter_dialog.py" line="132"/>
        <source>正在打开申请</source>
        <translation>Opening application</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/letter_dialog.py" line="182"/>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/letter_dialog.py" line="183"/>
        <source>存成 Word…</source>
        <translation>Save as Word…</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/letter_dialog.py" line="184"/>
        <source>留存</source>
        <translation>Keep</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/letter_dialog.py" line="185"/>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/letter_dialog.py" line="263"/>
        <source>正在排版</source>
        <translation>Typesetting</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/letter_dialog.py" line="289"/>
        <source>存成 Word</source>
        <translation>Save as Word</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/letter_dialog.py" line="291"/>
        <source>Word 文件 (*.docx)</source>
        <translation>Word document (*.docx)</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/letter_dialog.py" line="303"/>
        <source>正在保存</source>
        <translation>Saving</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/letter_dialog.py" line="305"/>
        <source>已存成 {path}</source>
        <translation>Saved as {path}</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/letter_dialog.py" line="335"/>
        <source>正在留存</source>
        <translation>Keeping a copy</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/letter_dialog.py" line="343"/>
        <source>文书已留存，在这件申请的“附件”和“文书”里。</source>
        <translation>Kept; see 附件 and 文书 of this application.</translation>
    </message>
</context>
<context>
    <name>LookUpDialog</name>
    <message>
        <location filename="../../ui/dialogs/look_up_dialog.py" line="38"/>
        <source>个人信息查看记录</source>
        <translation>Access to personal data</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/look_up_dialog.py" line="39"/>
        <source>谁在什么时候看过或者导出过未遮蔽的个人信息</source>
        <translation>Who looked at or exported unmasked personal data, and when</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/look_up_dialog.py" line="42"/>
        <source>还没有人看过。</source>
        <translation>Nobody has looked yet.</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/look_up_dialog.py" line="46"/>
        <location filename="../../ui/dialogs/look_up_dialog.py" line="47"/>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/look_up_dialog.py" line="66"/>
        <source>查看记录</source>
        <translation>Access log</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/look_up_dialog.py" line="69"/>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/look_up_dialog.py" line="70"/>
        <source>经办人</source>
        <translation>By</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/look_up_dialog.py" line="71"/>
        <source>操作</source>
        <translation>Action</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/look_up_dialog.py" line="72"/>
        <source>记录</source>
        <translation>Record</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/look_up_dialog.py" line="73"/>
        <source>内容</source>
        <translation>Field</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/look_up_dialog.py" line="74"/>
        <source>事由</source>
        <translation>Reason</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <location filename="../../ui/main_window.py" line="352"/>
        <source>年度报告</source>
        <translation>Annual report</translation>
    </message>
    <message>
        <location filename="../../ui/main_window.py" line="87"/>
        <location filename="../../ui/main_window.py" line="92"/>
        <location filename="../../ui/main_window.py" line="298"/>
        <source>政务公开台账</source>
        <translation>Disclosure Register</translation>
    </message>
    <message>
        <location filename="../../ui/main_window.py" line="89"/>
        <source>政务公开台账（样例）</source>
        <translation>Disclosure Register (sample)</translation>
    </message>
    <message>
        <location filename="../../ui/main_window.py" line="244"/>
        <source>程序出了错，已记录下来；填写的内容不会丢失。请保存诊断信息交给技术人员。</source>
        <translation>The program failed and has logged it; nothing you entered is lost. Please save the diagnostics for your technician.</translation>
    </message>
    <message>
        <location filename="../../ui/main_window.py" line="245"/>
        <source>保存诊断信息</source>
        <translation>Save diagnostics</translation>
    </message>
    <message>
        <location filename="../../ui/main_window.py" line="255"/>
        <source>看一看</source>
        <translation>Look</translation>
    </message>
    <message>
        <location filename="../../ui/main_window.py" line="262"/>
        <source>{time} 已自动备份</source>
        <translation>Backed up at {time}</translation>
    </message>
    <message>
        <location filename="../../ui/main_window.py" line="268"/>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <location filename="../../ui/main_window.py" line="295"/>
        <source>正在读取</source>
        <translation>Reading</translation>
    </message>
    <message>
        <location filename="../../ui/main_window.py" line="313"/>
        <source>{year} 年 {register} {count} 条</source>
        <translation>{year} {register}: {count}</translation>
    </message>
    <message>
        <location filename="../../ui/main_window.py" line="337"/>
        <source>正在保存，保存完窗口自动关闭。</source>
        <translation>Saving; the window closes when it is done.</translation>
    </message>
    <message>
        <location filename="../../ui/main_window.py" line="351"/>
        <source>总览</source>
        <translation>Overview</translation>
    </message>
    <message>
        <location filename="../../ui/main_window.py" line="353"/>
        <source>报送</source>
        <translation>Submission</translation>
    </message>
    <message>
        <location filename="../../ui/main_window.py" line="354"/>
        <source>公开栏现状</source>
        <translation>Notice boards now</translation>
    </message>
    <message>
        <location filename="../../ui/main_window.py" line="355"/>
        <source>办理看板</source>
        <translation>Case board</translation>
    </message>
    <message>
        <location filename="../../ui/main_window.py" line="356"/>
        <source>回收站</source>
        <translation>Recycle bin</translation>
    </message>
    <message>
        <location filename="../../ui/main_window.py" line="357"/>
        <source>备份与恢复</source>
        <translation>Backups</translation>
    </message>
</context>
<context>
    <name>MappingTable</name>
    <message>
        <location filename="../../ui/dialogs/mapping_table.py" line="103"/>
        <source>（不登记这一列）</source>
        <translation>(Leave this column out)</translation>
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
    <name>MissingList</name>
    <message>
        <location filename="../../ui/pages/overview.py" line="67"/>
        <source>报告还缺什么</source>
        <translation>What the report lacks</translation>
    </message>
</context>
<context>
    <name>MonthBars</name>
    <message>
        <location filename="../../ui/widgets/month_chart.py" line="79"/>
        <source>{month}月 {count} 条</source>
        <translation>Month {month}: {count}</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/month_chart.py" line="81"/>
        <source>{month}月 {count} 条，上年 {before} 条</source>
        <translation>Month {month}: {count}, {before} the year before</translation>
    </message>
</context>
<context>
    <name>MonthChart</name>
    <message>
        <location filename="../../ui/widgets/month_chart.py" line="235"/>
        <source>{year} 年</source>
        <translation>{year}</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/month_chart.py" line="279"/>
        <source>{month}月</source>
        <translation>{month}</translation>
    </message>
</context>
<context>
    <name>MonthStrip</name>
    <message>
        <location filename="../../ui/tables/month_strip.py" line="46"/>
        <source>按月查看</source>
        <translation>By month</translation>
    </message>
    <message>
        <location filename="../../ui/tables/month_strip.py" line="53"/>
        <source>点一个月只看这个月，再点一次看全年</source>
        <translation>Click a month to see it alone, again for the whole year</translation>
    </message>
    <message>
        <location filename="../../ui/tables/month_strip.py" line="69"/>
        <source>{text}（已选）</source>
        <translation>{text} (chosen)</translation>
    </message>
    <message>
        <location filename="../../ui/tables/month_strip.py" line="95"/>
        <source>正在按月统计</source>
        <translation>Counting by month</translation>
    </message>
    <message>
        <location filename="../../ui/tables/month_strip.py" line="140"/>
        <source>{month}月</source>
        <translation>{month}</translation>
    </message>
</context>
<context>
    <name>NamePopup</name>
    <message>
        <location filename="../../ui/tables/views_menu.py" line="66"/>
        <source>视图名称，如“村口公开栏”</source>
        <translation>Name, e.g. “Village board”</translation>
    </message>
    <message>
        <location filename="../../ui/tables/views_menu.py" line="67"/>
        <source>视图名称</source>
        <translation>Name of the view</translation>
    </message>
    <message>
        <location filename="../../ui/tables/views_menu.py" line="69"/>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <location filename="../../ui/tables/views_menu.py" line="71"/>
        <source>保存视图</source>
        <translation>Save view</translation>
    </message>
</context>
<context>
    <name>NoteDialog</name>
    <message>
        <location filename="../../ui/dialogs/reason_dialogs.py" line="65"/>
        <source>核对无误</source>
        <translation>Checked, keep</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/reason_dialogs.py" line="66"/>
        <location filename="../../ui/dialogs/reason_dialogs.py" line="67"/>
        <source>保留</source>
        <translation>Keep</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/reason_dialogs.py" line="69"/>
        <source>如“已核对，县里另有要求”</source>
        <translation>e.g. checked, the county asks for it</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/reason_dialogs.py" line="70"/>
        <source>说明</source>
        <translation>Note</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/reason_dialogs.py" line="75"/>
        <source>请写明为什么可以保留。</source>
        <translation>State why it can stay.</translation>
    </message>
</context>
<context>
    <name>NoticeEditor</name>
    <message>
        <location filename="../../ui/dialogs/notice_editor.py" line="138"/>
        <source>公示文稿</source>
        <translation>Text of the notice</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/notice_editor.py" line="172"/>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/notice_editor.py" line="173"/>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/notice_editor.py" line="174"/>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/notice_editor.py" line="199"/>
        <source>正在打开文稿</source>
        <translation>Opening text</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/notice_editor.py" line="225"/>
        <source>正在排版</source>
        <translation>Typesetting</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/notice_editor.py" line="250"/>
        <source>已保存文稿。</source>
        <translation>Text saved.</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/notice_editor.py" line="262"/>
        <source>修改公示文稿</source>
        <translation>Edit text of the notice</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/notice_editor.py" line="273"/>
        <source>正在保存</source>
        <translation>Saving</translation>
    </message>
</context>
<context>
    <name>NoticePage</name>
    <message>
        <location filename="../../ui/pages/notices.py" line="46"/>
        <source>文稿和打印…</source>
        <translation>Text and printing…</translation>
    </message>
    <message>
        <location filename="../../ui/pages/notices.py" line="47"/>
        <source>批量打印文稿…</source>
        <translation>Print several texts…</translation>
    </message>
    <message>
        <location filename="../../ui/pages/notices.py" line="48"/>
        <location filename="../../ui/pages/notices.py" line="90"/>
        <source>登记今天张贴</source>
        <translation>Log as posted today</translation>
    </message>
    <message>
        <location filename="../../ui/pages/notices.py" line="49"/>
        <source>撤除（今天）</source>
        <translation>Take down (today)</translation>
    </message>
    <message>
        <location filename="../../ui/pages/notices.py" line="50"/>
        <source>套用公示期…</source>
        <translation>Set the posting period…</translation>
    </message>
    <message>
        <location filename="../../ui/pages/notices.py" line="52"/>
        <source>待撤除清单</source>
        <translation>To take down</translation>
    </message>
    <message>
        <location filename="../../ui/pages/notices.py" line="82"/>
        <source>正在排版公示</source>
        <translation>Typesetting notices</translation>
    </message>
    <message>
        <location filename="../../ui/pages/notices.py" line="90"/>
        <source>已送到打印机。张贴以后请登记，公示期从张贴次日起算。</source>
        <translation>Sent to the printer. Log the posting; the period starts on the day after.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/notices.py" line="96"/>
        <source>正在登记张贴</source>
        <translation>Logging as posted</translation>
    </message>
    <message>
        <location filename="../../ui/pages/notices.py" line="101"/>
        <source>正在登记撤除</source>
        <translation>Logging as taken down</translation>
    </message>
    <message>
        <location filename="../../ui/pages/notices.py" line="107"/>
        <source>没有到期未撤的公示。</source>
        <translation>No notices are overdue for removal.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/notices.py" line="107"/>
        <source>正在查找到期未撤的公示</source>
        <translation>Looking for notices overdue for removal</translation>
    </message>
    <message>
        <location filename="../../ui/pages/notices.py" line="118"/>
        <source>正在读取设置</source>
        <translation>Reading settings</translation>
    </message>
    <message>
        <location filename="../../ui/pages/notices.py" line="127"/>
        <source>套用公示期</source>
        <translation>Set the posting period</translation>
    </message>
    <message>
        <location filename="../../ui/pages/notices.py" line="128"/>
        <source>公示事项与期限：</source>
        <translation>Matter and period:</translation>
    </message>
    <message>
        <location filename="../../ui/pages/notices.py" line="130"/>
        <source>套用</source>
        <translation>Set</translation>
    </message>
    <message>
        <location filename="../../ui/pages/notices.py" line="131"/>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <location filename="../../ui/pages/notices.py" line="143"/>
        <source>正在设定公示期</source>
        <translation>Setting the posting period</translation>
    </message>
    <message>
        <location filename="../../ui/pages/notices.py" line="148"/>
        <source>工作设置</source>
        <translation>Work settings</translation>
    </message>
    <message>
        <location filename="../../ui/pages/notices.py" line="149"/>
        <source>{name}：{days} 个{unit}（{source}）</source>
        <translation>{name}: {days} {unit} ({source})</translation>
    </message>
    <message>
        <location filename="../../ui/pages/notices.py" line="161"/>
        <source>正在读取公开栏</source>
        <translation>Reading notice boards</translation>
    </message>
</context>
<context>
    <name>OfferModel</name>
    <message>
        <location filename="../../ui/dialogs/past_report_models.py" line="68"/>
        <source>取用</source>
        <translation>Take</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/past_report_models.py" line="69"/>
        <source>年份</source>
        <translation>Year</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/past_report_models.py" line="70"/>
        <source>内容</source>
        <translation>Contents</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/past_report_models.py" line="71"/>
        <source>读到的</source>
        <translation>Read</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/past_report_models.py" line="72"/>
        <source>台账现有</source>
        <translation>In the register</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/past_report_models.py" line="73"/>
        <source>说明</source>
        <translation>Note</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/past_report_models.py" line="99"/>
        <source>取用{label}</source>
        <translation>Take {label}</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/past_report_models.py" line="125"/>
        <source>台账里已有，相同</source>
        <translation>In the register, the same</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/past_report_models.py" line="126"/>
        <source>{year} 年已结账，文字不能改</source>
        <translation>{year} is closed; its texts cannot be changed</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/past_report_models.py" line="128"/>
        <source>与台账不同，勾选后替换</source>
        <translation>Differs from the register; replaced if ticked</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/past_report_models.py" line="129"/>
        <source>台账自己能算出，勾选后以这个数为准</source>
        <translation>The register counts it itself; this number counts if ticked</translation>
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
        <translation>Change these to the rules of your county and office; blanks follow common practice.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/office.py" line="30"/>
        <source>直接发送时用；密码由操作系统保管，不存在台账里。</source>
        <translation>Used for sending directly. The system keeps the password; it is not in the workspace.</translation>
    </message>
</context>
<context>
    <name>OverrideDialog</name>
    <message>
        <location filename="../../ui/dialogs/reason_dialogs.py" line="30"/>
        <source>改写数字</source>
        <translation>Overwrite figure</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/reason_dialogs.py" line="31"/>
        <location filename="../../ui/dialogs/reason_dialogs.py" line="32"/>
        <source>改写</source>
        <translation>Overwrite</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/reason_dialogs.py" line="37"/>
        <source>文字里写</source>
        <translation>Write instead</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/reason_dialogs.py" line="38"/>
        <source>改写的理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/reason_dialogs.py" line="43"/>
        <source>台账算出的是 {counted}。改写只影响报告文字，表格仍按台账；检查结果里会列出，最好还是改正台账。</source>
        <translation>The register counts {counted}. Only the text changes, tables keep the register; it is listed among the findings. Better correct the register.</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/reason_dialogs.py" line="49"/>
        <source>请填写数字和改写的理由。</source>
        <translation>Enter the number and the reason.</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <location filename="../../ui/pages/overview.py" line="117"/>
        <source>总览</source>
        <translation>Overview</translation>
    </message>
    <message>
        <location filename="../../ui/pages/overview.py" line="138"/>
        <source>30 日内没有到期的事。</source>
        <translation>Nothing is due within 30 days.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/overview.py" line="145"/>
        <source>报告要用的都登记了。</source>
        <translation>All that the report needs is logged.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/overview.py" line="151"/>
        <source>待办</source>
        <translation>To do</translation>
    </message>
    <message>
        <location filename="../../ui/pages/overview.py" line="152"/>
        <source>年度报告还缺什么</source>
        <translation>What the report lacks</translation>
    </message>
    <message>
        <location filename="../../ui/pages/overview.py" line="165"/>
        <source>按月显示的台账</source>
        <translation>Register shown by month</translation>
    </message>
    <message>
        <location filename="../../ui/pages/overview.py" line="169"/>
        <source>按月条数</source>
        <translation>Records by month</translation>
    </message>
    <message>
        <location filename="../../ui/pages/overview.py" line="174"/>
        <source>按月</source>
        <translation>By month</translation>
    </message>
    <message>
        <location filename="../../ui/pages/overview.py" line="218"/>
        <source>正在读取总览</source>
        <translation>Reading overview</translation>
    </message>
    <message>
        <location filename="../../ui/pages/overview.py" line="224"/>
        <source>今天 {day}</source>
        <translation>Today {day}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/overview.py" line="237"/>
        <source>上年 {count}</source>
        <translation>{count} last year</translation>
    </message>
    <message>
        <location filename="../../ui/pages/overview.py" line="238"/>
        <source>上年同期 {count}</source>
        <translation>{count} by this day last year</translation>
    </message>
    <message>
        <location filename="../../ui/pages/overview.py" line="264"/>
        <source>{month}月没有{register}记录。</source>
        <translation>No {register} in month {month}.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/overview.py" line="267"/>
        <source>正在查找记录</source>
        <translation>Looking for records</translation>
    </message>
</context>
<context>
    <name>PanelFrame</name>
    <message>
        <location filename="../../ui/forms/panel_frame.py" line="62"/>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <location filename="../../ui/forms/panel_frame.py" line="64"/>
        <source>保存并新增</source>
        <translation>Save and new</translation>
    </message>
    <message>
        <location filename="../../ui/forms/panel_frame.py" line="65"/>
        <source>Ctrl+Enter：保存后接着填下一条，保留分类和日期</source>
        <translation>Ctrl+Enter: save and go on with the next, keeping category and date</translation>
    </message>
    <message>
        <location filename="../../ui/forms/panel_frame.py" line="67"/>
        <source>保存 (Ctrl+S)</source>
        <translation>Save (Ctrl+S)</translation>
    </message>
    <message>
        <location filename="../../ui/forms/panel_frame.py" line="69"/>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <location filename="../../ui/forms/panel_frame.py" line="98"/>
        <source>有没保存的修改。</source>
        <translation>There are changes that are not saved.</translation>
    </message>
    <message>
        <location filename="../../ui/forms/panel_frame.py" line="99"/>
        <location filename="../../ui/forms/panel_frame.py" line="126"/>
        <source>放弃修改</source>
        <translation>Discard</translation>
    </message>
    <message>
        <location filename="../../ui/forms/panel_frame.py" line="99"/>
        <source>继续编辑</source>
        <translation>Go on</translation>
    </message>
    <message>
        <location filename="../../ui/forms/panel_frame.py" line="106"/>
        <source>上次有没保存的内容（{moment}），要接着填吗？</source>
        <translation>Something was not saved last time ({moment}). Go on with it?</translation>
    </message>
    <message>
        <location filename="../../ui/forms/panel_frame.py" line="107"/>
        <source>不要了</source>
        <translation>Discard</translation>
    </message>
    <message>
        <location filename="../../ui/forms/panel_frame.py" line="107"/>
        <source>接着填</source>
        <translation>Go on</translation>
    </message>
    <message>
        <location filename="../../ui/forms/panel_frame.py" line="113"/>
        <source>这条记录刚才已被别处修改，您的修改还没有保存。</source>
        <translation>This record was just changed elsewhere; your changes are not saved.</translation>
    </message>
    <message>
        <location filename="../../ui/forms/panel_frame.py" line="115"/>
        <source>用最新内容</source>
        <translation>Take the latest</translation>
    </message>
    <message>
        <location filename="../../ui/forms/panel_frame.py" line="116"/>
        <source>保留我的修改</source>
        <translation>Keep mine</translation>
    </message>
    <message>
        <location filename="../../ui/forms/panel_frame.py" line="117"/>
        <location filename="../../ui/forms/panel_frame.py" line="128"/>
        <source>再看看</source>
        <translation>Look again</translation>
    </message>
    <message>
        <location filename="../../ui/forms/panel_frame.py" line="124"/>
        <source>这条记录刚才已被删除，您的修改还没有保存。</source>
        <translation>This record was just deleted; your changes are not saved.</translation>
    </message>
    <message>
        <location filename="../../ui/forms/panel_frame.py" line="127"/>
        <source>另存为新记录</source>
        <translation>Save as new</translation>
    </message>
</context>
<context>
    <name>PartsEditor</name>
    <message>
        <location filename="../../ui/forms/parts.py" line="91"/>
        <source>新增{part}</source>
        <translation>New {part}</translation>
    </message>
    <message>
        <location filename="../../ui/forms/parts.py" line="92"/>
        <source>修改</source>
        <translation>Edit</translation>
    </message>
    <message>
        <location filename="../../ui/forms/parts.py" line="93"/>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
    <message>
        <location filename="../../ui/forms/parts.py" line="143"/>
        <source>正在读取</source>
        <translation>Reading</translation>
    </message>
    <message>
        <location filename="../../ui/forms/parts.py" line="169"/>
        <source>正在删除</source>
        <translation>Deleting</translation>
    </message>
    <message>
        <location filename="../../ui/forms/parts.py" line="178"/>
        <source>已{label}，按 Ctrl+Z 撤销。</source>
        <translation>Done: {label}. Ctrl+Z takes it back.</translation>
    </message>
</context>
<context>
    <name>PastReportDialog</name>
    <message>
        <location filename="../../ui/dialogs/past_report.py" line="60"/>
        <source>选择往年的年度报告</source>
        <translation>Choose a past report</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/past_report.py" line="62"/>
        <source>年度报告 ({kinds})</source>
        <translation>Annual reports ({kinds})</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/past_report.py" line="93"/>
        <source>正在读取报告</source>
        <translation>Reading report</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/past_report.py" line="98"/>
        <source>正在读取报告…</source>
        <translation>Reading report…</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/past_report.py" line="112"/>
        <source>正在保存</source>
        <translation>Saving</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/past_report.py" line="129"/>
        <source>已停止，什么也没有存入。</source>
        <translation>Stopped; nothing has been stored.</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/past_report.py" line="150"/>
        <source>没有找到这是哪一年的报告，请在上面填好年份，按回车键。</source>
        <translation>The year of the report was not found. Enter it above and press Enter.</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/past_report.py" line="155"/>
        <source>{year} 年的报告：读到 {figures} 个表格数字、{texts} 段文字。年份不对可以在上面改。</source>
        <translation>Report of {year}. Read: table numbers {figures}, paragraphs {texts}. The year can be changed above.</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/past_report.py" line="158"/>
        <source>有 {count} 处拿不准，带“？”，请对照原件。</source>
        <translation>Doubtful, with a “？”: {count}. Compare the original.</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/past_report.py" line="161"/>
        <source>有 {count} 处没有看懂或加不平，见“问题”。</source>
        <translation>Not understood or not balanced: {count}; see Problems.</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/past_report.py" line="177"/>
        <source>已取用往年报告的 {count} 项内容，按 Ctrl+Z 可以整批撤销。</source>
        <translation>{count} parts of the past report taken; Ctrl+Z takes them all back.</translation>
    </message>
</context>
<context>
    <name>PastReportFrame</name>
    <message>
        <location filename="../../ui/dialogs/past_report_frame.py" line="62"/>
        <source>读取往年报告</source>
        <translation>Read a past report</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/past_report_frame.py" line="69"/>
        <source>读到的内容</source>
        <translation>What was read</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/past_report_frame.py" line="71"/>
        <source>取用</source>
        <translation>Take</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/past_report_frame.py" line="72"/>
        <source>表格</source>
        <translation>Tables</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/past_report_frame.py" line="73"/>
        <source>文字</source>
        <translation>Texts</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/past_report_frame.py" line="75"/>
        <source>没有看懂和加不平的地方</source>
        <translation>What was not understood or does not balance</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/past_report_frame.py" line="77"/>
        <location filename="../../ui/dialogs/past_report_frame.py" line="265"/>
        <source>问题</source>
        <translation>Problems</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/past_report_frame.py" line="94"/>
        <source>选择往年的年度报告（Word、PDF、网页、Excel），或把文件拖到这里</source>
        <translation>Choose a past report (Word, PDF, web page, Excel) or drop it here</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/past_report_frame.py" line="95"/>
        <source>往年报告的文件</source>
        <translation>File of the past report</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/past_report_frame.py" line="96"/>
        <source>选择文件…</source>
        <translation>Choose file…</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/past_report_frame.py" line="100"/>
        <source>报告年份</source>
        <translation>Year of the report</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/past_report_frame.py" line="106"/>
        <source>报告年份(&amp;Y)</source>
        <translation>&amp;Year of the report</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/past_report_frame.py" line="119"/>
        <source>可以取用的内容</source>
        <translation>What can be taken</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/past_report_frame.py" line="129"/>
        <source>全部勾选</source>
        <translation>Tick all</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/past_report_frame.py" line="131"/>
        <source>全部不选</source>
        <translation>Tick none</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/past_report_frame.py" line="134"/>
        <source>按空格键勾选。台账里已有的不会重复；会替换原有内容的不会自动勾选。</source>
        <translation>Space ticks. What the register has is not doubled; what would replace something is not ticked by itself.</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/past_report_frame.py" line="151"/>
        <source>哪一张表</source>
        <translation>Table</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/past_report_frame.py" line="154"/>
        <source>表格里的数字</source>
        <translation>Numbers of tables</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/past_report_frame.py" line="157"/>
        <source>带“？”的数字请对照原件；“—”是文件里没有找到的格子。</source>
        <translation>Compare numbers with a “？” with the original; “—” was not found in the file.</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/past_report_frame.py" line="169"/>
        <source>报告的各段文字</source>
        <translation>Paragraphs of the report</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/past_report_frame.py" line="174"/>
        <source>这一段的文字</source>
        <translation>Text of this paragraph</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/past_report_frame.py" line="193"/>
        <source>进度</source>
        <translation>Progress</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/past_report_frame.py" line="194"/>
        <source>停止</source>
        <translation>Stop</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/past_report_frame.py" line="201"/>
        <source>取用勾选的内容</source>
        <translation>Take what is ticked</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/past_report_frame.py" line="203"/>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/past_report_frame.py" line="264"/>
        <source>问题（{count}）</source>
        <translation>Problems ({count})</translation>
    </message>
</context>
<context>
    <name>PasteDialog</name>
    <message>
        <location filename="../../ui/dialogs/paste_dialog.py" line="71"/>
        <source>粘贴到{register}</source>
        <translation>Paste into {register}</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/paste_dialog.py" line="80"/>
        <source>台账里已有的也再登记一次</source>
        <translation>Log again what is already in the register</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/paste_dialog.py" line="81"/>
        <location filename="../../ui/dialogs/paste_dialog.py" line="115"/>
        <source>登记</source>
        <translation>Log</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/paste_dialog.py" line="87"/>
        <location filename="../../ui/dialogs/paste_dialog.py" line="205"/>
        <source>正在检查…</source>
        <translation>Checking…</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/paste_dialog.py" line="97"/>
        <source>粘贴的内容</source>
        <translation>Pasted rows</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/paste_dialog.py" line="102"/>
        <source>第一处错误</source>
        <translation>First error</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/paste_dialog.py" line="103"/>
        <source>转到第一处错误</source>
        <translation>Go to the first error</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/paste_dialog.py" line="110"/>
        <location filename="../../ui/dialogs/paste_dialog.py" line="111"/>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/paste_dialog.py" line="169"/>
        <source>正在登记粘贴的内容</source>
        <translation>Logging pasted rows</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/paste_dialog.py" line="209"/>
        <source>正在检查粘贴的内容</source>
        <translation>Checking pasted rows</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/paste_dialog.py" line="219"/>
        <source>登记 {count} 条</source>
        <translation>Log {count}</translation>
    </message>
</context>
<context>
    <name>PasteModel</name>
    <message>
        <location filename="../../ui/dialogs/paste_table.py" line="88"/>
        <source>（不登记）</source>
        <translation>(leave out)</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/paste_table.py" line="91"/>
        <source>点击或按 Alt+↓，指定这一列是什么</source>
        <translation>Click or press Alt+↓ to say what this column is</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/paste_table.py" line="116"/>
        <source>台账里已有这一条，不再登记。</source>
        <translation>Already in the register; not logged again.</translation>
    </message>
</context>
<context>
    <name>PdfPreview</name>
    <message>
        <location filename="../../ui/widgets/pdf_preview.py" line="27"/>
        <source>预览</source>
        <translation>Preview</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/pdf_preview.py" line="52"/>
        <source>缩小</source>
        <translation>Smaller</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/pdf_preview.py" line="53"/>
        <source>放大</source>
        <translation>Larger</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/pdf_preview.py" line="61"/>
        <location filename="../../ui/widgets/pdf_preview.py" line="63"/>
        <source>适合宽度</source>
        <translation>Fit width</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/pdf_preview.py" line="131"/>
        <source>第 {page} 页，共 {count} 页</source>
        <translation>Page {page} of {count}</translation>
    </message>
</context>
<context>
    <name>PlanDialog</name>
    <message>
        <location filename="../../ui/dialogs/plan_dialog.py" line="63"/>
        <source>{year} 年的问题、措施和计划</source>
        <translation>Problems, measures and plan of {year}</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/plan_dialog.py" line="65"/>
        <source>问题和计划</source>
        <translation>Problems and plan</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/plan_dialog.py" line="71"/>
        <source>（未填）</source>
        <translation>(blank)</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/plan_dialog.py" line="104"/>
        <source>接转上年计划</source>
        <translation>Carry over last year&apos;s plan</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/plan_dialog.py" line="105"/>
        <source>新增</source>
        <translation>New</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/plan_dialog.py" line="106"/>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/plan_dialog.py" line="107"/>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/plan_dialog.py" line="111"/>
        <source>写入报告文字</source>
        <translation>Write into the text</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/plan_dialog.py" line="112"/>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/plan_dialog.py" line="133"/>
        <source>正在读取计划</source>
        <translation>Reading plan</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/plan_dialog.py" line="142"/>
        <source>待填进展</source>
        <translation>progress missing</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/plan_dialog.py" line="162"/>
        <source>接转自上年：请选择进展，写明完成情况。</source>
        <translation>Carried over: choose the progress and say what was done.</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/plan_dialog.py" line="187"/>
        <source>正在保存计划</source>
        <translation>Saving plan</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/plan_dialog.py" line="194"/>
        <source>正在删除计划</source>
        <translation>Deleting plan</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/plan_dialog.py" line="199"/>
        <source>正在接转计划</source>
        <translation>Carrying plan over</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/plan_dialog.py" line="208"/>
        <source>还没有保存的问题或计划，请先填写并保存。</source>
        <translation>No problem or plan is saved yet. Fill one in and save it first.</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/plan_dialog.py" line="219"/>
        <source>已{label}，按 Ctrl+Z 撤销。</source>
        <translation>Done: {label}. Ctrl+Z takes it back.</translation>
    </message>
</context>
<context>
    <name>PrintDialog</name>
    <message>
        <location filename="../../ui/dialogs/print_dialog.py" line="68"/>
        <source>打印“{title}”</source>
        <translation>Print “{title}”</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/print_dialog.py" line="73"/>
        <source>双面打印（长边翻转）</source>
        <translation>Both sides (long edge)</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/print_dialog.py" line="74"/>
        <location filename="../../ui/dialogs/print_dialog.py" line="96"/>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/print_dialog.py" line="80"/>
        <location filename="../../ui/dialogs/print_dialog.py" line="86"/>
        <source>打印机</source>
        <translation>Printer</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/print_dialog.py" line="81"/>
        <location filename="../../ui/dialogs/print_dialog.py" line="87"/>
        <source>份数</source>
        <translation>Copies</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/print_dialog.py" line="90"/>
        <source>纸张</source>
        <translation>Paper</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/print_dialog.py" line="102"/>
        <source>系统打印设置…</source>
        <translation>System settings…</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/print_dialog.py" line="104"/>
        <source>存成 PDF…</source>
        <translation>Save as PDF…</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/print_dialog.py" line="108"/>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/print_dialog.py" line="139"/>
        <source>这台电脑没有打印机。可以存成 PDF，拿到有打印机的电脑上打印。</source>
        <translation>This computer has no printer. Save as PDF and print it elsewhere.</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/print_dialog.py" line="164"/>
        <source>正在打印</source>
        <translation>Printing</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/print_dialog.py" line="173"/>
        <source>已送到打印机，并记入打印记录。</source>
        <translation>Sent to the printer and noted in the print log.</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/print_dialog.py" line="199"/>
        <source>存成 PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/print_dialog.py" line="201"/>
        <source>PDF 文件 (*.pdf)</source>
        <translation>PDF document (*.pdf)</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/print_dialog.py" line="211"/>
        <source>已存成 {path}</source>
        <translation>Saved as {path}</translation>
    </message>
</context>
<context>
    <name>PrintList</name>
    <message>
        <location filename="../../ui/forms/print_list.py" line="20"/>
        <source>打印记录</source>
        <translation>Prints</translation>
    </message>
    <message>
        <location filename="../../ui/forms/print_list.py" line="46"/>
        <source>正在读取打印记录</source>
        <translation>Reading prints</translation>
    </message>
    <message>
        <location filename="../../ui/forms/print_list.py" line="54"/>
        <source>这条记录还没有打印过。</source>
        <translation>This record was never printed.</translation>
    </message>
    <message>
        <location filename="../../ui/forms/print_list.py" line="63"/>
        <source>{pages} 页</source>
        <translation>pages: {pages}</translation>
    </message>
    <message>
        <location filename="../../ui/forms/print_list.py" line="64"/>
        <source>{copies} 份</source>
        <translation>copies: {copies}</translation>
    </message>
</context>
<context>
    <name>ProblemModel</name>
    <message>
        <location filename="../../ui/dialogs/problem_table.py" line="49"/>
        <source>表</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/problem_table.py" line="50"/>
        <source>行</source>
        <translation>Row</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/problem_table.py" line="51"/>
        <source>列</source>
        <translation>Column</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/problem_table.py" line="52"/>
        <source>填写的内容</source>
        <translation>Value</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/problem_table.py" line="53"/>
        <source>问题</source>
        <translation>Problem</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/problem_table.py" line="70"/>
        <source>提醒：{reason}</source>
        <translation>Warning: {reason}</translation>
    </message>
</context>
<context>
    <name>ProblemTable</name>
    <message>
        <location filename="../../ui/dialogs/problem_table.py" line="81"/>
        <source>导入表格里的问题</source>
        <translation>Problems of the workbook</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <location filename="../../ui/application.py" line="126"/>
        <source>正在建立搜索索引，建好前搜索结果不全</source>
        <translation>Making the search index; until then not everything is found</translation>
    </message>
    <message>
        <location filename="../../ui/application.py" line="127"/>
        <source>搜索索引已建好。</source>
        <translation>The search index is ready.</translation>
    </message>
    <message>
        <location filename="../../ui/application.py" line="178"/>
        <source>正在建立样例台账</source>
        <translation>Making the sample workspace</translation>
    </message>
    <message>
        <location filename="../../ui/application.py" line="188"/>
        <source>这是样例台账，可以随意练习；在“设置”里回到自己的台账。</source>
        <translation>This is the sample workspace: try anything. Settings takes you back to your own.</translation>
    </message>
    <message>
        <location filename="../../ui/application.py" line="195"/>
        <source>正在打开台账…</source>
        <translation>Opening the workspace…</translation>
    </message>
    <message>
        <location filename="../../ui/application.py" line="199"/>
        <source>正在建立样例台账…</source>
        <translation>Making the sample workspace…</translation>
    </message>
    <message>
        <location filename="../../ui/application.py" line="214"/>
        <source>正在核对备份</source>
        <translation>Verifying backup</translation>
    </message>
    <message>
        <location filename="../../ui/application.py" line="230"/>
        <source>已恢复。恢复前的台账保留在 {folder}。</source>
        <translation>Restored. The workspace as it was before is kept in {folder}.</translation>
    </message>
    <message>
        <location filename="../../ui/application.py" line="232"/>
        <source>正在恢复台账…</source>
        <translation>Restoring the workspace…</translation>
    </message>
    <message>
        <location filename="../../ui/application.py" line="294"/>
        <source>保存诊断信息</source>
        <translation>Save diagnostics</translation>
    </message>
    <message>
        <location filename="../../ui/application.py" line="301"/>
        <source>没有保存到“{path}”（{reason}），请换一个位置。</source>
        <translation>Not saved to “{path}” ({reason}); please choose another place.</translation>
    </message>
    <message>
        <location filename="../../ui/application.py" line="305"/>
        <source>诊断信息已保存到 {path}，里面没有台账内容。</source>
        <translation>Diagnostics saved to {path}; nothing of the register is in them.</translation>
    </message>
</context>
<context>
    <name>ProgressStrip</name>
    <message>
        <location filename="../../ui/widgets/progress_strip.py" line="21"/>
        <source>进度</source>
        <translation>Progress</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/progress_strip.py" line="22"/>
        <location filename="../../ui/widgets/progress_strip.py" line="23"/>
        <source>停止</source>
        <translation>Stop</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/progress_strip.py" line="75"/>
        <source>正在停止…</source>
        <translation>Stopping…</translation>
    </message>
</context>
<context>
    <name>PublicationPage</name>
    <message>
        <location filename="../../ui/pages/publications.py" line="50"/>
        <source>提交或通过审查…</source>
        <translation>Submit or approve…</translation>
    </message>
    <message>
        <location filename="../../ui/pages/publications.py" line="51"/>
        <source>退回修改…</source>
        <translation>Send back…</translation>
    </message>
    <message>
        <location filename="../../ui/pages/publications.py" line="52"/>
        <source>公开…</source>
        <translation>Publish…</translation>
    </message>
    <message>
        <location filename="../../ui/pages/publications.py" line="53"/>
        <source>撤回…</source>
        <translation>Withdraw…</translation>
    </message>
    <message>
        <location filename="../../ui/pages/publications.py" line="54"/>
        <source>打印审批表…</source>
        <translation>Print approval form…</translation>
    </message>
    <message>
        <location filename="../../ui/pages/publications.py" line="56"/>
        <source>补编索引号</source>
        <translation>Assign index numbers</translation>
    </message>
    <message>
        <location filename="../../ui/pages/publications.py" line="59"/>
        <source>导出目录…</source>
        <translation>Export catalogue…</translation>
    </message>
    <message>
        <location filename="../../ui/pages/publications.py" line="71"/>
        <source>“{title}”{stage}，不在审查环节。要走审查，请把办理状态改为“拟稿”。</source>
        <translation>“{title}” is {stage} and not under review. To have it reviewed, set 办理状态 to 拟稿.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/publications.py" line="75"/>
        <source>提交审查</source>
        <translation>Submit for review</translation>
    </message>
    <message>
        <location filename="../../ui/pages/publications.py" line="75"/>
        <source>通过{stage}</source>
        <translation>Pass {stage}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/publications.py" line="78"/>
        <source>“{title}”通过后进入“{following}”。</source>
        <translation>Once passed, “{title}” goes on to “{following}”.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/publications.py" line="89"/>
        <source>意见</source>
        <translation>Opinion</translation>
    </message>
    <message>
        <location filename="../../ui/pages/publications.py" line="100"/>
        <source>“{title}”退回拟稿，原来的审签作废。</source>
        <translation>“{title}” goes back to 拟稿; its approval lapses.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/publications.py" line="101"/>
        <source>退回修改</source>
        <translation>Send back</translation>
    </message>
    <message>
        <location filename="../../ui/pages/publications.py" line="101"/>
        <location filename="../../ui/pages/publications.py" line="125"/>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <location filename="../../ui/pages/publications.py" line="112"/>
        <source>“{title}”公开后计入公开条数。</source>
        <translation>Once published, “{title}” is counted.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/publications.py" line="113"/>
        <source>公开</source>
        <translation>Publish</translation>
    </message>
    <message>
        <location filename="../../ui/pages/publications.py" line="124"/>
        <source>“{title}”撤回后不再列入目录。</source>
        <translation>Once withdrawn, “{title}” leaves the catalogue.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/publications.py" line="125"/>
        <source>撤回</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <location filename="../../ui/pages/publications.py" line="152"/>
        <source>正在打开记录</source>
        <translation>Opening record</translation>
    </message>
    <message>
        <location filename="../../ui/pages/publications.py" line="161"/>
        <source>已{label}，按 Ctrl+Z 撤销。</source>
        <translation>Done: {label}. Ctrl+Z takes it back.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/publications.py" line="173"/>
        <source>正在补编索引号</source>
        <translation>Assigning index numbers</translation>
    </message>
    <message>
        <location filename="../../ui/pages/publications.py" line="195"/>
        <source>正在排版审批表</source>
        <translation>Typesetting approval form</translation>
    </message>
    <message>
        <location filename="../../ui/pages/publications.py" line="201"/>
        <source>Excel 表格 (*.xlsx);;网页 (*.html)</source>
        <translation>Excel workbook (*.xlsx);;Web page (*.html)</translation>
    </message>
    <message>
        <location filename="../../ui/pages/publications.py" line="202"/>
        <source>导出目录</source>
        <translation>Export catalogue</translation>
    </message>
    <message>
        <location filename="../../ui/pages/publications.py" line="228"/>
        <source>正在导出目录</source>
        <translation>Exporting catalogue</translation>
    </message>
    <message>
        <location filename="../../ui/pages/publications.py" line="230"/>
        <source>已导出到 {path}</source>
        <translation>Exported to {path}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/publications.py" line="248"/>
        <source>正在编索引号</source>
        <translation>Assigning index number</translation>
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
        <location filename="../../ui/forms/record_panel.py" line="73"/>
        <source>正在打开记录</source>
        <translation>Opening record</translation>
    </message>
    <message>
        <location filename="../../ui/forms/record_panel.py" line="102"/>
        <source>这里还有没保存的内容，请先保存或取消。</source>
        <translation>Something here is not saved. Save or cancel it first.</translation>
    </message>
</context>
<context>
    <name>RecordSaver</name>
    <message>
        <location filename="../../ui/forms/saving.py" line="64"/>
        <source>正在保存</source>
        <translation>Saving</translation>
    </message>
    <message>
        <location filename="../../ui/forms/saving.py" line="93"/>
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
        <location filename="../../ui/tables/model.py" line="287"/>
        <source>正在读取{register}</source>
        <translation>Reading {register}</translation>
    </message>
</context>
<context>
    <name>RecordTabs</name>
    <message>
        <location filename="../../ui/forms/record_tabs.py" line="55"/>
        <source>这条记录的内容、附件和历史</source>
        <translation>Contents, attachments and history of this record</translation>
    </message>
    <message>
        <location filename="../../ui/forms/record_tabs.py" line="56"/>
        <source>内容</source>
        <translation>Record</translation>
    </message>
    <message>
        <location filename="../../ui/forms/record_tabs.py" line="64"/>
        <source>历史</source>
        <translation>History</translation>
    </message>
    <message>
        <location filename="../../ui/forms/record_tabs.py" line="121"/>
        <source>请先保存这条记录，再加附件。</source>
        <translation>Save this record first, then attach files.</translation>
    </message>
    <message>
        <location filename="../../ui/forms/record_tabs.py" line="168"/>
        <source>正在读取</source>
        <translation>Reading</translation>
    </message>
</context>
<context>
    <name>RecycleBinPage</name>
    <message>
        <location filename="../../ui/pages/recycle_bin.py" line="45"/>
        <source>搜索已删除的内容（Ctrl+F）</source>
        <translation>Search what was deleted (Ctrl+F)</translation>
    </message>
    <message>
        <location filename="../../ui/pages/recycle_bin.py" line="46"/>
        <source>搜索已删除的内容</source>
        <translation>Search what was deleted</translation>
    </message>
    <message>
        <location filename="../../ui/pages/recycle_bin.py" line="49"/>
        <location filename="../../ui/pages/recycle_bin.py" line="71"/>
        <source>台账</source>
        <translation>Register</translation>
    </message>
    <message>
        <location filename="../../ui/pages/recycle_bin.py" line="50"/>
        <source>全部台账</source>
        <translation>All registers</translation>
    </message>
    <message>
        <location filename="../../ui/pages/recycle_bin.py" line="69"/>
        <source>已删除的记录</source>
        <translation>Deleted records</translation>
    </message>
    <message>
        <location filename="../../ui/pages/recycle_bin.py" line="72"/>
        <source>内容</source>
        <translation>Record</translation>
    </message>
    <message>
        <location filename="../../ui/pages/recycle_bin.py" line="73"/>
        <source>删除时间</source>
        <translation>Deleted at</translation>
    </message>
    <message>
        <location filename="../../ui/pages/recycle_bin.py" line="74"/>
        <source>经手人</source>
        <translation>By</translation>
    </message>
    <message>
        <location filename="../../ui/pages/recycle_bin.py" line="75"/>
        <source>操作</source>
        <translation>Step</translation>
    </message>
    <message>
        <location filename="../../ui/pages/recycle_bin.py" line="96"/>
        <source>回收站</source>
        <translation>Recycle bin</translation>
    </message>
    <message>
        <location filename="../../ui/pages/recycle_bin.py" line="98"/>
        <location filename="../../ui/pages/recycle_bin.py" line="100"/>
        <source>恢复</source>
        <translation>Restore</translation>
    </message>
    <message>
        <location filename="../../ui/pages/recycle_bin.py" line="101"/>
        <source>把选中的记录连同所属内容放回台账（Enter）</source>
        <translation>Put the selected records and their parts back (Enter)</translation>
    </message>
    <message>
        <location filename="../../ui/pages/recycle_bin.py" line="112"/>
        <source>删除的记录一直留在这里；恢复后编号、附件和所属内容都还在，也可以再撤销。</source>
        <translation>Deleted records stay here. Restored, they keep their numbers, attachments and parts; restoring can be undone.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/recycle_bin.py" line="155"/>
        <source>正在恢复</source>
        <translation>Restoring</translation>
    </message>
    <message>
        <location filename="../../ui/pages/recycle_bin.py" line="164"/>
        <source>已{label}，按 Ctrl+Z 撤销。</source>
        <translation>Done: {label}. Ctrl+Z takes it back.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/recycle_bin.py" line="189"/>
        <source>正在读取回收站</source>
        <translation>Reading the recycle bin</translation>
    </message>
    <message>
        <location filename="../../ui/pages/recycle_bin.py" line="215"/>
        <source>{number} 条</source>
        <translation>{number} records</translation>
    </message>
    <message>
        <location filename="../../ui/pages/recycle_bin.py" line="216"/>
        <source>最近 {number} 条，其余请搜索</source>
        <translation>Latest {number}; search for the others</translation>
    </message>
    <message>
        <location filename="../../ui/pages/recycle_bin.py" line="224"/>
        <source>没有找到。</source>
        <translation>Nothing found.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/recycle_bin.py" line="224"/>
        <source>清除筛选</source>
        <translation>Clear filters</translation>
    </message>
    <message>
        <location filename="../../ui/pages/recycle_bin.py" line="227"/>
        <source>回收站是空的。</source>
        <translation>The recycle bin is empty.</translation>
    </message>
</context>
<context>
    <name>RegisterEntry</name>
    <message>
        <location filename="../../ui/pages/register_entry.py" line="43"/>
        <source>粘贴表格里的行…</source>
        <translation>Paste rows…</translation>
    </message>
    <message>
        <location filename="../../ui/pages/register_entry.py" line="44"/>
        <source>向下填充</source>
        <translation>Fill down</translation>
    </message>
    <message>
        <location filename="../../ui/pages/register_entry.py" line="45"/>
        <source>批量修改…</source>
        <translation>Change many…</translation>
    </message>
    <message>
        <location filename="../../ui/pages/register_entry.py" line="47"/>
        <source>打印清单…</source>
        <translation>Print list…</translation>
    </message>
    <message>
        <location filename="../../ui/pages/register_entry.py" line="58"/>
        <source>正在读取剪贴板</source>
        <translation>Reading the clipboard</translation>
    </message>
    <message>
        <location filename="../../ui/pages/register_entry.py" line="81"/>
        <source>已登记 {count} 条，按 Ctrl+Z 可以整批撤销。</source>
        <translation>{count} records logged; Ctrl+Z takes them all back.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/register_entry.py" line="87"/>
        <source>请先选中几行，并点在要填充的那一列上。</source>
        <translation>Select some rows first, and click the column to fill.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/register_entry.py" line="97"/>
        <source>正在填充</source>
        <translation>Filling</translation>
    </message>
    <message>
        <location filename="../../ui/pages/register_entry.py" line="109"/>
        <source>正在批量修改</source>
        <translation>Changing records</translation>
    </message>
    <message>
        <location filename="../../ui/pages/register_entry.py" line="125"/>
        <source>已修改 {count} 条，按 Ctrl+Z 撤销。</source>
        <translation>{count} records changed; Ctrl+Z takes it back.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/register_entry.py" line="128"/>
        <source>没有改动。</source>
        <translation>Nothing changed.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/register_entry.py" line="131"/>
        <source>有 {count} 条没有改：{reason}</source>
        <translation>{count} not changed: {reason}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/register_entry.py" line="150"/>
        <source>正在排版清单</source>
        <translation>Typesetting list</translation>
    </message>
</context>
<context>
    <name>RegisterExchange</name>
    <message>
        <location filename="../../ui/pages/register_exchange.py" line="46"/>
        <source>导出 Excel</source>
        <translation>Export to Excel</translation>
    </message>
    <message>
        <location filename="../../ui/pages/register_exchange.py" line="47"/>
        <source>Excel 表格 (*.xlsx)</source>
        <translation>Excel workbook (*.xlsx)</translation>
    </message>
    <message>
        <location filename="../../ui/pages/register_exchange.py" line="60"/>
        <source>正在导出{register}</source>
        <translation>Exporting {register}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/register_exchange.py" line="66"/>
        <source>已导出到 {path}</source>
        <translation>Exported to {path}</translation>
    </message>
</context>
<context>
    <name>RegisterPage</name>
    <message>
        <location filename="../../ui/pages/register.py" line="104"/>
        <source>更多</source>
        <translation>More</translation>
    </message>
    <message>
        <location filename="../../ui/pages/register.py" line="105"/>
        <source>更多操作</source>
        <translation>More actions</translation>
    </message>
    <message>
        <location filename="../../ui/pages/register.py" line="109"/>
        <source>导出 Excel</source>
        <translation>Export to Excel</translation>
    </message>
    <message>
        <location filename="../../ui/pages/register.py" line="109"/>
        <source>把下面列出的记录存成表格</source>
        <translation>Save the listed records as a workbook</translation>
    </message>
    <message>
        <location filename="../../ui/pages/register.py" line="110"/>
        <source>导入</source>
        <translation>Import</translation>
    </message>
    <message>
        <location filename="../../ui/pages/register.py" line="110"/>
        <source>从表格批量导入</source>
        <translation>Import from a workbook</translation>
    </message>
    <message>
        <location filename="../../ui/pages/register.py" line="111"/>
        <location filename="../../ui/pages/register.py" line="231"/>
        <source>新增</source>
        <translation>New</translation>
    </message>
    <message>
        <location filename="../../ui/pages/register.py" line="111"/>
        <source>新增一条（Ctrl+N）</source>
        <translation>New record (Ctrl+N)</translation>
    </message>
    <message>
        <location filename="../../ui/pages/register.py" line="63"/>
        <source>复制为新记录</source>
        <translation>Duplicate</translation>
    </message>
    <message>
        <location filename="../../ui/pages/register.py" line="202"/>
        <source>已复制 {count} 行，可粘贴到表格里。个人信息已隐去。</source>
        <translation>{count} rows copied; personal data is masked.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/register.py" line="206"/>
        <source>已保存，但不在当前的年份或筛选范围内，所以下面没有列出。</source>
        <translation>Saved, but outside the shown year or filter, so it is not listed.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/register.py" line="221"/>
        <source>没有符合筛选条件的记录。</source>
        <translation>No record matches the filters.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/register.py" line="222"/>
        <source>清除筛选</source>
        <translation>Clear filters</translation>
    </message>
    <message>
        <location filename="../../ui/pages/register.py" line="232"/>
        <source>粘贴表格里的行…</source>
        <translation>Paste rows…</translation>
    </message>
    <message>
        <location filename="../../ui/pages/register.py" line="233"/>
        <source>导入表格</source>
        <translation>Import</translation>
    </message>
    <message>
        <location filename="../../ui/pages/register.py" line="236"/>
        <source>还没有{register}。
按 Ctrl+N 新增第一条，或导入表格。</source>
        <translation>No {register} yet.
Press Ctrl+N for the first one, or import a workbook.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/register.py" line="238"/>
        <source>{year} 年还没有{register}。
按 Ctrl+N 新增第一条，或导入表格。</source>
        <translation>No {register} in {year} yet.
Press Ctrl+N for the first one, or import a workbook.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/register.py" line="260"/>
        <source>正在删除</source>
        <translation>Deleting</translation>
    </message>
    <message>
        <location filename="../../ui/pages/register.py" line="269"/>
        <location filename="../../ui/pages/stepping.py" line="30"/>
        <source>已{label}，按 Ctrl+Z 撤销。</source>
        <translation>Done: {label}. Ctrl+Z takes it back.</translation>
    </message>
</context>
<context>
    <name>RelatedDialog</name>
    <message>
        <location filename="../../ui/dialogs/related_dialog.py" line="50"/>
        <location filename="../../ui/dialogs/related_dialog.py" line="56"/>
        <source>相关记录</source>
        <translation>Related records</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/related_dialog.py" line="55"/>
        <source>记录</source>
        <translation>Record</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/related_dialog.py" line="55"/>
        <source>说明</source>
        <translation>Note</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/related_dialog.py" line="62"/>
        <source>没有找到相关的记录。</source>
        <translation>No related records found.</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/related_dialog.py" line="65"/>
        <location filename="../../ui/dialogs/related_dialog.py" line="66"/>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>ReplyDialog</name>
    <message>
        <location filename="../../ui/dialogs/reply_dialog.py" line="29"/>
        <source>县里意见</source>
        <translation>County reply</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/reply_dialog.py" line="30"/>
        <location filename="../../ui/dialogs/reply_dialog.py" line="31"/>
        <source>登记</source>
        <translation>Log</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/reply_dialog.py" line="43"/>
        <source>退回修改的，总览里会重新提醒报送；改好以后再报送一次。</source>
        <translation>A report given back is listed as due again on the overview; mend it and hand it in once more.</translation>
    </message>
</context>
<context>
    <name>ReportActions</name>
    <message>
        <location filename="../../ui/pages/report_actions.py" line="70"/>
        <source>正在结账</source>
        <translation>Closing the year</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_actions.py" line="75"/>
        <source>正在重新打开</source>
        <translation>Reopening</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_actions.py" line="83"/>
        <source>已{label}。</source>
        <translation>Done: {label}.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_actions.py" line="116"/>
        <source>正在导出年度报告</source>
        <translation>Exporting the report</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_actions.py" line="123"/>
        <source>已导出 {count} 个文件到 {folder}。</source>
        <translation>{count} files exported to {folder}.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_actions.py" line="124"/>
        <source>打开文件</source>
        <translation>Open file</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_actions.py" line="125"/>
        <source>打开文件夹</source>
        <translation>Open folder</translation>
    </message>
</context>
<context>
    <name>ReportHeading</name>
    <message>
        <location filename="../../ui/pages/report_heading.py" line="37"/>
        <source>年度报告</source>
        <translation>Annual report</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_heading.py" line="43"/>
        <location filename="../../ui/pages/report_heading.py" line="45"/>
        <source>导出</source>
        <translation>Export</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_heading.py" line="46"/>
        <source>存成 PDF、Excel、Word 或网页</source>
        <translation>Save as PDF, Excel, Word or web page</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_heading.py" line="48"/>
        <location filename="../../ui/pages/report_heading.py" line="110"/>
        <source>结账</source>
        <translation>Close year</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_heading.py" line="49"/>
        <source>报告发出后冻结这一年，以后的更正都有记录</source>
        <translation>Freeze the year once the report is out; later corrections are logged</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_heading.py" line="50"/>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_heading.py" line="51"/>
        <source>更多</source>
        <translation>More</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_heading.py" line="52"/>
        <source>更多操作</source>
        <translation>More actions</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_heading.py" line="55"/>
        <source>版本…</source>
        <translation>Versions…</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_heading.py" line="56"/>
        <source>复制表格…</source>
        <translation>Copy table…</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_heading.py" line="57"/>
        <source>读取往年报告…</source>
        <translation>Read a past report…</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_heading.py" line="80"/>
        <source>{year} 年度报告</source>
        <translation>Annual report {year}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_heading.py" line="95"/>
        <source>{day} 已结账</source>
        <translation>closed {day}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_heading.py" line="97"/>
        <source>{count} 处错误待改</source>
        <translation>Errors: {count}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_heading.py" line="99"/>
        <source>可以导出，有 {count} 条提醒</source>
        <translation>Ready, warnings: {count}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_heading.py" line="101"/>
        <source>检查通过，可以导出</source>
        <translation>Checked and ready</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_heading.py" line="108"/>
        <source>{due:%Y-%m-%d} 前公布</source>
        <translation>due {due:%Y-%m-%d}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_heading.py" line="111"/>
        <source>重新打开</source>
        <translation>Reopen</translation>
    </message>
</context>
<context>
    <name>ReportNumbers</name>
    <message>
        <location filename="../../ui/pages/report_numbers.py" line="37"/>
        <source>查找数字，如“自然人”“废止”</source>
        <translation>Find a figure, e.g. “自然人”</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_numbers.py" line="38"/>
        <source>查找数字</source>
        <translation>Find a figure</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_numbers.py" line="49"/>
        <source>报告里的数字</source>
        <translation>Figures of the report</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_numbers.py" line="53"/>
        <source>双击或按 Enter，查看这个数字的记录。</source>
        <translation>Double-click or press Enter to see the records behind it.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_numbers.py" line="67"/>
        <source>数字</source>
        <translation>Figures</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_numbers.py" line="67"/>
        <source>值</source>
        <translation>Value</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_numbers.py" line="71"/>
        <source>正文</source>
        <translation>Text</translation>
    </message>
</context>
<context>
    <name>ReportPage</name>
    <message>
        <location filename="../../ui/pages/report.py" line="112"/>
        <source>检查和文字</source>
        <translation>Findings and texts</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report.py" line="115"/>
        <location filename="../../ui/pages/report.py" line="216"/>
        <source>检查结果</source>
        <translation>Findings</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report.py" line="114"/>
        <source>报告文字</source>
        <translation>Texts</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report.py" line="116"/>
        <source>数字</source>
        <translation>Figures</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report.py" line="175"/>
        <source>正在排版…</source>
        <translation>Typesetting…</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report.py" line="178"/>
        <source>正在生成报告预览</source>
        <translation>Preparing the preview</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report.py" line="207"/>
        <source>再试一次</source>
        <translation>Try again</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report.py" line="218"/>
        <source>没有发现问题。</source>
        <translation>No problems found.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report.py" line="225"/>
        <source>{year} 年还没有登记任何内容。
先登记或导入，报告会自动算好。</source>
        <translation>Nothing has been logged for {year}.
Log or import records and the report is computed.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report.py" line="229"/>
        <source>登记公开信息</source>
        <translation>Log an item</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report.py" line="230"/>
        <source>导入表格</source>
        <translation>Import</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report.py" line="231"/>
        <source>按零数据生成报告</source>
        <translation>Make an all-zero report</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report.py" line="247"/>
        <source>这一条没有对应的记录，请按提示修改。</source>
        <translation>No records stand behind this finding; please follow its advice.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report.py" line="267"/>
        <source>这个数字没有对应的记录：为 0，或来自“年度数据”。</source>
        <translation>No records stand behind this figure: it is 0 or comes from 年度数据.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report.py" line="275"/>
        <source>正在查找记录</source>
        <translation>Looking for records</translation>
    </message>
</context>
<context>
    <name>ReportTexts</name>
    <message>
        <location filename="../../ui/pages/report_texts.py" line="70"/>
        <source>报告的各段文字</source>
        <translation>Paragraphs of the report</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_texts.py" line="89"/>
        <location filename="../../ui/pages/report_texts.py" line="223"/>
        <source>上年文字</source>
        <translation>Last year</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_texts.py" line="101"/>
        <source>插入数字…</source>
        <translation>Insert figure…</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_texts.py" line="102"/>
        <source>范例</source>
        <translation>Examples</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_texts.py" line="106"/>
        <source>问题和计划…</source>
        <translation>Problems and plan…</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_texts.py" line="107"/>
        <source>恢复默认</source>
        <translation>Restore</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_texts.py" line="177"/>
        <source>已改</source>
        <translation>changed</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_texts.py" line="179"/>
        <source>同上年 {share}%</source>
        <translation>{share}% as last year</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_texts.py" line="181"/>
        <source>{count} 条意见</source>
        <translation>findings: {count}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_texts.py" line="224"/>
        <source>上年文字（相同 {share}%）</source>
        <translation>Last year ({share}% the same)</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_texts.py" line="228"/>
        <source>恢复默认：{name}</source>
        <translation>Restore: {name}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_texts.py" line="237"/>
        <source>{name}（本年不符）</source>
        <translation>{name} (does not fit this year)</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_texts.py" line="308"/>
        <source>查看记录</source>
        <translation>See records</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_texts.py" line="310"/>
        <source>改写这个数字…</source>
        <translation>Overwrite this figure…</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_texts.py" line="313"/>
        <source>恢复台账数字</source>
        <translation>Restore the figure</translation>
    </message>
</context>
<context>
    <name>ReportWriting</name>
    <message>
        <location filename="../../ui/pages/report_writing.py" line="50"/>
        <source>正在保存报告文字</source>
        <translation>Saving text</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_writing.py" line="66"/>
        <source>正在改写数字</source>
        <translation>Overwriting figure</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_writing.py" line="75"/>
        <source>正在恢复数字</source>
        <translation>Restoring figure</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_writing.py" line="82"/>
        <source>错误必须改正，不能保留；要先送审可导出草稿。</source>
        <translation>Errors must be mended and cannot be kept. A draft can be exported for review.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_writing.py" line="89"/>
        <source>正在保存说明</source>
        <translation>Saving note</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_writing.py" line="98"/>
        <source>正在撤回说明</source>
        <translation>Withdrawing note</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_writing.py" line="129"/>
        <source>这一年的报告没有表格。</source>
        <translation>The report of this year has no tables.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_writing.py" line="140"/>
        <source>已复制“{name}”，可粘贴到填报系统或 WPS。</source>
        <translation>“{name}” copied; paste it into the reporting system or WPS.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/report_writing.py" line="154"/>
        <source>已{label}，按 Ctrl+Z 撤销。</source>
        <translation>Done: {label}. Ctrl+Z takes it back.</translation>
    </message>
</context>
<context>
    <name>RequestHints</name>
    <message>
        <location filename="../../ui/forms/request_hints.py" line="81"/>
        <source>正在查找相似的申请</source>
        <translation>Looking for similar applications</translation>
    </message>
    <message>
        <location filename="../../ui/forms/request_hints.py" line="96"/>
        <source>可能已经公开：{title}。公开过的可以告知获取途径。</source>
        <translation>Perhaps published already: {title}. If so, say where to get it.</translation>
    </message>
    <message>
        <location filename="../../ui/forms/request_hints.py" line="109"/>
        <source>同一申请人已申请过相同内容（{day}），可能是重复申请。</source>
        <translation>The same person asked for the same ({day}); perhaps a repeat.</translation>
    </message>
    <message>
        <location filename="../../ui/forms/request_hints.py" line="111"/>
        <source>同一申请人还有其他申请（{day} 等 {count} 件）。</source>
        <translation>The same person applied before ({count}, e.g. {day}).</translation>
    </message>
    <message>
        <location filename="../../ui/forms/request_hints.py" line="113"/>
        <source>有人申请过相近的内容（{day} 等 {count} 件），可参考当时的答复。</source>
        <translation>Something similar was asked for before ({count}, e.g. {day}); see the answer given then.</translation>
    </message>
    <message>
        <location filename="../../ui/forms/request_hints.py" line="122"/>
        <source>查看</source>
        <translation>View</translation>
    </message>
    <message>
        <location filename="../../ui/forms/request_hints.py" line="123"/>
        <source>查看：{text}</source>
        <translation>View: {text}</translation>
    </message>
</context>
<context>
    <name>RetentionDialog</name>
    <message>
        <location filename="../../ui/dialogs/retention_dialog.py" line="47"/>
        <source>到期清理个人信息</source>
        <translation>Clear old personal data</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/retention_dialog.py" line="52"/>
        <source>下列申请办结后已满 {years} 年（年限在“工作设置”里改）。勾选核对过的，清除申请人姓名、电话、地址、证件和附件；件数和统计数字不变。清除后不能撤销。</source>
        <translation>These were closed {years} years ago or more (see 工作设置). Tick those you checked: name, telephone, address, papers and attachments are cleared; figures stay. This cannot be undone.</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/retention_dialog.py" line="58"/>
        <source>已核对，确认清除勾选的申请</source>
        <translation>I have checked; clear those ticked</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/retention_dialog.py" line="59"/>
        <source>清除</source>
        <translation>Clear</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/retention_dialog.py" line="61"/>
        <source>清除勾选的申请的个人信息</source>
        <translation>Clear personal data of those ticked</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/retention_dialog.py" line="64"/>
        <location filename="../../ui/dialogs/retention_dialog.py" line="65"/>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/retention_dialog.py" line="86"/>
        <source>到期的申请</source>
        <translation>Applications to clear</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/retention_dialog.py" line="88"/>
        <source>编号</source>
        <translation>Number</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/retention_dialog.py" line="88"/>
        <source>申请人</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/retention_dialog.py" line="88"/>
        <source>申请内容</source>
        <translation>What is asked for</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/retention_dialog.py" line="89"/>
        <source>办结日期</source>
        <translation>Closed on</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/retention_dialog.py" line="98"/>
        <source>未编号</source>
        <translation>No number</translation>
    </message>
</context>
<context>
    <name>ReviewDialog</name>
    <message>
        <location filename="../../ui/dialogs/review_dialog.py" line="62"/>
        <location filename="../../ui/dialogs/review_dialog.py" line="74"/>
        <source>审查人</source>
        <translation>Reviewer</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/review_dialog.py" line="66"/>
        <location filename="../../ui/dialogs/review_dialog.py" line="75"/>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/review_dialog.py" line="68"/>
        <source>备注</source>
        <translation>Remarks</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/review_dialog.py" line="93"/>
        <location filename="../../ui/dialogs/review_dialog.py" line="94"/>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>SettingsMenu</name>
    <message>
        <location filename="../../ui/widgets/settings_menu.py" line="35"/>
        <source>设置</source>
        <translation>Settings</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/settings_menu.py" line="37"/>
        <source>跟随系统</source>
        <translation>As the system</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/settings_menu.py" line="38"/>
        <source>浅色</source>
        <translation>Light</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/settings_menu.py" line="39"/>
        <source>深色</source>
        <translation>Dark</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/settings_menu.py" line="41"/>
        <source>标准</source>
        <translation>Normal</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/settings_menu.py" line="42"/>
        <source>大字</source>
        <translation>Large</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/settings_menu.py" line="43"/>
        <source>主题</source>
        <translation>Theme</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/settings_menu.py" line="44"/>
        <source>字号</source>
        <translation>Text size</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/settings_menu.py" line="45"/>
        <source>界面语言</source>
        <translation>Language</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/settings_menu.py" line="47"/>
        <source>本页帮助（F1）</source>
        <translation>Help on this page (F1)</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/settings_menu.py" line="48"/>
        <source>键盘操作（Ctrl+F1）</source>
        <translation>Keyboard (Ctrl+F1)</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/settings_menu.py" line="49"/>
        <source>打开样例台账</source>
        <translation>Open the sample</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/settings_menu.py" line="54"/>
        <source>回到自己的台账</source>
        <translation>Back to my workspace</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/settings_menu.py" line="50"/>
        <source>保存诊断信息…</source>
        <translation>Save diagnostics…</translation>
    </message>
</context>
<context>
    <name>SheetModel</name>
    <message>
        <location filename="../../ui/dialogs/sheet_model.py" line="85"/>
        <source>点击或按 Alt+↓，指定这一列是什么</source>
        <translation>Click or press Alt+↓ to say what this column is</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/sheet_model.py" line="89"/>
        <source>（不登记）</source>
        <translation>(leave out)</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/sheet_model.py" line="108"/>
        <source>台账里已有这一条，不再登记。</source>
        <translation>Already in the register; not logged again.</translation>
    </message>
</context>
<context>
    <name>SheetPanel</name>
    <message>
        <location filename="../../ui/dialogs/sheet_panel.py" line="40"/>
        <source>表格内容和各列</source>
        <translation>Contents and columns</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/sheet_panel.py" line="62"/>
        <source>（不导入）</source>
        <translation>(leave out)</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/sheet_panel.py" line="66"/>
        <source>没有列名</source>
        <translation>No headings</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/sheet_panel.py" line="68"/>
        <source>第 {number} 行</source>
        <translation>Row {number}</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/sheet_panel.py" line="72"/>
        <source>工作表</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/sheet_panel.py" line="73"/>
        <source>导入到</source>
        <translation>Import to</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/sheet_panel.py" line="74"/>
        <source>列名在</source>
        <translation>Headings in</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/sheet_panel.py" line="82"/>
        <source>第一处错误</source>
        <translation>First error</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/sheet_panel.py" line="83"/>
        <source>转到第一处错误</source>
        <translation>Go to the first error</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <location filename="../../ui/widgets/sidebar.py" line="101"/>
        <location filename="../../ui/widgets/sidebar.py" line="124"/>
        <source>年份</source>
        <translation>Year</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/sidebar.py" line="102"/>
        <source>所有页面显示这一年的内容</source>
        <translation>All pages show this year</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/sidebar.py" line="105"/>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/sidebar.py" line="106"/>
        <source>重做</source>
        <translation>Redo</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/sidebar.py" line="107"/>
        <source>导入表格</source>
        <translation>Import</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/sidebar.py" line="108"/>
        <source>设置</source>
        <translation>Settings</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/sidebar.py" line="140"/>
        <source>页面</source>
        <translation>Pages</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/sidebar.py" line="144"/>
        <source>台账</source>
        <translation>Registers</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/sidebar.py" line="144"/>
        <source>报告</source>
        <translation>Report</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/sidebar.py" line="144"/>
        <source>基础信息</source>
        <translation>Office</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/sidebar.py" line="191"/>
        <source>{year} 年</source>
        <translation>{year}</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/sidebar.py" line="208"/>
        <source>{page}，{count} 件逾期</source>
        <translation>{page}, {count} overdue</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/sidebar.py" line="211"/>
        <source>{count} 件逾期</source>
        <translation>{count} overdue</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/sidebar.py" line="220"/>
        <source>撤销：{step}（Ctrl+Z）</source>
        <translation>Undo: {step} (Ctrl+Z)</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/sidebar.py" line="220"/>
        <source>没有可以撤销的操作</source>
        <translation>Nothing to undo</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/sidebar.py" line="224"/>
        <source>重做：{step}（Ctrl+Shift+Z）</source>
        <translation>Redo: {step} (Ctrl+Shift+Z)</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/sidebar.py" line="225"/>
        <source>没有可以重做的操作</source>
        <translation>Nothing to redo</translation>
    </message>
</context>
<context>
    <name>SplitDialog</name>
    <message>
        <location filename="../../ui/dialogs/case_dialogs.py" line="24"/>
        <source>拆分申请</source>
        <translation>Split application</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/case_dialogs.py" line="24"/>
        <source>拆分</source>
        <translation>Split</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/case_dialogs.py" line="29"/>
        <source>申请内容</source>
        <translation>What is asked for</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/case_dialogs.py" line="30"/>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/case_dialogs.py" line="36"/>
        <source>一行一项内容，每项成为一件申请；第一项留在原申请，原文保存在办理经过里。拆出的申请有同样的收到日期和期限。</source>
        <translation>One matter a line; each becomes an application. The first stays, and the case events keep the full text. The new ones have the same date and limit.</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/case_dialogs.py" line="42"/>
        <source>至少要有两项内容，请一行写一项。</source>
        <translation>At least two matters are needed, one a line.</translation>
    </message>
</context>
<context>
    <name>StartScreen</name>
    <message>
        <location filename="../../ui/widgets/start_screen.py" line="35"/>
        <source>政务公开台账</source>
        <translation>Disclosure Register</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/start_screen.py" line="39"/>
        <source>台账没有打开</source>
        <translation>The workspace is not open</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/start_screen.py" line="67"/>
        <source>退出</source>
        <translation>Quit</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/start_screen.py" line="68"/>
        <source>打开样例台账</source>
        <translation>Open the sample</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/start_screen.py" line="69"/>
        <source>换一个文件夹…</source>
        <translation>Another folder…</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/start_screen.py" line="70"/>
        <source>再试一次</source>
        <translation>Try again</translation>
    </message>
    <message>
        <location filename="../../ui/widgets/start_screen.py" line="81"/>
        <source>选择台账所在的文件夹</source>
        <translation>Choose the folder of the workspace</translation>
    </message>
</context>
<context>
    <name>StatisticsTable</name>
    <message>
        <location filename="../../ui/dialogs/complaint_statistics.py" line="126"/>
        <source>收到</source>
        <translation>Received</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/complaint_statistics.py" line="127"/>
        <source>办结</source>
        <translation>Closed</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/complaint_statistics.py" line="128"/>
        <source>按期办结率</source>
        <translation>On time</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/complaint_statistics.py" line="129"/>
        <source>属实率</source>
        <translation>Confirmed</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/complaint_statistics.py" line="130"/>
        <source>满意率</source>
        <translation>Satisfied</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/complaint_statistics.py" line="131"/>
        <source>平均天数</source>
        <translation>Mean days</translation>
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
    <name>SubmissionPage</name>
    <message>
        <location filename="../../ui/pages/submission.py" line="66"/>
        <source>报送</source>
        <translation>Submission</translation>
    </message>
    <message>
        <location filename="../../ui/pages/submission.py" line="72"/>
        <source>套印红头</source>
        <translation>Print the red heading</translation>
    </message>
    <message>
        <location filename="../../ui/pages/submission.py" line="78"/>
        <source>登记县里意见…</source>
        <translation>Log the county’s reply…</translation>
    </message>
    <message>
        <location filename="../../ui/pages/submission.py" line="112"/>
        <location filename="../../ui/pages/submission.py" line="127"/>
        <source>报送函</source>
        <translation>Covering letter</translation>
    </message>
    <message>
        <location filename="../../ui/pages/submission.py" line="113"/>
        <location filename="../../ui/pages/submission.py" line="128"/>
        <source>依据的通知</source>
        <translation>Notice it answers</translation>
    </message>
    <message>
        <location filename="../../ui/pages/submission.py" line="116"/>
        <source>如：×政办函〔2026〕1号《关于做好……的通知》，可不填</source>
        <translation>e.g. ×政办函〔2026〕1号; may stay blank</translation>
    </message>
    <message>
        <location filename="../../ui/pages/submission.py" line="117"/>
        <location filename="../../ui/pages/submission.py" line="130"/>
        <source>收件人</source>
        <translation>To</translation>
    </message>
    <message>
        <location filename="../../ui/pages/submission.py" line="121"/>
        <source>县里的邮箱，可填多个，用分号隔开</source>
        <translation>Addresses at the county; separate several by semicolons</translation>
    </message>
    <message>
        <location filename="../../ui/pages/submission.py" line="129"/>
        <source>版头</source>
        <translation>Heading</translation>
    </message>
    <message>
        <location filename="../../ui/pages/submission.py" line="141"/>
        <source>没有印好红头的纸时，把版头一起印出（GB/T 9704）</source>
        <translation>For paper without a printed red heading (GB/T 9704)</translation>
    </message>
    <message>
        <location filename="../../ui/pages/submission.py" line="142"/>
        <source>发文字号，如：徐政函〔2026〕3号，可不填</source>
        <translation>Document number, such as 徐政函〔2026〕3号; may be empty</translation>
    </message>
    <message>
        <location filename="../../ui/pages/submission.py" line="143"/>
        <source>发文字号</source>
        <translation>Document number</translation>
    </message>
    <message>
        <location filename="../../ui/pages/submission.py" line="167"/>
        <source>正在打开记录</source>
        <translation>Opening record</translation>
    </message>
    <message>
        <location filename="../../ui/pages/submission.py" line="177"/>
        <source>正在登记县里意见</source>
        <translation>Logging the reply</translation>
    </message>
    <message>
        <location filename="../../ui/pages/submission.py" line="183"/>
        <source>做成报送材料包</source>
        <translation>Make package</translation>
    </message>
    <message>
        <location filename="../../ui/pages/submission.py" line="184"/>
        <source>生成邮件草稿</source>
        <translation>Make email draft</translation>
    </message>
    <message>
        <location filename="../../ui/pages/submission.py" line="185"/>
        <source>直接发送</source>
        <translation>Send now</translation>
    </message>
    <message>
        <location filename="../../ui/pages/submission.py" line="194"/>
        <source>报送联系人</source>
        <translation>County contacts</translation>
    </message>
    <message>
        <location filename="../../ui/pages/submission.py" line="195"/>
        <source>邮箱账号</source>
        <translation>Mail account</translation>
    </message>
    <message>
        <location filename="../../ui/pages/submission.py" line="211"/>
        <source>报送 {year} 年度报告</source>
        <translation>Submit the report of {year}</translation>
    </message>
    <message>
        <location filename="../../ui/pages/submission.py" line="238"/>
        <source>正在检查报告</source>
        <translation>Checking the report</translation>
    </message>
    <message>
        <location filename="../../ui/pages/submission.py" line="251"/>
        <source>检查通过，可以报送。</source>
        <translation>Checked and ready to submit.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/submission.py" line="279"/>
        <source>正在生成报送材料包</source>
        <translation>Making the package</translation>
    </message>
    <message>
        <location filename="../../ui/pages/submission.py" line="287"/>
        <source>正在生成邮件草稿</source>
        <translation>Making the email draft</translation>
    </message>
    <message>
        <location filename="../../ui/pages/submission.py" line="293"/>
        <source>还没有填邮箱账号，请先填好服务器和账号。</source>
        <translation>There is no mail account yet. Enter its server and user first.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/submission.py" line="311"/>
        <source>正在发送邮件</source>
        <translation>Sending</translation>
    </message>
    <message>
        <location filename="../../ui/pages/submission.py" line="314"/>
        <source>{user} 的密码或授权码：</source>
        <translation>Password or access code of {user}:</translation>
    </message>
    <message>
        <location filename="../../ui/pages/submission.py" line="316"/>
        <source>邮箱密码</source>
        <translation>Mail password</translation>
    </message>
    <message>
        <location filename="../../ui/pages/submission.py" line="323"/>
        <source>请先填收件人的邮箱地址。</source>
        <translation>Enter the recipient&apos;s address first.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/submission.py" line="333"/>
        <source>选择保存的文件夹或U盘</source>
        <translation>Choose a folder or USB stick</translation>
    </message>
    <message>
        <location filename="../../ui/pages/submission.py" line="360"/>
        <source>邮件已发出，并记入报送记录。</source>
        <translation>Sent and noted among the submissions.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/submission.py" line="364"/>
        <source>已生成 {name}，并记入报送记录。</source>
        <translation>{name} made and noted among the submissions.</translation>
    </message>
    <message>
        <location filename="../../ui/pages/submission.py" line="365"/>
        <source>打开文件夹</source>
        <translation>Open folder</translation>
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
    <name>TimelineStrip</name>
    <message>
        <location filename="../../ui/forms/timeline_strip.py" line="56"/>
        <source>正在计算期限</source>
        <translation>Reckoning the limit</translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <location filename="../../ui/widgets/timeline.py" line="28"/>
        <source>办理经过图</source>
        <translation>Timeline of the case</translation>
    </message>
</context>
<context>
    <name>TotalsLine</name>
    <message>
        <location filename="../../ui/tables/totals_line.py" line="26"/>
        <source>合计</source>
        <translation>Totals</translation>
    </message>
    <message>
        <location filename="../../ui/tables/totals_line.py" line="40"/>
        <source>正在合计</source>
        <translation>Adding up</translation>
    </message>
    <message>
        <location filename="../../ui/tables/totals_line.py" line="55"/>
        <source>合计：</source>
        <translation>Totals:</translation>
    </message>
    <message>
        <location filename="../../ui/tables/totals_line.py" line="57"/>
        <source>选中 {count} 条</source>
        <translation>{count} selected</translation>
    </message>
</context>
<context>
    <name>Veil</name>
    <message>
        <location filename="../../ui/forms/veil.py" line="28"/>
        <source>{field}（已隐去）</source>
        <translation>{field} (masked)</translation>
    </message>
    <message>
        <location filename="../../ui/forms/veil.py" line="29"/>
        <source>显示</source>
        <translation>Show</translation>
    </message>
    <message>
        <location filename="../../ui/forms/veil.py" line="30"/>
        <source>显示{field}</source>
        <translation>Show {field}</translation>
    </message>
    <message>
        <location filename="../../ui/forms/veil.py" line="31"/>
        <source>显示全部内容并可修改；谁在什么时候看过会留下记录</source>
        <translation>Show it all, to be changed; who looked and when is logged</translation>
    </message>
</context>
<context>
    <name>VersionsDialog</name>
    <message>
        <location filename="../../ui/dialogs/versions_dialog.py" line="61"/>
        <source>{year} 年报告的版本</source>
        <translation>Versions of the report of {year}</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/versions_dialog.py" line="63"/>
        <source>版本名称，如“送分管领导审”</source>
        <translation>Name, e.g. “For review”</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/versions_dialog.py" line="64"/>
        <source>版本名称</source>
        <translation>Name of the version</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/versions_dialog.py" line="65"/>
        <source>保存现在的文字</source>
        <translation>Save the present texts</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/versions_dialog.py" line="66"/>
        <source>较早的版本</source>
        <translation>Earlier version</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/versions_dialog.py" line="67"/>
        <source>较新的版本</source>
        <translation>Later version</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/versions_dialog.py" line="69"/>
        <source>两个版本的差别</source>
        <translation>Differences</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/versions_dialog.py" line="70"/>
        <source>恢复较早的版本</source>
        <translation>Restore the earlier one</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/versions_dialog.py" line="71"/>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/versions_dialog.py" line="117"/>
        <source>正在读取版本</source>
        <translation>Reading versions</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/versions_dialog.py" line="125"/>
        <source>现在的文字</source>
        <translation>Present texts</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/versions_dialog.py" line="127"/>
        <source>结账时的文字</source>
        <translation>Texts at closing</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/versions_dialog.py" line="139"/>
        <source>还没有保存过版本。起个名称，保存现在的文字。</source>
        <translation>No versions yet. Give the present texts a name and save them.</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/versions_dialog.py" line="146"/>
        <source>正在比较</source>
        <translation>Comparing</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/versions_dialog.py" line="150"/>
        <source>两个版本的文字完全相同。</source>
        <translation>Both versions have the same texts.</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/versions_dialog.py" line="159"/>
        <source>正在保存版本</source>
        <translation>Saving version</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/versions_dialog.py" line="164"/>
        <source>正在恢复版本</source>
        <translation>Restoring version</translation>
    </message>
    <message>
        <location filename="../../ui/dialogs/versions_dialog.py" line="170"/>
        <source>已{label}。</source>
        <translation>Done: {label}.</translation>
    </message>
</context>
<context>
    <name>ViewsMenu</name>
    <message>
        <location filename="../../ui/tables/views_menu.py" line="135"/>
        <source>常用的和自己保存的视图（{keys}）</source>
        <translation>Usual views and your own ({keys})</translation>
    </message>
    <message>
        <location filename="../../ui/tables/views_menu.py" line="147"/>
        <source>视图</source>
        <translation>Views</translation>
    </message>
    <message>
        <location filename="../../ui/tables/views_menu.py" line="155"/>
        <source>视图：{name}</source>
        <translation>View: {name}</translation>
    </message>
    <message>
        <location filename="../../ui/tables/views_menu.py" line="181"/>
        <source>保存当前视图</source>
        <translation>Save this view</translation>
    </message>
    <message>
        <location filename="../../ui/tables/views_menu.py" line="193"/>
        <source>保存当前视图…</source>
        <translation>Save this view…</translation>
    </message>
    <message>
        <location filename="../../ui/tables/views_menu.py" line="199"/>
        <source>给“{name}”改名…</source>
        <translation>Rename “{name}”…</translation>
    </message>
    <message>
        <location filename="../../ui/tables/views_menu.py" line="201"/>
        <source>删除视图“{name}”</source>
        <translation>Delete view “{name}”</translation>
    </message>
    <message>
        <location filename="../../ui/tables/views_menu.py" line="216"/>
        <source>给视图改名</source>
        <translation>Rename view</translation>
    </message>
    <message>
        <location filename="../../ui/tables/views_menu.py" line="249"/>
        <source>正在保存视图</source>
        <translation>Saving view</translation>
    </message>
    <message>
        <location filename="../../ui/tables/views_menu.py" line="268"/>
        <source>正在读取视图</source>
        <translation>Reading views</translation>
    </message>
</context>
<context>
    <name>WaitScreen</name>
    <message>
        <location filename="../../ui/widgets/start_screen.py" line="92"/>
        <source>政务公开台账</source>
        <translation>Disclosure Register</translation>
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
    <name>desk.tasks</name>
    <message>
        <location filename="../../ui/forms/revealing.py" line="36"/>
        <source>正在登记查看</source>
        <translation>Logging access</translation>
    </message>
</context>
<context>
    <name>duties</name>
    <message>
        <location filename="../../ui/pages/overview_duties.py" line="53"/>
        <source>答复申请</source>
        <translation>Answer application</translation>
    </message>
    <message>
        <location filename="../../ui/pages/overview_duties.py" line="54"/>
        <source>延期答复</source>
        <translation>Answer (extended)</translation>
    </message>
    <message>
        <location filename="../../ui/pages/overview_duties.py" line="55"/>
        <source>告知补正</source>
        <translation>Ask for correction</translation>
    </message>
    <message>
        <location filename="../../ui/pages/overview_duties.py" line="56"/>
        <source>提交答复答辩</source>
        <translation>Submit defence</translation>
    </message>
    <message>
        <location filename="../../ui/pages/overview_duties.py" line="57"/>
        <source>办结投诉</source>
        <translation>Close complaint</translation>
    </message>
    <message>
        <location filename="../../ui/pages/overview_duties.py" line="58"/>
        <source>告知受理</source>
        <translation>Inform complainant</translation>
    </message>
    <message>
        <location filename="../../ui/pages/overview_duties.py" line="59"/>
        <source>撤下公示</source>
        <translation>Take down notice</translation>
    </message>
    <message>
        <location filename="../../ui/pages/overview_duties.py" line="60"/>
        <source>按期公开</source>
        <translation>Publish on time</translation>
    </message>
    <message>
        <location filename="../../ui/pages/overview_duties.py" line="61"/>
        <source>公开审签</source>
        <translation>Approve item</translation>
    </message>
    <message>
        <location filename="../../ui/pages/overview_duties.py" line="62"/>
        <source>督促整改</source>
        <translation>Have it mended</translation>
    </message>
    <message>
        <location filename="../../ui/pages/overview_duties.py" line="63"/>
        <source>开投诉信箱</source>
        <translation>Open complaint box</translation>
    </message>
    <message>
        <location filename="../../ui/pages/overview_duties.py" line="64"/>
        <source>更新栏目</source>
        <translation>Update category</translation>
    </message>
    <message>
        <location filename="../../ui/pages/overview_duties.py" line="65"/>
        <source>报送年报</source>
        <translation>Submit report</translation>
    </message>
    <message>
        <location filename="../../ui/pages/overview_duties.py" line="66"/>
        <source>放假安排</source>
        <translation>Enter holidays</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <location filename="../../models/report/checks.py" line="40"/>
        <source>“{column}”列不平衡：本年新收{new}加上年结转{carried_in}，不等于办理结果总计{results}加结转下年度{carried_out}，请核对“年度数据”里的上年结转数和各件申请的日期。</source>
        <translation>Column “{column}” does not balance: new {new} plus carried in {carried_in} is not the results {results} plus carried out {carried_out}. Check the numbers carried in under 年度数据 and the dates of the applications.</translation>
    </message>
    <message>
        <location filename="../../models/report/checks.py" line="45"/>
        <source>“{column}”列的上年结转填的是{given}件，而台账里{before}年末未办结的是{counted}件，请核对后改正“年度数据”，或删去这一行由台账自动结转。</source>
        <translation>Column “{column}”: {given} were stated as carried in, but {counted} were open in the register at the end of {before}. Correct 年度数据, or delete the line and let the register carry them over.</translation>
    </message>
    <message>
        <location filename="../../models/report/checks.py" line="46"/>
        <source>还没有填写单位全称，请在“单位信息”里补上。</source>
        <translation>The full name of the office is missing. Enter it under 单位信息.</translation>
    </message>
    <message>
        <location filename="../../models/report/checks.py" line="47"/>
        <source>“单位信息”里没有填写“{label}”，{use}，请补上。</source>
        <translation>单位信息 lacks “{label}” ({use}). Please enter it.</translation>
    </message>
    <message>
        <location filename="../../models/report/checks.py" line="50"/>
        <source>{year}年还没有任何台账记录，报告里的数字都是 0，请核对年份或先登记、导入台账。</source>
        <translation>Nothing is logged for {year}, so every number in the report is 0. Check the year, or log or import first.</translation>
    </message>
    <message>
        <location filename="../../models/report/checks.py" line="53"/>
        <source>有{number}件申请超过法定期限才答复或到年底仍未答复，请核对日期，并在报告中如实说明。</source>
        <translation>{number} applications were answered after the legal limit, or were still open past it at the end of the year. Check the dates and say so in the report.</translation>
    </message>
    <message>
        <location filename="../../models/report/checks.py" line="56"/>
        <source>有{number}条信息的审签日期晚于公开日期，应先审查后公开，请核对这两个日期。</source>
        <translation>{number} items were approved after they were published. Review comes first: check both dates.</translation>
    </message>
    <message>
        <location filename="../../models/report/checks.py" line="57"/>
        <source>成文日期{day}早于{year}年年末，请在“成文日期”里改正。</source>
        <translation>The report is dated {day}, before the end of {year}. Correct the date.</translation>
    </message>
    <message>
        <location filename="../../models/report/checks.py" line="60"/>
        <source>成文日期{day}晚于报送期限{due}，请核对；县里另有期限的可不理会。</source>
        <translation>The report is dated {day}, after it was due on {due}. Ignore this if the county set another day.</translation>
    </message>
    <message>
        <location filename="../../models/report/checks.py" line="61"/>
        <source>{label}为{value}万元，像是把“元”当成了“万元”，请核对单位。</source>
        <translation>{label} is {value} 万元, as if 元 had been typed. Check the unit.</translation>
    </message>
    <message>
        <location filename="../../models/report/checks.py" line="65"/>
        <source>本年已结账，结账后这个数由{old}变为{new}；要更正报告请先重新打开并写明原因，否则请改回记录。</source>
        <translation>The year is closed, and this figure has since gone from {old} to {new}. To correct the report, reopen the year and state why; otherwise change the records back.</translation>
    </message>
    <message>
        <location filename="../../models/report/checks.py" line="70"/>
        <source>{label}由上年的{before}变为{now}，相差五倍以上，请核对有没有漏登或重复导入。</source>
        <translation>{label} went from {before} to {now}, more than fivefold. Check for missing or doubled records.</translation>
    </message>
    <message>
        <location filename="../../models/report/wording.py" line="37"/>
        <source>“{found}”与报告年度{year}年不符，像是沿用了往年的文字，请改正。</source>
        <translation>“{found}” does not fit the reporting year {year}; it looks like last year&apos;s text. Correct it.</translation>
    </message>
    <message>
        <location filename="../../models/report/wording.py" line="40"/>
        <source>文中提到“{found}”，而报告年度是{year}年，请核对是不是沿用了往年的文字。</source>
        <translation>The text mentions “{found}”, the reporting year is {year}. Check that it is not last year&apos;s text.</translation>
    </message>
    <message>
        <location filename="../../models/report/wording.py" line="41"/>
        <source>“{found}”的年份多写了数字，请改正。</source>
        <translation>The year in “{found}” has too many digits. Correct it.</translation>
    </message>
    <message>
        <location filename="../../models/report/wording.py" line="42"/>
        <source>“{found}”像是没有填完的模板文字，请补全或删去。</source>
        <translation>“{found}” looks like unfinished template text. Complete or delete it.</translation>
    </message>
    <message>
        <location filename="../../models/report/wording.py" line="45"/>
        <source>“{found}”是手工填写的数字，不随台账变化，请改用台账数字，或核对无误后保留。</source>
        <translation>“{found}” was typed by hand and does not follow the register. Use a figure of the register, or keep it after checking.</translation>
    </message>
    <message>
        <location filename="../../models/report/wording.py" line="46"/>
        <source>文中有像{kind}的“{found}”，报告要向社会公开，请删去或遮蔽。</source>
        <translation>“{found}” looks like personal data ({kind}). The report is public: delete or mask it.</translation>
    </message>
    <message>
        <location filename="../../models/report/wording.py" line="49"/>
        <source>文中有“{found}”，请先经保密审查，确认可以公开，或改用别的说法。</source>
        <translation>The text has “{found}”. Have it reviewed for secrecy, or word it differently.</translation>
    </message>
    <message>
        <location filename="../../models/report/wording.py" line="50"/>
        <source>“{found}”应写作“{right}”，请改正。</source>
        <translation>“{found}” should be written “{right}”.</translation>
    </message>
    <message>
        <location filename="../../models/report/wording.py" line="51"/>
        <source>这一段与“{other}”的一段相同：“{found}…”，请删去一处。</source>
        <translation>This paragraph is the same as one in “{other}”: “{found}…”. Delete one of them.</translation>
    </message>
    <message>
        <location filename="../../models/report/wording.py" line="52"/>
        <source>段落“…{found}”没有以句号结束，请检查有没有漏写或断行。</source>
        <translation>The paragraph “…{found}” does not end with a full stop. Check for missing text or a broken line.</translation>
    </message>
    <message>
        <location filename="../../models/report/wording.py" line="55"/>
        <source>这一部分没有实际内容，请写明存在的主要问题和改进措施（至少两条）。</source>
        <translation>This part says nothing. Write down the main problems and the measures, at least two.</translation>
    </message>
    <message>
        <location filename="../../models/report/wording.py" line="56"/>
        <source>存在的问题和改进措施最好各写两条以上，请补充。</source>
        <translation>Better name two problems and two measures or more.</translation>
    </message>
    <message>
        <location filename="../../models/report/wording.py" line="60"/>
        <source>存在的问题和改进措施与上年一字不差，容易被认定为内容雷同，请按今年的情况改写。</source>
        <translation>Problems and measures are word for word those of last year. Rewrite them after this year&apos;s facts.</translation>
    </message>
    <message>
        <location filename="../../models/report/wording.py" line="66"/>
        <source>“{found}”不是报告年度适用的《政府信息公开条例》，{year}年应引用国务院令第{right}号，请改正。</source>
        <translation>“{found}” is not the regulation in force that year; for {year} cite State Council order No. {right}.</translation>
    </message>
    <message>
        <location filename="../../models/store/health.py" line="26"/>
        <source>磁盘只剩 {megabytes} MB，很快会存不下，请清理磁盘。</source>
        <translation>Only {megabytes} MB are left on the disk; soon nothing can be stored. Please free some space.</translation>
    </message>
    <message>
        <location filename="../../models/store/health.py" line="27"/>
        <source>磁盘只剩 {megabytes} MB，请及早清理。</source>
        <translation>Only {megabytes} MB are left on the disk. Please free some space soon.</translation>
    </message>
    <message>
        <location filename="../../models/store/health.py" line="31"/>
        <source>{year}年的放假安排还没有录入，期限只能暂按周末推算；国务院公布后请在“工作日历”里录入。</source>
        <translation>The holidays of {year} are not entered yet, so limits are reckoned by weekends alone. Enter them under 工作日历 once they are announced.</translation>
    </message>
    <message>
        <location filename="../../models/store/health.py" line="35"/>
        <source>修改历史从“{label}”（{moment}）起与当时记下的不一致，可能有人绕过本软件改动过，请与备份核对。</source>
        <translation>From “{label}” ({moment}) on, the history is not what was written then. Somebody may have changed it outside this program: compare a backup.</translation>
    </message>
    <message>
        <location filename="../../models/store/health.py" line="38"/>
        <source>“{table}”有 {number} 条记录指向不存在的内容，请从备份恢复。</source>
        <translation>{number} records of “{table}” point at something that does not exist. Restore from a backup.</translation>
    </message>
    <message>
        <location filename="../../models/figures/duties.py" line="48"/>
        <source>{year}年政府信息公开工作年度报告</source>
        <translation>Annual report {year} (政府信息公开工作年度报告)</translation>
    </message>
    <message>
        <location filename="../../models/figures/duties.py" line="51"/>
        <source>{year}年放假安排还没有录入，期限只能按通常的周末暂算</source>
        <translation>Holidays of {year} are not entered; limits are reckoned by weekends alone</translation>
    </message>
    <message>
        <location filename="../../models/figures/overview.py" line="36"/>
        <source>{year}年还没有{register}记录</source>
        <translation>No {register} in {year} yet</translation>
    </message>
    <message>
        <location filename="../../models/figures/overview.py" line="37"/>
        <source>{month}月以后没有{register}记录</source>
        <translation>No {register} after month {month}</translation>
    </message>
    <message>
        <location filename="../../models/figures/overview.py" line="38"/>
        <source>{year}年还没有登记政务公开会议</source>
        <translation>No 政务公开 meeting logged in {year} yet</translation>
    </message>
    <message>
        <location filename="../../models/figures/overview.py" line="39"/>
        <source>{year}年还没有登记业务培训</source>
        <translation>No training logged in {year} yet</translation>
    </message>
    <message>
        <location filename="../../models/figures/overview.py" line="40"/>
        <source>{year}年还没有督查记录</source>
        <translation>No inspection logged in {year} yet</translation>
    </message>
    <message>
        <location filename="../../models/figures/overview.py" line="41"/>
        <source>{count} 个监督渠道本年没有检查记录</source>
        <translation>Complaint channels not checked this year: {count}</translation>
    </message>
    <message>
        <location filename="../../models/figures/overview.py" line="42"/>
        <source>还没有登记监督渠道</source>
        <translation>No complaint channels yet</translation>
    </message>
    <message>
        <location filename="../../models/figures/overview.py" line="43"/>
        <source>还没有填写单位信息</source>
        <translation>The office&apos;s details are missing</translation>
    </message>
    <message>
        <location filename="../../models/figures/overview.py" line="44"/>
        <source>{count} 条公开信息没有审签日期</source>
        <translation>Items without date of approval: {count}</translation>
    </message>
    <message>
        <location filename="../../models/figures/overview.py" line="45"/>
        <source>{count} 条公开信息没有内容概述</source>
        <translation>Items without summary: {count}</translation>
    </message>
    <message>
        <location filename="../../models/figures/overview.py" line="48"/>
        <source>{count} 条公开信息的分类只用过一次，可能写错了</source>
        <translation>Items in a category used only once, perhaps a slip: {count}</translation>
    </message>
    <message>
        <location filename="../../models/figures/overview.py" line="49"/>
        <source>{count} 件已办结的投诉没有办理结果</source>
        <translation>Closed complaints without result: {count}</translation>
    </message>
    <message>
        <location filename="../../models/figures/overview.py" line="52"/>
        <source>{count} 个督查发现的问题没有整改完成日期</source>
        <translation>Problems found without date of mending: {count}</translation>
    </message>
    <message>
        <location filename="../../models/report/narrative.py" line="31"/>
        <source>“总体情况”里缺少“{label}”的内容，按格式应写五个方面，请补上。</source>
        <translation>“总体情况” lacks “{label}”; the form asks for five matters. Please add it.</translation>
    </message>
    <message>
        <location filename="../../models/report/narrative.py" line="32"/>
        <source>“总体情况”有{length}字，一般不超过{most}字，请精简。</source>
        <translation>“总体情况” has {length} characters; {most} are usually enough. Please shorten it.</translation>
    </message>
    <message>
        <location filename="../../models/report/narrative.py" line="35"/>
        <source>“{found}”不是{year}年报告适用的格式文件，应为“{right}”，请改正。</source>
        <translation>“{found}” does not set the form of the {year} report; it should be “{right}”. Correct it.</translation>
    </message>
    <message>
        <location filename="../../models/report/narrative.py" line="38"/>
        <source>{labels}与上年文字相同八成以上，容易被认定为照抄，请按今年的情况改写。</source>
        <translation>{labels}: over 80 % is last year&apos;s text and may be taken for a copy. Rewrite it after this year&apos;s facts.</translation>
    </message>
    <message>
        <location filename="../../models/report/narrative.py" line="41"/>
        <source>“其他需要报告的事项”应写明信息处理费的收取情况（没有收取也要写明），请补上。</source>
        <translation>“其他需要报告的事项” must say what processing fees (信息处理费) were charged, even if none. Please add it.</translation>
    </message>
    <message>
        <location filename="../../models/report/narrative.py" line="44"/>
        <source>本年收取了信息处理费{fee}元，“其他需要报告的事项”没有写出，请补上。</source>
        <translation>{fee} 元 of processing fees (信息处理费) were charged, but “其他需要报告的事项” does not say so. Please add it.</translation>
    </message>
    <message>
        <location filename="../../models/report/narrative.py" line="47"/>
        <source>应写明工作考核、社会评议和责任追究结果情况，文中没有提到“{words}”，请补上。</source>
        <translation>The results of assessment, public review and accountability must be stated; the text does not mention “{words}”. Please add them.</translation>
    </message>
    <message>
        <location filename="../../models/report/narrative.py" line="50"/>
        <source>文中写收到申请{found}件，表格里是{counted}件，请改用台账数字。</source>
        <translation>The text says {found} applications were received, the table {counted}. Use the figure of the register.</translation>
    </message>
    <message>
        <location filename="../../models/report/narrative.py" line="51"/>
        <source>文中写“{found}”，而表格里收到申请{counted}件，请改正。</source>
        <translation>The text says “{found}”, but the table has {counted} applications. Correct it.</translation>
    </message>
    <message>
        <location filename="../../models/report/narrative.py" line="54"/>
        <source>“{found}”里各项相加是{counted}，与总数{total}不符，请改正。</source>
        <translation>The parts of “{found}” add up to {counted}, not to the total {total}. Correct it.</translation>
    </message>
    <message>
        <location filename="../../models/report/notices.py" line="41"/>
        <source>文稿里还有“××”没有填写，请补全。</source>
        <translation>The text still has a “××” to fill in. Complete it.</translation>
    </message>
    <message>
        <location filename="../../models/report/notices.py" line="42"/>
        <source>还没有正文，请填写。</source>
        <translation>The text is missing. Enter it.</translation>
    </message>
    <message>
        <location filename="../../models/report/notices.py" line="43"/>
        <source>“单位信息”里没有单位全称，落款会是空白，请先填写。</source>
        <translation>单位信息 lacks the full name of the office, so the signature would be blank. Enter it first.</translation>
    </message>
    <message>
        <location filename="../../models/report/notices.py" line="44"/>
        <source>没有公示截止日期，请在记录里填好公示期。</source>
        <translation>The last day of posting is missing. Enter the period in the record.</translation>
    </message>
    <message>
        <location filename="../../models/report/notices.py" line="45"/>
        <source>没有监督电话，请在记录或“单位信息”里填写。</source>
        <translation>The complaint telephone is missing. Enter it in the record or under 单位信息.</translation>
    </message>
    <message>
        <location filename="../../models/report/sending.py" line="14"/>
        <source>报告还有 {number} 处错误，改正后才能报送。</source>
        <translation>The report still has {number} errors. Mend them before you submit it.</translation>
    </message>
    <message>
        <location filename="../../models/report/sending.py" line="15"/>
        <source>{year} 年还没有结束，数字还会变，请等年后再报送。</source>
        <translation>{year} is not over and figures will change. Submit after its end.</translation>
    </message>
    <message>
        <location filename="../../models/report/sending.py" line="16"/>
        <source>这是 {year} 年的报告，现在一般报送 {usual} 年的，请核对年份。</source>
        <translation>This is the report of {year}; the one usually due now is {usual}. Check the year.</translation>
    </message>
    <message>
        <location filename="../../models/report/sending.py" line="17"/>
        <source>已过 {due} 的公布期限，请尽快报送。</source>
        <translation>It was due on {due}. Submit it soon.</translation>
    </message>
    <message>
        <location filename="../../models/report/sending.py" line="20"/>
        <source>{year} 年度还没有结账；建议先在“年度报告”里结账，再报送同一份文件。</source>
        <translation>{year} is not closed. Better close it on the page Annual report first and submit that same file.</translation>
    </message>
    <message>
        <location filename="../../models/report/sending.py" line="21"/>
        <source>这是草稿，不能报送。</source>
        <translation>This is a draft and cannot be submitted.</translation>
    </message>
    <message>
        <location filename="../../models/report/sending.py" line="24"/>
        <source>{place}里有像身份证号、手机号或银行卡号的“{found}”，请核对后删去。</source>
        <translation>“{found}” in {place} looks like an identity, telephone or bank card number. Check and delete it.</translation>
    </message>
    <message>
        <location filename="../../models/report/table_checks.py" line="16"/>
        <source>合计{shown}不等于各项之和{counted}，请不要手工改表格里的数，改台账记录即可。</source>
        <translation>The total {shown} is not the sum {counted}. Do not change numbers in tables by hand; change the records.</translation>
    </message>
    <message>
        <location filename="../../models/report/table_checks.py" line="17"/>
        <source>这一格是“{shown}”，应为不小于 0 的数，没有就填 0。</source>
        <translation>This cell is “{shown}”; it must be a number from 0 up. Enter 0 if there is none.</translation>
    </message>
    <message>
        <location filename="../../models/report/table_checks.py" line="18"/>
        <source>这一格的数字没有台账依据，请由台账计算。</source>
        <translation>No record stands behind this number. Let the register compute it.</translation>
    </message>
    <message>
        <location filename="../../models/report/table_checks.py" line="19"/>
        <source>报告里缺少这张表，请重新生成报告。</source>
        <translation>The report lacks this table. Make the report anew.</translation>
    </message>
    <message>
        <location filename="../../models/report/table_checks.py" line="20"/>
        <source>第{number}部分的标题应为“{right}”，现在是“{found}”，请改正。</source>
        <translation>The heading of part {number} should be “{right}”, not “{found}”. Correct it.</translation>
    </message>
    <message>
        <location filename="../../models/report/table_checks.py" line="23"/>
        <source>乡镇没有制定规章的权限，规章一行应为 0，现在是 {number}，请改正“年度数据”。</source>
        <translation>Townships cannot issue 规章: this line should be 0, not {number}. Correct 年度数据.</translation>
    </message>
    <message>
        <location filename="../../models/report/table_checks.py" line="28"/>
        <source>现行有效{now}件，不等于上年末{before}件加本年制发{issued}件减本年废止{repealed}件，请核对有没有漏登的废止或自动失效的文件。</source>
        <translation>{now} in force is not {before} at the end of last year plus {issued} issued less {repealed} repealed. Look for documents repealed or lapsed that were not logged.</translation>
    </message>
    <message>
        <location filename="../../models/report/table_checks.py" line="33"/>
        <source>{label}合计{total}条，分类相加是{counted}条，请检查有没有没填分类的记录。</source>
        <translation>{label}: {total} in all, but {counted} by category. Look for records without a category.</translation>
    </message>
    <message>
        <location filename="../../models/rules/publication_review.py" line="39"/>
        <source>请先逐项回答保密审查的五个问题：还没有回答“{labels}”。</source>
        <translation>Answer all five questions of the secrecy review first; open: “{labels}”.</translation>
    </message>
    <message>
        <location filename="../../models/rules/publication_review.py" line="43"/>
        <source>保密审查认为“{labels}”，不能公开；处理后（如删去、遮蔽）把这一项改为“否”，再提交。</source>
        <translation>By the secrecy review it cannot be published: “{labels}”. Delete or mask that, answer 否, and submit again.</translation>
    </message>
    <message>
        <location filename="../../models/rules/publication_review.py" line="44"/>
        <source>个人信息还没有去标识化，请处理后把“个人信息已处理”改为“是”。</source>
        <translation>Personal data is still in it. Mask it and set 个人信息已处理 to 是.</translation>
    </message>
    <message>
        <location filename="../../models/rules/publication_review.py" line="45"/>
        <source>还在“{stage}”环节，审签通过后才能公开。</source>
        <translation>It is still at “{stage}” and can be published only once approved.</translation>
    </message>
    <message>
        <location filename="../../models/rules/publication_review.py" line="46"/>
        <source>公开日期不能早于审签日期 {day}，请核对。</source>
        <translation>It cannot be published before its approval on {day}. Check the dates.</translation>
    </message>
    <message>
        <location filename="../../models/rules/publication_review.py" line="47"/>
        <source>审签以后内容有改动，原审签失效，请重新提交审查。</source>
        <translation>It was changed after approval, so the approval has lapsed. Submit it for review again.</translation>
    </message>
    <message>
        <location filename="../../models/rules/publication_review.py" line="49"/>
        <source>没有审签记录，请先提交审查。</source>
        <translation>It was never approved. Submit it for review first.</translation>
    </message>
    <message>
        <location filename="../../models/store/applications.py" line="46"/>
        <source>“{label}”是“{stored}”，按办理经过应是“{derived}”，请打开这件申请核对后保存。</source>
        <translation>“{label}” is “{stored}”; by the case events it should be “{derived}”. Open the application, check and save it.</translation>
    </message>
    <message>
        <location filename="../../models/store/attachments.py" line="46"/>
        <source>附件“{name}”的文件不见了，请从备份恢复，或移除后重新添加。</source>
        <translation>The file of attachment “{name}” is gone. Restore a backup, or remove it and add it again.</translation>
    </message>
    <message>
        <location filename="../../models/store/attachments.py" line="49"/>
        <source>附件“{name}”与添加时不一样，已损坏或被改动，请从备份恢复，或移除后重新添加。</source>
        <translation>Attachment “{name}” is not as it was added: damaged or changed. Restore a backup, or remove it and add it again.</translation>
    </message>
    <message>
        <location filename="../../models/figures/application_board.py" line="76"/>
        <source>已超期 {days} 个工作日，请立即答复，并向负责人报告。</source>
        <translation>Overdue by {days} working days. Answer at once and tell the person in charge.</translation>
    </message>
    <message>
        <location filename="../../models/figures/application_board.py" line="77"/>
        <source>等待{who}，至 {day}。</source>
        <translation>Waiting for {who} until {day}.</translation>
    </message>
    <message>
        <location filename="../../models/figures/application_board.py" line="78"/>
        <source>等待{who}，没有约定期限。</source>
        <translation>Waiting for {who}, no day agreed.</translation>
    </message>
    <message>
        <location filename="../../models/figures/application_board.py" line="79"/>
        <source>等待{who}的期限 {day} 已过，请登记结果，接着办理。</source>
        <translation>The wait for {who} ended on {day}. Log the result and go on.</translation>
    </message>
    <message>
        <location filename="../../models/figures/application_board.py" line="80"/>
        <source>先看申请内容是否明确；需要补正的，{day} 前告知。</source>
        <translation>See whether the application is clear; if not, ask for correction by {day}.</translation>
    </message>
    <message>
        <location filename="../../models/figures/application_board.py" line="81"/>
        <source>已并案，随主件一并答复。</source>
        <translation>Merged; answered with the main application.</translation>
    </message>
    <message>
        <location filename="../../models/figures/application_board.py" line="84"/>
        <source>拟写并送出答复书。</source>
        <translation>Write and send the answer.</translation>
    </message>
    <message>
        <location filename="../../models/report/work_checks.py" line="18"/>
        <source>文字中的“{name}”由{counted}改为{stated}，原因：{reason}；表格仍为{counted}，请核对是否仍要改写。</source>
        <translation>The text has “{name}” as {stated} instead of {counted} ({reason}); the table keeps {counted}. Check whether that is still wanted.</translation>
    </message>
    <message>
        <location filename="../../models/report/work_checks.py" line="21"/>
        <source>文字中的“{name}”改写为{stated}，与台账数字相同，请恢复台账数字。</source>
        <translation>“{name}” is written as {stated}, which the register now says as well. Restore the figure of the register.</translation>
    </message>
    <message>
        <location filename="../../models/report/work_checks.py" line="25"/>
        <source>{year}年的工作计划还有{number}项没有写明完成情况（{names}），请在“问题和计划”里接转并填写。</source>
        <translation>{number} items of the plan for {year} do not say what was done ({names}). Carry them over and fill them in under Problems and plan.</translation>
    </message>
    <message>
        <location filename="../../models/imports/past_report_numbers.py" line="12"/>
        <source>这一格是空白，没有数字，请对照原件。</source>
        <translation>This cell is blank, without a number. Compare the original.</translation>
    </message>
    <message>
        <location filename="../../models/imports/past_report_numbers.py" line="13"/>
        <source>原件写“{written}”，按 0 读取，请对照原件。</source>
        <translation>The original says “{written}”, read as 0. Compare the original.</translation>
    </message>
    <message>
        <location filename="../../models/imports/past_report_numbers.py" line="14"/>
        <source>“{written}”不是数字，请对照原件。</source>
        <translation>“{written}” is not a number. Compare the original.</translation>
    </message>
    <message>
        <location filename="../../models/imports/past_report_numbers.py" line="16"/>
        <source>“{written}”读作 {value}，请对照原件。</source>
        <translation>“{written}” was read as {value}. Compare the original.</translation>
    </message>
    <message>
        <location filename="../../models/imports/past_report.py" line="33"/>
        <source>标题写 {title} 年，正文里多半是 {body} 年，按标题的年份读取，请核对。</source>
        <translation>The title says {title}, the text mostly {body}. The year of the title was taken; check it.</translation>
    </message>
    <message>
        <location filename="../../models/imports/past_report.py" line="34"/>
        <source>没有找到这是哪一年的报告，请在上面填写年份。</source>
        <translation>The year of the report was not found. Enter it above.</translation>
    </message>
    <message>
        <location filename="../../models/imports/past_report.py" line="35"/>
        <source>没有找到“{name}”这张表。</source>
        <translation>Table “{name}” was not found.</translation>
    </message>
    <message>
        <location filename="../../models/imports/past_report.py" line="36"/>
        <source>“{name}”有 {count} 格没有找到，请对照原件。</source>
        <translation>“{name}”: {count} cells were not found. Compare the original.</translation>
    </message>
    <message>
        <location filename="../../models/imports/past_report.py" line="38"/>
        <source>没有找到报告的文字部分，只读取了表格。</source>
        <translation>The text of the report was not found; only tables were read.</translation>
    </message>
    <message>
        <location filename="../../models/imports/past_report_balance.py" line="13"/>
        <source>原件写 {stated}，各项相加是 {counted}，请对照原件。</source>
        <translation>The original says {stated}, the parts add up to {counted}. Compare the original.</translation>
    </message>
    <message>
        <location filename="../../models/imports/past_report_balance.py" line="16"/>
        <source>第一项加第二项是 {received}，第三项加第四项是 {handled}，应当相等，请对照原件。</source>
        <translation>Lines one and two make {received}, lines three and four {handled}; they should be equal. Compare the original.</translation>
    </message>
    <message>
        <location filename="../../models/imports/past_report_tables.py" line="16"/>
        <source>文件里有两个不同的数：“{first}”和“{second}”，请对照原件。</source>
        <translation>The file has two different numbers, “{first}” and “{second}”. Compare the original.</translation>
    </message>
    <message>
        <location filename="../../models/imports/past_report_tables.py" line="17"/>
        <source>没有认出列标题，按格式规定的顺序读取，请对照原件。</source>
        <translation>The column headings were not recognised; read in the order of the form. Compare the original.</translation>
    </message>
    <message>
        <location filename="../../models/imports/past_report_tables.py" line="18"/>
        <source>原件的行标题是“{written}”，按最接近的一行读取，请对照原件。</source>
        <translation>The original heads this line “{written}”; read as the nearest one. Compare the original.</translation>
    </message>
    <message>
        <location filename="../../models/imports/past_report_tables.py" line="19"/>
        <source>没有认出“{label}”这一行，里面的数字没有读取。</source>
        <translation>Line “{label}” was not recognised; its numbers were not read.</translation>
    </message>
    <message>
        <location filename="../../models/imports/past_report_tables.py" line="22"/>
        <source>这一行有 {found} 个数，格式规定 {right} 个，按顺序读取，请对照原件。</source>
        <translation>This line has {found} numbers, the form {right}; read in order. Compare the original.</translation>
    </message>
    <message>
        <location filename="../../models/imports/past_report_texts.py" line="16"/>
        <source>原件的标题是“{written}”，请看看是不是这一段。</source>
        <translation>The original heads it “{written}”. See whether it is this paragraph.</translation>
    </message>
    <message>
        <location filename="../../models/imports/past_report_texts.py" line="17"/>
        <source>原件这一部分没有分小标题，全部放在这一段，请检查。</source>
        <translation>This part of the original has no subheadings; all of it was put here. Check it.</translation>
    </message>
    <message>
        <location filename="../../models/imports/past_report_texts.py" line="18"/>
        <source>没有找到“{heading}”这一部分，它的文字没有读取。</source>
        <translation>Part “{heading}” was not found; its text was not read.</translation>
    </message>
    <message>
        <location filename="../../models/imports/past_report_texts.py" line="19"/>
        <source>没有找到“{label}”，请看看原件里有没有这一段。</source>
        <translation>“{label}” was not found. See whether the original has it.</translation>
    </message>
    <message>
        <location filename="../../models/imports/past_report_texts.py" line="21"/>
        <source>这一段不知道属于哪里，没有读取，需要时请从原件复制。</source>
        <translation>It is not clear where this paragraph belongs, so it was not read. Copy it from the original if needed.</translation>
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
        <location filename="../../ui/forms/suggestions.py" line="50"/>
        <source>正在读取常用内容</source>
        <translation>Reading usual values</translation>
    </message>
</context>
<context>
    <name>views</name>
    <message>
        <location filename="../../models/records/saved_view.py" line="84"/>
        <source>本月</source>
        <translation>This month</translation>
    </message>
    <message>
        <location filename="../../models/records/saved_view.py" line="89"/>
        <source>本年</source>
        <translation>This year</translation>
    </message>
    <message>
        <location filename="../../models/records/saved_view.py" line="100"/>
        <source>待审签</source>
        <translation>To approve</translation>
    </message>
    <message>
        <location filename="../../models/records/saved_view.py" line="103"/>
        <source>逾期未公开</source>
        <translation>Overdue to publish</translation>
    </message>
    <message>
        <location filename="../../models/records/saved_view.py" line="108"/>
        <source>缺审签</source>
        <translation>No approval</translation>
    </message>
    <message>
        <location filename="../../models/records/saved_view.py" line="109"/>
        <source>缺成文日期</source>
        <translation>No document date</translation>
    </message>
    <message>
        <location filename="../../models/records/saved_view.py" line="110"/>
        <source>缺文号</source>
        <translation>No document number</translation>
    </message>
    <message>
        <location filename="../../models/records/saved_view.py" line="111"/>
        <source>缺概述</source>
        <translation>No summary</translation>
    </message>
    <message>
        <location filename="../../models/records/saved_view.py" line="112"/>
        <source>缺索引号</source>
        <translation>No index number</translation>
    </message>
    <message>
        <location filename="../../models/records/saved_view.py" line="117"/>
        <source>到期未撤</source>
        <translation>Overdue for removal</translation>
    </message>
    <message>
        <location filename="../../models/records/saved_view.py" line="119"/>
        <source>未撤除</source>
        <translation>Still posted</translation>
    </message>
    <message>
        <location filename="../../models/records/saved_view.py" line="120"/>
        <source>缺截止日期</source>
        <translation>No last day</translation>
    </message>
    <message>
        <location filename="../../models/records/saved_view.py" line="121"/>
        <source>缺监督电话</source>
        <translation>No complaint telephone</translation>
    </message>
    <message>
        <location filename="../../models/records/saved_view.py" line="124"/>
        <source>待开箱</source>
        <translation>To check</translation>
    </message>
    <message>
        <location filename="../../models/records/saved_view.py" line="125"/>
        <source>在用</source>
        <translation>In use</translation>
    </message>
    <message>
        <location filename="../../models/records/saved_view.py" line="126"/>
        <source>缺责任人</source>
        <translation>No person in charge</translation>
    </message>
    <message>
        <location filename="../../models/records/saved_view.py" line="130"/>
        <source>未办结</source>
        <translation>Not closed</translation>
    </message>
    <message>
        <location filename="../../models/records/saved_view.py" line="132"/>
        <location filename="../../models/records/saved_view.py" line="149"/>
        <source>逾期未办</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <location filename="../../models/records/saved_view.py" line="138"/>
        <source>待告知</source>
        <translation>To inform</translation>
    </message>
    <message>
        <location filename="../../models/records/saved_view.py" line="141"/>
        <source>缺办理结果</source>
        <translation>No result</translation>
    </message>
    <message>
        <location filename="../../models/records/saved_view.py" line="144"/>
        <source>缺承办人</source>
        <translation>No handler</translation>
    </message>
    <message>
        <location filename="../../models/records/saved_view.py" line="148"/>
        <source>未答复</source>
        <translation>Unanswered</translation>
    </message>
    <message>
        <location filename="../../models/records/saved_view.py" line="150"/>
        <source>缺编号</source>
        <translation>No number</translation>
    </message>
    <message>
        <location filename="../../models/records/saved_view.py" line="154"/>
        <location filename="../../models/records/saved_view.py" line="158"/>
        <source>未审结</source>
        <translation>Undecided</translation>
    </message>
    <message>
        <location filename="../../models/records/saved_view.py" line="162"/>
        <source>待整改</source>
        <translation>To mend</translation>
    </message>
    <message>
        <location filename="../../models/records/saved_view.py" line="163"/>
        <source>逾期未整改</source>
        <translation>Overdue to mend</translation>
    </message>
    <message>
        <location filename="../../models/records/saved_view.py" line="165"/>
        <source>缺复查结果</source>
        <translation>No recheck</translation>
    </message>
    <message>
        <location filename="../../models/records/saved_view.py" line="171"/>
        <source>缺参加人数</source>
        <translation>No attendance</translation>
    </message>
</context>
</TS>
