import { Command, Option } from "commander";
import { codeOf } from "./atomic-write";
import type { CheckOptions } from "./check-request";
import type { ClearOptions } from "./clear-command";
import { problemLine } from "./command-output";
import { speak } from "./command-words";
import type { ConsolidateOptions } from "./consolidate-request";
import type { CriteriaExportOptions, CriteriaOptions } from "./criteria-command";
import type { ExitCode } from "./exit-code";
import type { FillOptions } from "./fill-command";
import { localeFor } from "../locale/locale";
import type { ReconcileOptions } from "./reconcile-command";
import type { ReportOptions } from "./report-command";
import type { Streams } from "./streams";

const streams: Streams = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  now: () => new Date(),
};

const asksEnglish = process.argv.some((word, index, words) => word === "--lang=en" || (word === "--lang" && words[index + 1] === "en"));
const locale = localeFor(asksEnglish ? "en" : "vi");
const { cli, summary, consolidate } = locale;

// Whoever reads our output may stop reading (`| head`); a full disk behind it must not look like "errors found".
process.stdout.on("error", (error) => {
  const detail = codeOf(error);
  if (detail !== "EPIPE") streams.err(`${problemLine(locale, { kind: "file-unwritable", params: { detail } })}\n`);
  process.exit(detail === "EPIPE" ? process.exitCode : 2);
});
const lang = (): Option => new Option("--lang <vi|en>", cli.options.lang).default("vi");
const collect = (word: string, before: readonly string[] | undefined): readonly string[] => [...(before ?? []), word];

/** Sets the exit code instead of exiting, so that everything printed is written out first. */
function finish(code: ExitCode): void {
  process.exitCode = code;
}

const program = new Command("khuyenhoc").description(cli.program);

program
  .command("check")
  .description(cli.check)
  .argument("<file|dir...>")
  .option("--criteria <id|file>", cli.options.criteria)
  .option("--zone <zone>", cli.options.zone)
  .option("--group <group>", cli.options.group)
  .option("--unit <unit>", cli.options.unit)
  .option("--year <year>", cli.options.year)
  .option("--threshold <points>", cli.options.threshold)
  .option("--map <columns>", cli.options.map, collect)
  .option("--mark [out]", cli.options.mark)
  .option("--fix [out]", cli.options.fix)
  .option("--in-place", cli.options.inPlace)
  .option("--notes", cli.options.notes)
  .option("--json", cli.options.json)
  .addOption(lang())
  .action(async (paths: string[], options: CheckOptions) => {
    const { runCheck } = await import("./check-command");
    finish(await runCheck(paths, options, streams));
  });

program
  .command("clear")
  .description(cli.clear)
  .argument("<file>")
  .option("--out <file>", cli.options.out)
  .option("--in-place", cli.options.inPlace)
  .addOption(lang())
  .action(async (file: string, options: ClearOptions) => {
    const { runClear } = await import("./clear-command");
    finish(await runClear(file, options, streams));
  });

program
  .command("reconcile")
  .description(summary.reconcile)
  .argument("<file|dir...>")
  .option("--criteria <id|file>", cli.options.criteria)
  .option("--zone <zone>", cli.options.zone)
  .option("--threshold <points>", cli.options.threshold)
  .option("--map-summary <columns>", summary.options.mapSummary, collect)
  .option("--json", cli.options.json)
  .addOption(lang())
  .action(async (paths: string[], options: ReconcileOptions) => {
    const { runReconcile } = await import("./reconcile-command");
    finish(await runReconcile(paths, options, streams));
  });

program
  .command("fill")
  .description(summary.fill)
  .argument("<file>")
  .option("--sheet <name>", summary.options.sheet)
  .option("--template <file>", summary.options.template)
  .option("--map-summary <columns>", summary.options.mapSummary, collect)
  .option("--overwrite", summary.options.overwrite)
  .option("--rounding <way>", summary.options.rounding)
  .option("--criteria <id|file>", cli.options.criteria)
  .option("--zone <zone>", cli.options.zone)
  .option("--threshold <points>", cli.options.threshold)
  .option("--out <file>", cli.options.out)
  .option("--in-place", cli.options.inPlace)
  .option("--json", cli.options.json)
  .addOption(lang())
  .action(async (file: string, options: FillOptions) => {
    const { runFill } = await import("./fill-command");
    finish(await runFill(file, options, streams));
  });

program
  .command("report")
  .description(summary.report)
  .argument("<file>")
  .option("--criteria <id|file>", cli.options.criteria)
  .option("--zone <zone>", cli.options.zone)
  .option("--threshold <points>", cli.options.threshold)
  .option("--rounding <way>", summary.options.rounding)
  .option("--out <file>", summary.options.docx)
  .addOption(lang())
  .action(async (file: string, options: ReportOptions) => {
    const { runReport } = await import("./report-command");
    finish(await runReport(file, options, streams));
  });

program
  .command("consolidate")
  .description(consolidate.description)
  .argument("[file|dir...]")
  .option("--out <file>", consolidate.options.out)
  .option("--template <file>", consolidate.options.template)
  .option("--units <file>", consolidate.options.units)
  .option("--units-template <out>", consolidate.options.unitsTemplate)
  .option("--level <level>", consolidate.options.level)
  .option("--prefer <newest|all|file>", consolidate.options.prefer, collect)
  .option("--with-rows", consolidate.options.withRows)
  .option("--with-personal", consolidate.options.withPersonal)
  .option("--return <dir>", consolidate.options.returnDir)
  .option("--criteria <id|file>", cli.options.criteria)
  .option("--zone <zone>", cli.options.zone)
  .option("--threshold <points>", cli.options.threshold)
  .option("--year <year>", cli.options.year)
  .option("--map-summary <columns>", summary.options.mapSummary, collect)
  .option("--json", cli.options.json)
  .addOption(lang())
  .action(async (paths: string[], options: ConsolidateOptions) => {
    const { runConsolidate } = await import("./consolidate-command");
    finish(await runConsolidate(paths, options, streams));
  });

const criteria = program.command("criteria").description(cli.criteria);
criteria
  .command("list")
  .description(cli.criteriaList)
  .addOption(lang())
  .action(async (options: CriteriaOptions) => {
    const { runCriteriaList } = await import("./criteria-command");
    finish(runCriteriaList(options, streams));
  });
criteria
  .command("show")
  .description(cli.criteriaShow)
  .argument("<id|file>")
  .addOption(lang())
  .action(async (id: string, options: CriteriaOptions) => {
    const { runCriteriaShow } = await import("./criteria-command");
    finish(await runCriteriaShow(id, options, streams));
  });
criteria
  .command("export")
  .description(cli.criteriaExport)
  .argument("<id|file>")
  .option("--out <file>", cli.options.out)
  .addOption(lang())
  .action(async (id: string, options: CriteriaExportOptions) => {
    const { runCriteriaExport } = await import("./criteria-command");
    finish(await runCriteriaExport(id, options, streams));
  });

// Commander's own word for "help was asked for" is 0; whatever it refuses was asked wrongly.
speak(program, cli.commandLine, streams.err, (code) => process.exit(code === 0 ? 0 : 2));
await program.parseAsync();
