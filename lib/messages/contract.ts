// What a contract (`ExtensionRequests` and its parts) says of each request, as the types of messages and answers.

/** Every request of a contract, as it is sent. */
export type RequestOf<Contract> = {
  [T in keyof Contract]: Contract[T] extends { ask: infer Ask } ? { type: T } & Ask : never;
}[keyof Contract];

/** What any of them may be answered with. */
export type AnswerOf<Contract> = {
  [T in keyof Contract]: Contract[T] extends { answer: infer Answer } ? Answer : never;
}[keyof Contract];
