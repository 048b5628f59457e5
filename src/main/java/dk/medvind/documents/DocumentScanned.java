package dk.medvind.documents;

import java.util.UUID;

/** The scanner has judged a file. Published in the transaction that stores the verdict. */
public record DocumentScanned(UUID documentId, UUID applicationId, DocumentState state) {}
