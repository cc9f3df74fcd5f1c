/** The labels of the Traffic Light Protocol, version 2.0, as FIRST spells them: never translated, never respelt. */
export const TLP_LABELS = ['TLP:RED', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:GREEN', 'TLP:CLEAR'] as const;
export type TlpLabel = (typeof TLP_LABELS)[number];

/** A handling marking: a label of the protocol where it begins with one, and its other words. */
export interface Marking {
  readonly label?: TlpLabel;
  /** With what divides it from the label: `, delegations only`. */
  readonly rest: string;
}

/** Takes apart a marking whose label, where it has one, is spelt as the standard spells it. */
export function parseMarking(marking: string): Marking {
  const label = TLP_LABELS.find(
    (each) => marking.startsWith(each) && !/^[\p{L}\p{N}+]/u.test(marking.slice(each.length)),
  );
  return label === undefined ? { rest: marking } : { label, rest: marking.slice(label.length) };
}
