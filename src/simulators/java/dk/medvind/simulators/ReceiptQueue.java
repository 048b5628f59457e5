package dk.medvind.simulators;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The queue of receipts of SF1601: what became of each letter. A receipt stays until it is thrown
 * away, and what it says can be chosen for the letters that come next.
 */
public final class ReceiptQueue {

    /** What is said of the next letters. */
    public enum Answer {
        DELIVERED,
        REJECTED,
        /** Nothing, until somebody says it. */
        NOTHING,
        /** The same in two receipts, and each stays in the queue for a second look. */
        TWICE
    }

    static final String PATH = "/service/PostStatus_1/kvitteringer";

    private final Map<String, Map<String, Object>> waiting = new LinkedHashMap<>();
    private final List<String> sticky = new ArrayList<>();
    private Answer next = Answer.DELIVERED;
    private Mood mood = Mood.good();

    /** From now on the letters fare so. */
    public synchronized void answer(Answer answer) {
        next = answer;
    }

    /** The queue misbehaves with the next request and is well again. */
    public synchronized void misbehaveOnce(Fault fault) {
        mood = new Mood(List.of(fault), 1, 1);
    }

    /** A receipt for this message, now. */
    public synchronized void tell(String messageUuid, boolean delivered) {
        put(messageUuid, delivered ? "AFLEVERET" : "AFVIST");
    }

    /** A receipt that nobody can read. */
    public synchronized void tellNonsense() {
        put("not-a-message", "???");
    }

    /** How many have not been thrown away. */
    public synchronized int size() {
        return waiting.size();
    }

    synchronized Mood mood() {
        return mood;
    }

    synchronized void taken(String messageUuid) {
        put(messageUuid, "MODTAGET");
        switch (next) {
            case DELIVERED -> put(messageUuid, "AFLEVERET");
            case REJECTED -> put(messageUuid, "AFVIST");
            case TWICE -> {
                sticky.add(put(messageUuid, "AFLEVERET"));
                sticky.add(put(messageUuid, "AFLEVERET"));
            }
            case NOTHING -> {}
        }
    }

    synchronized void forget() {
        waiting.clear();
        sticky.clear();
        next = Answer.DELIVERED;
        mood = Mood.good();
    }

    synchronized Reply reply(Call call) {
        if (call.method().equals("GET") && call.path().equals(PATH)) {
            return Reply.json(200, Map.of("kvitteringer", List.copyOf(waiting.values())));
        }
        if (call.method().equals("DELETE") && call.path().startsWith(PATH + "/")) {
            String id = call.path().substring(PATH.length() + 1);
            if (!sticky.remove(id) && waiting.remove(id) == null) {
                return Reply.problem(404, "No such receipt");
            }
            return Reply.json(200, Map.of());
        }
        return Reply.problem(405, "Receipts are read and thrown away");
    }

    private String put(String messageUuid, String status) {
        String id = UUID.randomUUID().toString();
        waiting.put(
                id,
                Map.of(
                        "id",
                        id,
                        "messageUUID",
                        messageUuid,
                        "status",
                        status,
                        "tidspunkt",
                        Instant.now().toString()));
        return id;
    }
}
