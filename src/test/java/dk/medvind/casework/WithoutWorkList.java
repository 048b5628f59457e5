package dk.medvind.casework;

import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** A test of processes whose cases Medvind does not know: nothing is written on the work list. */
public abstract class WithoutWorkList {

    @MockitoBean WorkListKeeper keeper;
}
