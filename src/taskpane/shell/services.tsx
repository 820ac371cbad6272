import { createContext, useContext, useSyncExternalStore } from "react";
import type { Language, Locale } from "../../locale/locale";
import { localeFor, localeOf } from "../../locale/locale";
import type { CheckView } from "../check/check-view";
import type { PaneSettings } from "../session/pane-settings";
import type { Session } from "../session/session";
import type { SessionState } from "../session/session-state";
import type { Store } from "../session/store";
import type { View } from "./navigation";
import type { PaneHost } from "./pane-host";

/** Everything the views work with; made once by the entry. */
export interface PaneServices {
  readonly host: PaneHost;
  readonly session: Session;
  readonly settings: Store<PaneSettings>;
  readonly navigation: Store<View>;
  /** How the findings are filtered and grouped; the ribbon's "next" walks the same list. */
  readonly checkView: Store<CheckView>;
  /** What the pane is asking the person; the ribbon's "clear" asks too. */
  readonly question: Store<Question | null>;
}

export type Question = "clear-marks";

const ServicesContext = createContext<PaneServices | null>(null);

export const ServicesProvider = ServicesContext.Provider;

/** The services of the pane around; every view stands within `ServicesProvider`. */
export function useServices(): PaneServices {
  const services = useContext(ServicesContext);
  if (!services) throw new Error("a view stands outside the pane");
  return services;
}

/** The value of a store, anew after each change. */
export function useStore<T>(store: Pick<Store<T>, "get" | "subscribe">): T {
  return useSyncExternalStore(store.subscribe, store.get, store.get);
}

export function useSessionState(): SessionState {
  return useStore(useServices().session.state);
}

/** The language the pane speaks, by settings and display language. */
export function languageOf(settings: PaneSettings, host: Pick<PaneHost, "displayLanguage">): Language {
  return settings.language === "auto" ? host.displayLanguage : settings.language;
}

/** How the open workbook's culture writes decimals; `null` where there is none: a file by itself does not say. */
function cultureOf({ host, session }: Pick<PaneServices, "host" | "session">): "," | "." | null {
  return host.kind === "excel" ? (session.state.get().book?.facts.decimalSeparator ?? null) : null;
}

/** The words of the pane now, with numbers as the open workbook's culture writes them. */
export function localeNow(services: Pick<PaneServices, "host" | "session" | "settings">): Locale {
  return localeIn(languageOf(services.settings.get(), services.host), cultureOf(services));
}

export function useLocale(): Locale {
  const services = useServices();
  const language = languageOf(useStore(services.settings), services.host);
  const { subscribe } = services.session.state;
  const culture = (): "," | "." | null => cultureOf(services);
  return localeIn(language, useSyncExternalStore(subscribe, culture, culture));
}

function localeIn(language: Language, culture: "," | "." | null): Locale {
  return culture === null ? localeFor(language) : localeOf(language, culture);
}
