export { plural, reportDiagnostics } from './reports/text.ts';
