import type { Workbook } from "../../workbook/workbook";
import { INITIAL_VIEW } from "../check/check-view";
import type { PaneSettings } from "../session/pane-settings";
import { formatSettings, parseSettings } from "../session/pane-settings";
import type { Session } from "../session/session";
import { createSession } from "../session/session";
import type { Store } from "../session/store";
import { createStore } from "../session/store";
import type { View } from "./navigation";
import type { PaneHost } from "./pane-host";
import type { PaneServices, Question } from "./services";
import { localeNow } from "./services";

/** The settings kept on this machine; each change is kept at once. */
export function keptSettings(host: Pick<PaneHost, "settings">): Store<PaneSettings> {
  const settings = createStore(parseSettings(host.settings.read()));
  settings.subscribe(() => host.settings.write(formatSettings(settings.get())));
  return settings;
}

/** Everything the pane works with, over one workbook. */
export function paneServices(host: PaneHost, workbook: Workbook, fileName: string | null, settings: Store<PaneSettings>): PaneServices {
  const session: Session = createSession(workbook, {
    fileName,
    examiner: host.examiner(),
    settings: () => ({ ...settings.get(), notes: settings.get().notes && host.canNote }),
    locale: () => localeNow({ host, session, settings }),
    breathe: () => new Promise((resolve) => setTimeout(resolve, 0)),
    now: () => performance.now(),
    later: (job, milliseconds) => {
      const timer = setTimeout(job, milliseconds);
      return () => clearTimeout(timer);
    },
  });
  return {
    host,
    settings,
    session,
    navigation: createStore<View>("check"),
    checkView: createStore(INITIAL_VIEW),
    question: createStore<Question | null>(null),
  };
}
