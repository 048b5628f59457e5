package dk.medvind.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The files releases are made of: {@code processes/<application>/} and {@code
 * forms/<application>/}, and from {@code common} what an application uses.
 */
final class ReleaseFiles {

    private static final String COMMON = "common";

    private final SortedMap<String, byte[]> files;
    private final Map<ReleaseReference, String> places = new TreeMap<>();

    ReleaseFiles(Map<String, byte[]> files) {
        this.files = new TreeMap<>(files);
        this.files.forEach(
                (file, content) ->
                        ReleaseReference.offeredBy(file, content)
                                .forEach(offer -> place(offer, file)));
    }

    /** The files below a root of the class path, such as {@code ""}. */
    static ReleaseFiles onClassPath(String root) {
        var files = new TreeMap<String, byte[]>();
        var finder = new PathMatchingResourcePatternResolver();
        try {
            for (String kind :
                    new String[] {"processes/*/*.bpmn", "processes/*/*.dmn", "forms/*/*.form"}) {
                for (Resource file : finder.getResources("classpath*:" + root + kind)) {
                    files.put(nameOf(file, kind), file.getContentAsByteArray());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The processes cannot be read", e);
        }
        return new ReleaseFiles(files);
    }

    /** Folders that hold a process of their own. */
    SortedSet<String> applications() {
        var applications = new TreeSet<String>();
        for (String file : files.keySet()) {
            if (file.endsWith(".bpmn") && !folderOf(file).equals(COMMON)) {
                applications.add(folderOf(file));
            }
        }
        return applications;
    }

    /**
     * All files of an application's release: its own, what these call, transitively, and the common
     * decision tables, which steps of every application ask.
     *
     * @throws ReleaseRefused if something called does not exist
     */
    SortedMap<String, byte[]> of(String application) {
        var release = new TreeMap<String, byte[]>();
        var open = new ArrayDeque<String>();
        files.keySet().stream()
                .filter(file -> folderOf(file).equals(application) || isCommonTable(file))
                .forEach(open::add);
        while (!open.isEmpty()) {
            var file = open.remove();
            var content = files.get(file);
            if (content == null || release.put(file, content) != null) {
                continue;
            }
            for (ReleaseReference called : ReleaseReference.calledBy(file, content)) {
                open.add(find(called, file));
            }
        }
        return release;
    }

    /** All files, for checks over everything. */
    Set<String> names() {
        return files.keySet();
    }

    private String find(ReleaseReference called, String caller) {
        var place = places.get(called);
        if (place == null) {
            throw new ReleaseRefused(caller, called + " does not exist");
        }
        return place;
    }

    private void place(ReleaseReference offer, String file) {
        var earlier = places.put(offer, file);
        if (earlier != null) {
            throw new ReleaseRefused(file, offer + " is also in " + earlier);
        }
    }

    private static boolean isCommonTable(String file) {
        return folderOf(file).equals(COMMON) && file.endsWith(".dmn");
    }

    private static String folderOf(String file) {
        return file.split("/")[1];
    }

    private static String nameOf(Resource file, String kind) throws IOException {
        var address = file.getURL().toString();
        return address.substring(
                address.lastIndexOf("/" + kind.substring(0, kind.indexOf('/') + 1)) + 1);
    }
}
