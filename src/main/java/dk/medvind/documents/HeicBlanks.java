package dk.medvind.documents;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Blanks what a HEIC file tells of place, time and camera (its items of the types {@code Exif} and
 * {@code mime}), where it lies: everything else keeps its place, and which side is up is told
 * elsewhere. Nothing is decoded (ISO/IEC 14496-12, 8.11).
 */
final class HeicBlanks {

    /** A photo has some dozens; a file may claim billions and keep a processor busy for hours. */
    private static final int MOST_PLACES = 10_000;

    private static final int META = 0x6D657461;
    private static final int ITEM_INFOS = 0x69696E66;
    private static final int ITEM_INFO = 0x696E6665;
    private static final int ITEM_PLACES = 0x696C6F63;
    private static final int ITEM_DATA = 0x69646174;
    private static final Set<String> TELLING = Set.of("Exif", "mime");

    private int seen;
    private long zeroed;
    private final ByteBuffer file;

    private HeicBlanks(byte[] file) {
        this.file = ByteBuffer.wrap(file);
    }

    /**
     * Fills the telling items of this file with zeros.
     *
     * @throws java.nio.BufferUnderflowException or IllegalArgumentException if its boxes make no
     *     sense
     */
    static byte[] blanked(byte[] file) {
        new HeicBlanks(file).blank();
        return file;
    }

    private void blank() {
        Box meta = find(new Box(0, 0, file.capacity()), META);
        if (meta == null || meta.end() - meta.begin() < 4) {
            return;
        }
        Box inside = new Box(META, meta.begin() + 4, meta.end());
        Box infos = find(inside, ITEM_INFOS);
        Box places = find(inside, ITEM_PLACES);
        if (infos != null && places != null) {
            Box data = find(inside, ITEM_DATA);
            blank(places, telling(infos), data == null ? 0 : data.begin());
        }
    }

    private Set<Integer> telling(Box infos) {
        file.position(infos.begin());
        int version = file.getInt() >>> 24;
        int first = file.position() + (version == 0 ? 2 : 4);
        var found = new HashSet<Integer>();
        for (Box info = next(first, infos.end());
                info != null;
                info = next(info.end(), infos.end())) {
            file.position(info.begin());
            int kind = file.getInt() >>> 24;
            if (info.type() == ITEM_INFO && kind >= 2) {
                int id = kind == 2 ? Short.toUnsignedInt(file.getShort()) : file.getInt();
                file.getShort();
                byte[] type = new byte[4];
                file.get(type);
                if (TELLING.contains(new String(type, StandardCharsets.US_ASCII))) {
                    found.add(id);
                }
            }
        }
        return found;
    }

    private void blank(Box places, Set<Integer> items, int data) {
        file.position(places.begin());
        int version = file.getInt() >>> 24;
        int sizes = Short.toUnsignedInt(file.getShort());
        int count = version < 2 ? Short.toUnsignedInt(file.getShort()) : file.getInt();
        for (int n = 0; n < count; n++) {
            int id = version < 2 ? Short.toUnsignedInt(file.getShort()) : file.getInt();
            int method = version > 0 ? file.getShort() & 0xF : 0;
            file.getShort();
            long base = number(sizes >> 4 & 0xF);
            int extents = Short.toUnsignedInt(file.getShort());
            for (int e = 0; e < extents; e++) {
                seen++;
                if (seen > MOST_PLACES) {
                    throw new IllegalArgumentException("more places than a photo has");
                }
                if (version > 0) {
                    number(sizes & 0xF);
                }
                long offset = base + number(sizes >> 12 & 0xF);
                long length = number(sizes >> 8 & 0xF);
                if (items.contains(id)) {
                    zeros(method == 1 ? data + offset : offset, length);
                }
            }
        }
    }

    private void zeros(long offset, long length) {
        if (offset < 0 || length < 0 || offset + length > file.capacity()) {
            throw new IllegalArgumentException("an item outside of its file");
        }
        zeroed += length;
        if (zeroed > file.capacity()) {
            throw new IllegalArgumentException("more to blank than there is");
        }
        Arrays.fill(file.array(), (int) offset, (int) (offset + length), (byte) 0);
    }

    private long number(int bytes) {
        return switch (bytes) {
            case 0 -> 0;
            case 4 -> Integer.toUnsignedLong(file.getInt());
            case 8 -> file.getLong();
            default -> throw new IllegalArgumentException("a number of " + bytes + " bytes");
        };
    }

    private @Nullable Box find(Box around, int type) {
        Box box = next(around.begin(), around.end());
        while (box != null && box.type() != type) {
            box = next(box.end(), around.end());
        }
        return box;
    }

    /** The box that begins here; null at the end of those around it. */
    private @Nullable Box next(int at, int end) {
        if (at >= end) {
            return null;
        }
        file.position(at);
        long length = Integer.toUnsignedLong(file.getInt());
        int type = file.getInt();
        if (length == 1) {
            length = file.getLong();
        }
        long last = length == 0 ? end : at + length;
        if (last > end || last < file.position()) {
            throw new IllegalArgumentException("a box outside of what is around it");
        }
        return new Box(type, file.position(), (int) last);
    }

    /** What stands in a box, from its first byte to the one behind its last. */
    private record Box(int type, int begin, int end) {}
}
