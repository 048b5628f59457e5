package dk.medvind.letters;

import java.util.UUID;

/** What Digital Post has said of a letter, and nobody here knows yet. */
public record LetterNews(UUID id, String caseNumber, boolean delivered) {}
