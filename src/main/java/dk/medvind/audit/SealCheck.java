package dk.medvind.audit;

import dk.medvind.audit.AuditSeals.Seal;
import dk.medvind.audit.Chain.Broken;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;

/** Goes along seals and rows together, each in order, and notes the seals that do not fit. */
final class SealCheck {

    private final List<Seal> seals;
    private final List<Broken> broken = new ArrayList<>();
    private byte[] hash;
    private int at;
    private int rowsOfSeal;
    private long rows;

    SealCheck(List<Seal> seals, byte[] before) {
        this.seals = seals;
        hash = before;
    }

    /** The next row of the trail, as it is hashed. */
    void row(long tx, String row) {
        while (tx >= seals.get(at).toTx()) {
            end();
        }
        hash = AuditSeals.link(hash, row);
        rowsOfSeal++;
        rows++;
    }

    /** A seal ends; the next one goes on from what was sealed, not from what is there now. */
    private void end() {
        Seal seal = seals.get(at);
        if (rowsOfSeal != seal.rowCount() || !MessageDigest.isEqual(hash, seal.hash())) {
            broken.add(new Broken(seal.no(), seal.sealedAt()));
        }
        hash = seal.hash();
        rowsOfSeal = 0;
        at++;
    }

    long rows() {
        return rows;
    }

    /** Those that do not fit, now that there are no more rows. */
    List<Broken> broken() {
        while (at < seals.size()) {
            end();
        }
        return List.copyOf(broken);
    }
}
