/** The start form of 说“不”事项, filled in. */
export const MATTER = {
  事项类别: '行政许可事项',
  申请人: '某食品企业，经办人甲',
  联系方式: '0377-60000000',
  申请时间: '2026-11-23T08:40:00+08:00',
  申请方式: '来访',
  申请事项: '申请办理食品经营许可证变更，经营场所证明不齐',
};

/** What 审批表 needs before it goes to the head of section. */
export const FORM = { 不能办原因: '把握不准', 说不理由: '经营场所证明材料不齐，现行规定未明确可否容缺办理' };
