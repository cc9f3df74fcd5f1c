/**
 * aide-memoire as a library: the pipeline, its stages and their types.
 *
 * ```ts
 * import { compile, createNodeWorld } from 'aide-memoire';
 * const { output, diagnostics } = await compile(createNodeWorld(process.cwd()), {
 *   folder: 'data/lagon-unga-2008', template: 'briefing', theme: 'chancery', paper: 'a4', formats: ['pptx'],
 * });
 * ```
 */
export * from './compile.ts';
export { renderDiagnostic } from './core/code-frame.ts';
export type { Diagnostic, Outcome, Related, Severity, Waiver } from './core/diagnostic.ts';
export { createNodeWorld } from './core/node-world.ts';
export type { Place, Position, Source, Span } from './core/source.ts';
export { positionOf } from './core/source.ts';
export type { ReadResult, World } from './core/world.ts';
export type * from './ir/coverage.ts';
export type * from './ir/document.ts';
export type * from './ir/rich-text.ts';
export type * from './ir/scene.ts';
export type * from './ir/sections.ts';
export type * from './ir/slides.ts';
export type * from './ir/speech.ts';
export type * from './ir/statement.ts';
export type * from './ir/theme.ts';
export type * from './ir/trace.ts';
export type * from './ir/transcript.ts';
