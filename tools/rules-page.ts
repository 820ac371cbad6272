// Writes docs/rules.md, the reference of every rule: npx tsx tools/rules-page.ts
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import type { RuleFace } from "../src/check/rule-definition";
import { rowRules } from "../src/check/row-rules";
import { FIGURE_RULES, FILE_RULES } from "../src/check/rule";
import { sheetRules } from "../src/check/sheet-rules";
import { findingWords, localeFor } from "../src/locale/locale";

const vi = localeFor("vi");
const en = localeFor("en");

/** The whole page, Vietnamese first, English below each rule. */
export function rulesPage(): string {
  return [
    "# Các quy tắc kiểm tra · Rules",
    "",
    "Trang này được tạo từ mã nguồn (`npx tsx tools/rules-page.ts`); đừng sửa tay. Mã quy tắc là công khai và không đổi.",
    "*This page is generated from the code; do not edit it. Rule ids are public and stable.*",
    "",
    "- **lỗi** (error): chặn lại, hầu như không bao giờ báo nhầm.",
    "- **cảnh báo** (warning): có thể chấp nhận, kèm lý do.",
    "- **gợi ý** (hint): để biết.",
    "",
    "## Quy tắc theo dòng · Row rules",
    "",
    ...Object.values(rowRules).flatMap(ruleSection),
    "## Quy tắc theo danh sách · Sheet rules",
    "",
    ...Object.values(sheetRules).flatMap(ruleSection),
    "## Quy tắc về số liệu và về tệp · Figure and file rules",
    "",
    "| mã · id | Tiếng Việt | English |",
    "|---|---|---|",
    ...[...FIGURE_RULES, ...FILE_RULES].map((id) => `| \`${id}\` | ${vi.rules[id].title} | ${en.rules[id].title} |`),
    "",
  ].join("\n");
}

function ruleSection({ id, severity, example }: RuleFace): readonly string[] {
  const said = { rule: id, params: example.params };
  const [vietnamese, english] = [findingWords(vi, said), findingWords(en, said)];
  const cell = example.cell === "" ? "" : `${example.cell}: `;
  return [
    `### \`${id}\` · ${vietnamese.title}`,
    "",
    `${vi.severities[severity]} · ${en.severities[severity]} · *${english.title}*`,
    "",
    `- ${cell}${vietnamese.wrong}`,
    `- → ${vietnamese.todo}`,
    `- *${cell}${english.wrong}*`,
    `- *→ ${english.todo}*`,
    "",
  ];
}

if (process.argv[1]?.endsWith("rules-page.ts")) writeFileSync(resolve("docs/rules.md"), rulesPage());
