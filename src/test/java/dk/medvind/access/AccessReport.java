package dk.medvind.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The whole matrix as a table for whoever answers for security: {@code target/access-matrix.csv}.
 */
final class AccessReport {

    private AccessReport() {}

    static void write(List<Cell> cells) throws IOException {
        Files.writeString(
                Path.of("target/access-matrix.csv"),
                cells.stream()
                        .map(
                                cell ->
                                        String.join(
                                                ";",
                                                cell.role(),
                                                cell.endpoint().toString(),
                                                cell.kind().words(),
                                                cell.expected().name(),
                                                cell.outcome().name(),
                                                String.valueOf(cell.status())))
                        .collect(
                                Collectors.joining(
                                        "\n", "role;endpoint;case;rule;answer;status\n", "\n")));
    }
}
