import type { FigureRule } from "./figure-rule";
import { claimMismatch } from "./rules/claim-mismatch";
import { figureImpossible } from "./rules/figure-impossible";
import { partsExceedWhole } from "./rules/parts-exceed-whole";
import { partsNotAddingUp } from "./rules/parts-not-adding-up";
import { ratioMeanOfRatios } from "./rules/ratio-mean-of-ratios";
import { ratioMismatch } from "./rules/ratio-mismatch";

/** Every rule about printed figures. */
export const FIGURE_RULE_LIST: readonly FigureRule[] = [
  claimMismatch,
  ratioMismatch,
  ratioMeanOfRatios,
  partsExceedWhole,
  partsNotAddingUp,
  figureImpossible,
];
