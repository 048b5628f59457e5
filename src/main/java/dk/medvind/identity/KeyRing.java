package dk.medvind.identity;

import java.util.Base64;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The keys of Medvind, from the environment and never from the repository.
 *
 * @param current the version that new data are sealed with
 * @param sealing version to key, 32 bytes as Base64; old versions stay until everything is sealed
 *     anew
 * @param index key of the blind index, 32 bytes as Base64; changing it means indexing every party
 *     anew
 */
@ConfigurationProperties("medvind.keys")
record KeyRing(int current, Map<Integer, String> sealing, String index) {

    KeyRing {
        sealing = Map.copyOf(sealing);
        if (!sealing.containsKey(current)) {
            throw new IllegalArgumentException(
                    "medvind.keys.sealing holds no key of version medvind.keys.current=" + current);
        }
        sealing.values().forEach(KeyRing::decode);
        decode(index);
    }

    byte[] sealingKey(int version) {
        String key = sealing.get(version);
        if (key == null) {
            throw new IllegalStateException(
                    "No key of version " + version + " in medvind.keys.sealing");
        }
        return decode(key);
    }

    byte[] indexKey() {
        return decode(index);
    }

    private static byte[] decode(String base64) {
        byte[] key = Base64.getDecoder().decode(base64);
        if (key.length != 32) {
            throw new IllegalArgumentException(
                    "A key of medvind.keys is 32 bytes as Base64, not " + key.length);
        }
        return key;
    }
}
