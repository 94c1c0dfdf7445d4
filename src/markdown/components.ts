/** What an author may write of one component: where, with which literal attributes, which of them it cannot do without. */
export interface ComponentRule {
  readonly form: 'block' | 'inline';
  readonly attributes: readonly string[];
  readonly needs: readonly string[];
  /** Whether it holds text between its tags. */
  readonly children: boolean;
}

/** The closed list of components in articles; `content/pages` are written by maintainers and not bound by it. */
export const components: Readonly<Record<string, ComponentRule>> = {
  Photo: { form: 'block', attributes: ['src', 'alt', 'caption', 'credit'], needs: ['caption'], children: false },
  Quote: { form: 'block', attributes: ['by', 'role'], needs: ['by'], children: true },
  Note: { form: 'block', attributes: [], needs: [], children: true },
  Stat: { form: 'inline', attributes: ['id', 'value', 'unit', 'measure', 'period', 'place'], needs: ['value', 'unit'], children: true },
};
