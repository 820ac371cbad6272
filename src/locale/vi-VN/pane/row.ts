import type { CriteriaSet } from "../../../criteria/criteria-set";
import { subjectNouns } from "../subject-nouns";

/** What the card of the selected row says. */
export const row = {
  title: "Dòng đang chọn",
  noName: "(chưa có tên)",
  total: (points: string, maximum: string) => `${points}/${maximum} điểm`,
  stillPossible: (points: string) => `Còn có thể thêm ${points} điểm khi ghi đủ.`,
  notJudged: "Không xét",
  unfit: (subject: CriteriaSet["subject"]) => `Chưa có bộ tiêu chí cho ${subjectNouns[subject]}, nên dòng này không được xét đạt hay chưa đạt và không cộng vào số liệu.`,
  findings: (count: string) => `${count} điều cần xem ở dòng này`,
};
