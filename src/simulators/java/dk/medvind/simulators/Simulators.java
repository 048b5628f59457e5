package dk.medvind.simulators;

import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All outside systems on this machine, and the settings by which Medvind finds them. */
public final class Simulators implements AutoCloseable {

    /** Given on the command line when the machine has a virus scanner of its own. */
    private static final String OWN_CLAMD = "medvind.clamd.port";

    /** So many ports after the first stands the virus scanner. */
    private static final int CLAMD = 19;

    /** So many ports after the first stands the page on which people pay by card. */
    private static final int PAYMENT_PAGE = 18;

    private final Certificates certificates;
    private final CprSimulator cpr = new CprSimulator();
    private final IncomeSimulator income = new IncomeSimulator(Clock.systemUTC());
    private final BenefitsSimulator benefits = new BenefitsSimulator();
    private final DomusSimulator domus = new DomusSimulator();
    private final DigitalPostSimulator digitalPost = new DigitalPostSimulator();
    private final PrintSimulator print = new PrintSimulator();
    private final PaymentsSimulator payments = new PaymentsSimulator();
    private final DoctorsSimulator doctors = new DoctorsSimulator();
    private final CardPaymentSimulator cardPayment = new CardPaymentSimulator();
    private final AssetsSimulator assets = new AssetsSimulator(Clock.systemUTC());
    private final PensionsSimulator pensions = new PensionsSimulator();
    private final EmployersSimulator employers = new EmployersSimulator();
    private final AddressesSimulator addresses = new AddressesSimulator();
    private final CprEventsSimulator cprEvents = new CprEventsSimulator();

    private final ClamdSimulator clamd;

    private Simulators(Certificates certificates, ClamdSimulator clamd) {
        this.certificates = certificates;
        this.clamd = clamd;
    }

    /**
     * Starts everything on loopback, with nothing written to it yet.
     *
     * @param folder for the authority's and Medvind's certificate, made anew
     * @param portBase the first of consecutive ports, or 0 for free ones
     */
    public static Simulators start(Path folder, int portBase) {
        return in(folder, portBase).listen(portBase);
    }

    /**
     * Starts everything with what was written to it when it last ran from this folder, and keeps
     * what will be written: for a local run whose database is kept as well.
     */
    public static Simulators startAndRemember(Path folder, int portBase) {
        var simulators = in(folder, portBase);
        simulators.all().forEach(system -> system.remember(folder));
        return simulators.listen(portBase);
    }

    private static Simulators in(Path folder, int portBase) {
        var clamd = ClamdSimulator.start(portBase == 0 ? 0 : portBase + CLAMD);
        return new Simulators(Certificates.into(folder), clamd);
    }

    private Simulators listen(int portBase) {
        cardPayment.page().start(portBase == 0 ? 0 : portBase + PAYMENT_PAGE);
        int port = portBase;
        for (SimulatedSystem system : all()) {
            system.start(certificates.server(), portBase == 0 ? 0 : port++);
        }
        return this;
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
        properties.put("medvind.card-payment.page", cardPayment.page().address().toString());
        properties.put("medvind.card-payment.answer-key", CardPaymentPage.ANSWER_KEY);
        properties.put("medvind.authorities.ankestyrelsen", DigitalPostSimulator.COMPLAINT_BODY);
        if (Integer.getInteger(OWN_CLAMD, 0) == 0) {
            properties.put(OWN_CLAMD, Integer.toString(clamd.port()));
        }
        return properties;
    }

    public List<SimulatedSystem> all() {
        return List.of(
                cpr,
                income,
                benefits,
                domus,
                digitalPost,
                print,
                payments,
                doctors,
                cardPayment,
                assets,
                pensions,
                employers,
                addresses,
                cprEvents);
    }

    public IncomeSimulator income() {
        return income;
    }

    public BenefitsSimulator benefits() {
        return benefits;
    }

    /** The virus scanner, which speaks no HTTP and is not among {@link #all}. */
    public ClamdSimulator clamd() {
        return clamd;
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

    public DoctorsSimulator doctors() {
        return doctors;
    }

    public CardPaymentSimulator cardPayment() {
        return cardPayment;
    }

    public AssetsSimulator assets() {
        return assets;
    }

    public PensionsSimulator pensions() {
        return pensions;
    }

    public EmployersSimulator employers() {
        return employers;
    }

    public AddressesSimulator addresses() {
        return addresses;
    }

    public CprEventsSimulator cprEvents() {
        return cprEvents;
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
        clamd.feel(ClamdSimulator.Mood.WELL);
    }

    @Override
    public void close() {
        all().forEach(SimulatedSystem::close);
        cardPayment.page().close();
        clamd.close();
    }

    private static String file(Path path) {
        return path.toAbsolutePath().toUri().toString();
    }
}
