/** Ids of the marks in an article's page: the body writes them, the links of the register point at them. */
export const figureAnchor = (figureId: string): string => `chiffre-${figureId}`;
export const deadlineAnchor = (deadlineId: string): string => `echeance-${deadlineId}`;
