import { citeRows, collectCites } from '../cites.ts';
import { present, type SlideBuilder } from './builder.ts';

/** Column heads where no row has an ask of its own: agency, competency, role. */
const WITHOUT_ASK = 3;

/** Who is competent for what; what is asked of one stands in its row, what is asked of all in the panel. */
export const buildRoles: SlideBuilder<'roles'> = (base, slots) => {
  const { columns, items, panel } = slots;
  const rows = citeRows(items, base.title.cites).map(({ competence = [], role = [], ask, ...row }) => ({
    ...row,
    competence,
    role,
    ...present({ ask }),
  }));
  const heads = rows.some((row) => row.ask !== undefined) ? columns : columns.slice(0, WITHOUT_ASK);
  return {
    slide: { ...base, type: 'roles', columns: heads, rows, ...present({ panel }) },
    evidence: collectCites(slots),
    count: rows.length,
  };
};
