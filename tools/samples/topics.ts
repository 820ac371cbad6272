import { sampleSet } from "./criteria-sheet";

/** The ten indicators as the set names them; position 0 = indicator 1. */
export const TOPICS: readonly string[] = sampleSet().indicators.map(({ title }) => title.vi);

/** The same in the shorter words of a sender who made the form anew. */
export const SHORT_TOPICS = [
  "Đọc, cập nhật kiến thức", "Kế hoạch học tập", "Thời gian cho câu lạc bộ, thư viện", "Khuyến khích gia đình, đồng nghiệp",
  "Công nghệ thông tin", "Ngoại ngữ", "Tính toán, cải tiến", "Tư duy phản biện", "Quan hệ thân thiện", "Hợp tác, chia sẻ",
] as const;

/** The three competences; position 0 = competence 1. */
export const COMPETENCES = ["Năng lực tự học, học tập suốt đời", "Năng lực sử dụng công cụ", "Năng lực quan hệ xã hội"] as const;
