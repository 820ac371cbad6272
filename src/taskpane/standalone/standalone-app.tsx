import type { JSX } from "react";
import { useMemo, useState } from "react";
import { localeFor } from "../../locale/locale";
import type { Problem, Result } from "../../workbook/problem";
import { succeed } from "../../workbook/problem";
import type { PaneSettings } from "../session/pane-settings";
import type { Store } from "../session/store";
import { Look } from "../shell/look";
import { Pane } from "../shell/pane";
import type { PaneHost } from "../shell/pane-host";
import { keptSettings, paneServices } from "../shell/pane-services";
import type { PaneServices } from "../shell/services";
import { ServicesProvider, languageOf, useStore } from "../shell/services";
import { FileBar } from "./file-bar";
import { OpenFile } from "./open-file";
import type { OpenedFile } from "./opened-file";
import { openBytes } from "./opened-file";
import { RowView } from "./row-view";
import { shownWorkbook } from "./shown-workbook";

type OpenNew = PaneHost["openNew"];

interface Opened {
  readonly file: OpenedFile;
  readonly services: PaneServices;
}

/** The edition without Excel: a file is opened, the pane works on its bytes, and a copy is saved. */
export function StandaloneApp({ hostOf }: { readonly hostOf: (openNew: OpenNew) => PaneHost }): JSX.Element {
  const [opened, setOpened] = useState<Opened | null>(null);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [setting] = useState(() => startHost(hostOf, (next) => setOpened(next)));
  const { host, settings, open, close } = setting;
  const language = languageOf(useStore(settings), host);
  const openFile = async (name: string, bytes: Uint8Array): Promise<void> => {
    const done = await open(name, bytes);
    setProblems(done.ok ? [] : done.problems);
  };
  const below = useMemo(() => <RowView />, []);
  return (
    <Look host={host} language={language}>
      {opened === null ? (
        <OpenFile host={host} locale={localeFor(language)} problems={problems} onOpen={openFile} />
      ) : (
        <ServicesProvider key={opened.file.name + String(opened.file.original.length)} value={opened.services}>
          <FileBar
            file={opened.file}
            onClose={close}
          />
          <Pane below={below} />
        </ServicesProvider>
      )}
    </Look>
  );
}

interface StartedHost {
  readonly host: PaneHost;
  readonly settings: Store<PaneSettings>;
  readonly open: OpenNew;
  /** Ends the work on the open file. */
  readonly close: () => void;
}

function startHost(hostOf: (openNew: OpenNew) => PaneHost, tell: (opened: Opened | null) => void): StartedHost {
  let shown: Opened | null = null;
  const show = (next: Opened | null): void => {
    shown?.services.session.close();
    shown?.file.workbook.close();
    shown = next;
    tell(next);
  };
  const open = async (name: string, bytes: Uint8Array): Promise<Result<null>> => {
    const file = await openBytes(name, bytes);
    if (!file.ok) return file;
    const services = paneServices(host, shownWorkbook(file.value.workbook), name, settings);
    show({ file: file.value, services });
    return succeed(null);
  };
  const host = hostOf(open);
  const settings = keptSettings(host);
  return { host, settings, open, close: () => show(null) };
}
