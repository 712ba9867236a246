const folded = (text: string): string => text.normalize('NFKC').toLowerCase();

/** Whether what is typed into the field above a list stands in a text, whatever the case and the width of its characters. */
export const hasText = (text: string, typed: string): boolean => folded(text).includes(folded(typed.trim()));
