package dk.medvind.simulators;

import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All outside systems on this machine, and the settings by which Medvind finds them. */
public final class Simulators implements AutoCloseable {

    private final Certificates certificates;
    private final CprSimulator cpr = new CprSimulator();
    private final IncomeSimulator income = new IncomeSimulator(Clock.systemUTC());
    private final BenefitsSimulator benefits = new BenefitsSimulator();
    private final DomusSimulator domus = new DomusSimulator();
    private final DigitalPostSimulator digitalPost = new DigitalPostSimulator();
    private final PrintSimulator print = new PrintSimulator();
    private final PaymentsSimulator payments = new PaymentsSimulator();

    private Simulators(Certificates certificates) {
        this.certificates = certificates;
    }

    /**
     * Starts everything on loopback.
     *
     * @param folder for the authority's and Medvind's certificate, made anew, and for what was
     *     written to the systems, kept
     * @param portBase the first of consecutive ports, or 0 for free ones
     */
    public static Simulators start(Path folder, int portBase) {
        var started = new Simulators(Certificates.into(folder));
        int port = portBase;
        for (SimulatedSystem system : started.all()) {
            system.start(started.certificates.server(), portBase == 0 ? 0 : port++, folder);
        }
        return started;
    }

    /** Spring properties: the addresses and the SSL bundle {@code outside}. */
    public Map<String, String> properties() {
        var properties = new LinkedHashMap<String, String>();
        for (SimulatedSystem system : all()) {
            properties.put(
                    "medvind.outside." + system.name() + ".url", system.address().toString());
        }
        var bundle = "spring.ssl.bundle.pem.outside.";
        properties.put(bundle + "keystore.certificate", file(certificates.client));
        properties.put(bundle + "keystore.private-key", file(certificates.clientKey));
        properties.put(bundle + "truststore.certificate", file(certificates.authority));
        return properties;
    }

    public List<SimulatedSystem> all() {
        return List.of(cpr, income, benefits, domus, digitalPost, print, payments);
    }

    public IncomeSimulator income() {
        return income;
    }

    public BenefitsSimulator benefits() {
        return benefits;
    }

    public DomusSimulator domus() {
        return domus;
    }

    public DigitalPostSimulator digitalPost() {
        return digitalPost;
    }

    public PrintSimulator print() {
        return print;
    }

    public PaymentsSimulator payments() {
        return payments;
    }

    public CprSimulator cpr() {
        return cpr;
    }

    /** Lets every system misbehave in the same shares, each with a seed of its own. */
    public void misbehave(long seed, Fault... faults) {
        long next = seed;
        for (SimulatedSystem system : all()) {
            system.misbehave(next++, faults);
        }
    }

    /** Lets every system be well again and forget what arrived. */
    public void reset() {
        all().forEach(SimulatedSystem::reset);
    }

    @Override
    public void close() {
        all().forEach(SimulatedSystem::close);
    }

    private static String file(Path path) {
        return path.toAbsolutePath().toUri().toString();
    }
}
