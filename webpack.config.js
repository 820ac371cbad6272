import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import CopyWebpackPlugin from "copy-webpack-plugin";
import HtmlWebpackPlugin from "html-webpack-plugin";
import MinimizerPlugin from "minimizer-webpack-plugin";

const root = dirname(fileURLToPath(import.meta.url));
const require = createRequire(import.meta.url);
const { version } = require("./package.json");

/** Where the pane is served in development; a build for a province passes its own: `npm run build -- --env origin=https://…`. */
const DEVELOPMENT_ORIGIN = "https://localhost:3000";
const OFFICE_JS = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

/**
 * Scripts only from this place (and Microsoft's script host in Excel), connections only to itself. Styles may be inline
 * because Fluent's styling engine writes its rules into the page.
 */
function contentSecurityPolicy(scriptHosts) {
  return [
    "default-src 'none'",
    `script-src 'self'${scriptHosts}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

function base(name, production) {
  return {
    name,
    mode: production ? "production" : "development",
    devtool: production ? false : "source-map",
    target: ["web", "es2020"],
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    output: {
      path: join(root, "dist", name),
      filename: "[name].[contenthash:8].js",
      chunkFilename: "[name].[contenthash:8].js",
      clean: true,
      publicPath: "",
    },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          use: {
            loader: "swc-loader",
            options: {
              jsc: {
                target: "es2020",
                parser: { syntax: "typescript", tsx: true },
                transform: { react: { runtime: "automatic" } },
              },
            },
          },
        },
        { test: /\.css$/, type: "asset/source" },
      ],
    },
    // swc minimizes in a tenth of the time of webpack's own choice, to the same size within a hundredth.
    optimization: { minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify, extractComments: false })] },
    performance: { hints: false },
    infrastructureLogging: { level: "error" },
    stats: "errors-warnings",
  };
}

function page(title, filename, chunk, officeScript) {
  return new HtmlWebpackPlugin({
    title,
    filename,
    chunks: [chunk],
    template: join(root, "src", "taskpane", "page.html"),
    templateParameters: {
      title,
      officeScript,
      policy: contentSecurityPolicy(officeScript ? " https://appsforoffice.microsoft.com" : ""),
    },
    scriptLoading: "defer",
    minify: false,
  });
}

/** The page that Office links to: words alone, no script. */
function helpPage() {
  return new HtmlWebpackPlugin({
    filename: "help.html",
    chunks: [],
    template: join(root, "src", "taskpane", "help.html"),
    templateParameters: { title: "Sổ Khuyến Học", policy: "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'" },
    minify: false,
  });
}

/** The keys of the ribbon's actions, which only Office (or the workbench in its place) reads, with their English names. */
const SHORTCUTS = ["shortcuts.json", "shortcuts.en-us.json"].map((name) => ({ from: `assets/${name}`, to: name }));

/** `assets/` as served beside the pane: icons, and the sample workbook of the first run. */
function served(extra) {
  return new CopyWebpackPlugin({
    patterns: [
      { from: "assets/icons/*.png", to: "icons/[name][ext]" },
      { from: "assets/samples/dien-bien-2021/received/*.xlsx", to: "samples/[name][ext]", noErrorOnMissing: true },
      ...extra,
    ],
  });
}

const WORKBENCH_SCRIPTS = ["pane-bridge.js", "office/excel-win32-16.01.js", "pane-office.js"];

/** The add-in's own page, with the host's bridge and the library from npm in place of Microsoft's address. */
function paneOfWorkbench(html) {
  const scripts = WORKBENCH_SCRIPTS.map((source) => `<script src="${source}"></script>`).join("");
  // The minimizer leaves the quotes out.
  const replaced = html.replace(new RegExp(`<script src="?${OFFICE_JS.replaceAll(".", "\\.")}"?></script>`), scripts).replaceAll(" https://appsforoffice.microsoft.com", "");
  if (!replaced.includes(scripts)) throw new Error("taskpane.html no longer loads office.js as the workbench expects.");
  return replaced;
}

/**
 * The workbench: for development and for seeing, never published, as it carries Microsoft's library. It is built after
 * the add-in and takes its very files.
 */
function workbench(production) {
  const addin = join(root, "dist", "addin");
  const shared = base("workbench", production);
  return {
    ...shared,
    dependencies: ["addin"],
    entry: {
      workbench: "./src/workbench/page/workbench-entry.tsx",
      "pane-bridge": "./src/workbench/page/pane-bridge.ts",
      "pane-office": "./src/workbench/page/pane-office.ts",
    },
    output: { ...shared.output, filename: "[name].js" },
    module: {
      rules: [
        ...shared.module.rules,
        { include: /node_modules[\\/]@univerjs[\\/]/, resolve: { alias: { numfmt$: join(root, "src", "workbench", "grid", "remembered-numbers.ts") } } },
      ],
    },
    // Never published, so built as quickly as can be: fitting the grid's library together took a fifth of the time of all three builds.
    optimization: { minimize: false, concatenateModules: false, usedExports: false, innerGraph: false, mangleExports: false, realContentHash: false },
    plugins: [
      new HtmlWebpackPlugin({
        filename: "index.html",
        chunks: ["workbench"],
        template: join(root, "src", "workbench", "page", "index.html"),
        templateParameters: { title: "Sổ Khuyến Học", policy: `${contentSecurityPolicy("")}; frame-src 'self'` },
        scriptLoading: "defer",
        minify: false,
      }),
      served([
        { from: "manifest.xml", to: "manifest.xml" },
        ...SHORTCUTS,
        { from: "src/workbench/page/page.css", to: "page.css" },
        { from: "node_modules/@univerjs/preset-sheets-core/lib/index.css", to: "grid/core.css" },
        { from: "node_modules/@univerjs/preset-sheets-conditional-formatting/lib/index.css", to: "grid/conditional-formatting.css" },
        { from: "node_modules/@univerjs/preset-sheets-note/lib/index.css", to: "grid/note.css" },
        { from: "node_modules/@microsoft/office-js/dist/excel-win32-16.01.js", to: "office/excel-win32-16.01.js", info: { minimized: true } },
        { from: "*.js", context: addin },
        { from: "taskpane.html", context: addin, to: "pane.html", transform: (html) => paneOfWorkbench(html.toString()) },
      ]),
    ],
  };
}

export default (env = {}, argv = {}) => {
  const production = argv.mode !== "development";
  const origin = env.origin ?? DEVELOPMENT_ORIGIN;
  const addin = {
    ...base("addin", production),
    entry: { taskpane: "./src/taskpane/excel-entry.tsx" },
    plugins: [
      page("Sổ Khuyến Học", "taskpane.html", "taskpane", OFFICE_JS),
      helpPage(),
      served([
        ...SHORTCUTS,
        {
          from: "manifest.xml",
          to: "manifest.xml",
          transform: (text) =>
            text.toString().replaceAll(DEVELOPMENT_ORIGIN, origin).replace(/<Version>.*?<\/Version>/, `<Version>${version}.0</Version>`),
        },
      ]),
    ],
  };
  const standalone = {
    ...base("standalone", production),
    entry: { standalone: "./src/taskpane/standalone-entry.tsx" },
    plugins: [page("Sổ Khuyến Học", "standalone.html", "standalone", ""), served([])],
  };
  return [addin, standalone, workbench(production)];
};
