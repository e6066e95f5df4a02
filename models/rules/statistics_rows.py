"""The rows of 《政府信息公开情况统计表》 (国办发〔2014〕32号), used for the years 2014 to 2018."""

from models.rules.report_rows import StatisticsRow

_PUBLISHED = (
    StatisticsRow("publications_heading", "一、", "主动公开情况", "", 0),
    StatisticsRow(
        "published",
        "（一）",
        "主动公开政府信息数（不同渠道和方式公开相同信息计1条）",
        "条",
        1,
    ),
    StatisticsRow("published_normative", "其中：", "主动公开规范性文件数", "条", 2),
    StatisticsRow("normative_issued", "", "制发规范性文件总数", "件", 2),
    StatisticsRow("channels_heading", "（二）", "通过不同渠道和方式公开政府信息的情况", "", 1),
    StatisticsRow("published_in_gazette", "1.", "政府公报公开政府信息数", "条", 2),
    StatisticsRow("published_on_website", "2.", "政府网站公开政府信息数", "条", 2),
    StatisticsRow("published_on_weibo", "3.", "政务微博公开政府信息数", "条", 2),
    StatisticsRow("published_on_wechat", "4.", "政务微信公开政府信息数", "条", 2),
    StatisticsRow("published_otherwise", "5.", "其他方式公开政府信息数", "条", 2),
)
_RESPONSES = (
    StatisticsRow("responses_heading", "二、", "回应解读情况", "", 0),
    StatisticsRow(
        "responses",
        "（一）",
        "回应公众关注热点或重大舆情数（不同方式回应同一热点或舆情计1次）",
        "次",
        1,
    ),
    StatisticsRow("response_channels_heading", "（二）", "通过不同渠道和方式回应解读的情况", "", 1),
    StatisticsRow("press_conferences", "1.", "参加或举办新闻发布会总次数", "次", 2),
    StatisticsRow("press_conferences_by_head", "其中：", "主要负责同志参加新闻发布会次数", "次", 3),
    StatisticsRow("online_interviews", "2.", "政府网站在线访谈次数", "次", 2),
    StatisticsRow(
        "online_interviews_by_head", "其中：", "主要负责同志参加政府网站在线访谈次数", "次", 3
    ),
    StatisticsRow("policy_explanations", "3.", "政策解读稿件发布数", "篇", 2),
    StatisticsRow("responses_by_social_media", "4.", "微博微信回应事件数", "次", 2),
    StatisticsRow("responses_otherwise", "5.", "其他方式回应事件数", "次", 2),
)
_RECEIVED = (
    StatisticsRow("applications_heading", "三、", "依申请公开情况", "", 0),
    StatisticsRow(
        "applications",
        "（一）",
        "收到申请数",
        "件",
        1,
        (
            "applications_in_person",
            "applications_by_fax",
            "applications_by_network",
            "applications_by_letter",
        ),
    ),
    StatisticsRow("applications_in_person", "1.", "当面申请数", "件", 2),
    StatisticsRow("applications_by_fax", "2.", "传真申请数", "件", 2),
    StatisticsRow("applications_by_network", "3.", "网络申请数", "件", 2),
    StatisticsRow("applications_by_letter", "4.", "信函申请数", "件", 2),
    StatisticsRow("closed", "（二）", "申请办结数", "件", 1, ("closed_on_time", "closed_extended")),
    StatisticsRow("closed_on_time", "1.", "按时办结数", "件", 2),
    StatisticsRow("closed_extended", "2.", "延期办结数", "件", 2),
)
_ANSWERS = (
    StatisticsRow(
        "answers",
        "（三）",
        "申请答复数",
        "件",
        1,
        (
            "answers_already_public",
            "answers_granted",
            "answers_partly_granted",
            "answers_refused",
            "answers_not_ours",
            "answers_not_existing",
            "answers_asked_to_correct",
            "answers_other_way",
        ),
    ),
    StatisticsRow("answers_already_public", "1.", "属于已主动公开范围数", "件", 2),
    StatisticsRow("answers_granted", "2.", "同意公开答复数", "件", 2),
    StatisticsRow("answers_partly_granted", "3.", "同意部分公开答复数", "件", 2),
    StatisticsRow(
        "answers_refused",
        "4.",
        "不同意公开答复数",
        "件",
        2,
        (
            "refused_secret",
            "refused_commercial_secret",
            "refused_privacy",
            "refused_safety",
            "refused_not_information",
            "refused_other_law",
        ),
    ),
    StatisticsRow("refused_secret", "其中：", "涉及国家秘密", "件", 3),
    StatisticsRow("refused_commercial_secret", "", "涉及商业秘密", "件", 3),
    StatisticsRow("refused_privacy", "", "涉及个人隐私", "件", 3),
    StatisticsRow("refused_safety", "", "危及国家安全、公共安全、经济安全和社会稳定", "件", 3),
    StatisticsRow("refused_not_information", "", "不是《条例》所指政府信息", "件", 3),
    StatisticsRow("refused_other_law", "", "法律法规规定的其他情形", "件", 3),
    StatisticsRow("answers_not_ours", "5.", "不属于本行政机关公开数", "件", 2),
    StatisticsRow("answers_not_existing", "6.", "申请信息不存在数", "件", 2),
    StatisticsRow("answers_asked_to_correct", "7.", "告知作出更改补充数", "件", 2),
    StatisticsRow("answers_other_way", "8.", "告知通过其他途径办理数", "件", 2),
)
_DISPUTES = (
    StatisticsRow(
        "reviews",
        "四、",
        "行政复议数量",
        "件",
        0,
        ("reviews_upheld", "reviews_corrected", "reviews_other"),
    ),
    StatisticsRow("reviews_upheld", "（一）", "维持具体行政行为数", "件", 1),
    StatisticsRow("reviews_corrected", "（二）", "被依法纠错数", "件", 1),
    StatisticsRow("reviews_other", "（三）", "其他情形数", "件", 1),
    StatisticsRow(
        "lawsuits",
        "五、",
        "行政诉讼数量",
        "件",
        0,
        ("lawsuits_upheld", "lawsuits_corrected", "lawsuits_other"),
    ),
    StatisticsRow("lawsuits_upheld", "（一）", "维持具体行政行为或者驳回原告诉讼请求数", "件", 1),
    StatisticsRow("lawsuits_corrected", "（二）", "被依法纠错数", "件", 1),
    StatisticsRow("lawsuits_other", "（三）", "其他情形数", "件", 1),
    StatisticsRow("complaints", "六、", "举报投诉数量", "件", 0),
    StatisticsRow("fees_wan_yuan", "七、", "依申请公开信息收取的费用", "万元", 0),
)
_INSTITUTION = (
    StatisticsRow("institution_heading", "八、", "机构建设和保障经费情况", "", 0),
    StatisticsRow("disclosure_units", "（一）", "政府信息公开工作专门机构数", "个", 1),
    StatisticsRow("reading_points", "（二）", "设置政府信息公开查阅点数", "个", 1),
    StatisticsRow(
        "staff",
        "（三）",
        "从事政府信息公开工作人员数",
        "人",
        1,
        ("full_time_staff", "part_time_staff"),
    ),
    StatisticsRow(
        "full_time_staff",
        "1.",
        "专职人员数（不包括政府公报及政府网站工作人员数）",
        "人",
        2,
    ),
    StatisticsRow("part_time_staff", "2.", "兼职人员数", "人", 2),
    StatisticsRow(
        "budget_wan_yuan",
        "（四）",
        "政府信息公开专项经费（不包括用于政府公报编辑管理及政府网站建设维护等方面的经费）",
        "万元",
        1,
    ),
    StatisticsRow("meetings_heading", "九、", "政府信息公开会议和培训情况", "", 0),
    StatisticsRow("meetings", "（一）", "召开政府信息公开工作会议或专题会议数", "次", 1),
    StatisticsRow("trainings", "（二）", "举办各类培训班数", "次", 1),
    StatisticsRow("trained_people", "（三）", "接受培训人员数", "人次", 1),
)

STATISTICS_2014_ROWS: tuple[StatisticsRow, ...] = (
    *_PUBLISHED,
    *_RESPONSES,
    *_RECEIVED,
    *_ANSWERS,
    *_DISPUTES,
    *_INSTITUTION,
)
"""All rows in the order of the table.

Source:
    国办发〔2014〕32号, attachment.
"""
