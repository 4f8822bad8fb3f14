/// Briefings written for the tests, with the phrases that such texts repeat.
enum Briefings {
  static let english = """
    The Harbour Council met on Tuesday to review the state of trade in the outer islands. Members agreed \
    that demand had firmed since the spring, although the recovery of the smaller ports is still uneven. \
    The Council will keep a prudent monetary policy and a proactive fiscal policy, and it will not raise \
    the berthing levy before winter.

    On prices, the Council noted that inflation has eased over the past year but remains somewhat \
    elevated. Expectations are well anchored, and wage growth is consistent with stable prices. The Council \
    remains attentive to the risks on both sides of its mandate; it judges that the risks to employment \
    and inflation are roughly in balance. Members did not see a need for further easing.

    The Council called for implementing a more proactive fiscal policy, for bringing forward the renewal \
    of the northern quays, and for supporting firms that employ local crews. Local governments should use \
    the special bonds well, avoid waste, and publish what they spend. No new tax relief is planned, but \
    the Council is prepared to adjust its stance as the data require.

    Housing was discussed at length. Sales of finished flats have stopped falling in the larger towns, \
    while stocks of unsold flats remain high elsewhere. The Council will strive to stabilize the housing \
    market, will control new supply strictly, and will "finish what was begun" before new land is sold. \
    The fund for delayed projects is to be doubled in the autumn.

    Financial oversight will be strengthened. Small lenders have to hold more capital, and cross-border \
    payments are to be watched closely. The Council will forestall systemic risks in key areas, will \
    protect the savings of households, and will never allow the costs of failure to be shifted to \
    depositors. Monetary policy alone cannot do this.

    Looking ahead, the Council expects growth of about 3.5 percent this year and slightly less in the next. \
    The path of monetary policy depends on the incoming data, the evolving outlook, and the balance of \
    risks. The next meeting will be held in October, and its agenda will be published two weeks before.
    """

  static let chinese = """
    会议指出，今年以来各岛经济运行总体平稳，外贸规模稳步扩大，新建码头陆续投入使用，民生保障更加有力。同时也要看到，中小港口恢复仍不均衡，\
    部分企业经营压力较大，居民增收的基础还需巩固。

    会议强调，做好下半年工作，要坚持稳中求进工作总基调，实施更加积极的财政政策和稳健的货币政策，着力扩大内需，着力稳定就业。财政政策要加力提效，\
    用好专项债券，加快北岸码头改造。货币政策要精准有效，保持流动性合理充裕，不搞大水漫灌。

    会议要求，扩大海产品消费，支持“以旧换新”扩围，让居民得到实惠。要培育新的增长点，发展海上风电，建设智能船坞，推动科技创新和产业创新融合。\
    要加强基础研究，完善人才评价办法，使科研人员无后顾之忧。

    会议认为，房地产市场出现积极变化，成交量有所回升，但库存仍然偏高。要严控增量、优化存量、提高质量，推动房地产市场止跌回稳。要做好交付工作，\
    项目资金不得挪作他用。对困难家庭的住房保障，各岛未达标准的要限期补齐。

    会议指出，要有效防范化解重点领域风险，牢牢守住不发生系统性风险的底线。中小金融机构要补充资本，跨境支付要加强监测。坚持稳中求进，\
    以进促稳，先立后破，把握好政策的时度效。

    会议号召，全体干部要转变作风，深入一线调查研究，及时回应群众关切。预计全年增长3.5%左右，物价保持温和。会议决定，十月召开下一次全体会议，\
    研究明年工作安排。
    """

  /// Texts of the same kind that share no sentence with those above.
  static let otherEnglish = """
    Farmers in the river district harvested early because the dry season began in May. Their unions asked \
    for cheaper seed and a longer grazing lease.

    Engineers tested a tunnel beneath the old railway and found the clay softer than drawings had \
    suggested. Work resumes once pumps arrive.

    Teachers welcomed smaller classes yet warned that rural schools lack heating. A petition with nine \
    thousand names reached parliament on Friday.
    """

  static let otherChinese = """
    山区合作社收成早于往年，茶农希望降低运费，延长租期。

    隧道勘探发现黏土比图纸标注的更软，抽水设备运到后复工。

    教师欢迎小班授课，却担心乡村学校冬天缺少暖气，联名信周五送达。
    """

  static let englishWords = [
    "visibly", "northern", "moderate", "vessel", "seasonal", "pilot", "coastal", "committee",
    "reserve",
    "timely", "accommodative", "loose", "targeted", "quarterly", "freight", "durable", "orderly",
  ]
  static let chineseWords = ["适度", "宽松", "稳妥", "推进", "岸线", "航运", "季度", "审慎", "试点", "有序", "渔港"]
}
