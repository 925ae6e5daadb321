/** Members' pages bring no script: they must work on any telephone. */
export const csr = false;
