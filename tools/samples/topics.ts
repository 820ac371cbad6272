/** The topics of the ten items in a few words, not their official wording; position 0 = indicator 1. */
export const TOPICS = [
  "Đọc, cập nhật kiến thức", "Kế hoạch học tập", "Dành thời gian học ở câu lạc bộ, thư viện", "Động viên gia đình, đồng nghiệp học tập",
  "Công nghệ thông tin", "Ngoại ngữ", "Tính toán, cải tiến công việc", "Tư duy phản biện",
  "Quan hệ thân thiện, giải quyết mâu thuẫn", "Hợp tác, chia sẻ",
] as const;

/** The three competences; position 0 = competence 1. */
export const COMPETENCES = ["Năng lực tự học, học tập suốt đời", "Năng lực sử dụng công cụ", "Năng lực quan hệ xã hội"] as const;
