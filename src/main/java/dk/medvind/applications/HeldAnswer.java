package dk.medvind.applications;

/**
 * What a register held about a question when the form was sent.
 *
 * @param question its key
 */
record HeldAnswer(String question, RegisterValue value) {}
