package dk.medvind.applications;

import dk.medvind.integrations.doctors.Doctor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The practices the citizen could choose from, and when the register told of them.
 *
 * @param doctors the nearest first; also those that took no new patients then
 */
record DoctorsOffered(Instant at, List<Doctor> doctors) {

    static final DoctorsOffered NONE = new DoctorsOffered(Instant.EPOCH, List.of());

    DoctorsOffered {
        doctors = List.copyOf(doctors);
    }

    Optional<Doctor> find(String number) {
        return doctors.stream().filter(doctor -> doctor.number().equals(number)).findFirst();
    }
}
